import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { PageSection, Slug } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { dataOf } from '../state/selectors.ts';
import { controls } from '../theme/controls.ts';
import './contact-card.ts';
import { ExplorerController } from '../state/context.ts';
import { externalLink } from './external-link.ts';
import { byName } from './feature-names.ts';
import './feature-row.ts';
import './figure-card.ts';
import { figureGrid } from './figure-grid.ts';
import { layout } from './layout.ts';
import { notFound } from './not-found.ts';
import './part-state.ts';
import './sources.ts';
import './still-map-element.ts';

/** One of the catalogue's long texts. */
@customElement('ax-page-panel')
export class PagePanelElement extends LitElement {
  static override styles = [controls, layout, figureGrid];

  @property() page: Slug = '';

  readonly #ax = new ExplorerController(this, (state) => [state.pages, state.data]);

  protected override willUpdate(): void {
    if (!this.#ax.ready) return;
    void this.#ax.explorer.needPages();
    for (const { layer } of this.#sections()) if (layer) void this.#ax.explorer.needLayer(layer);
  }

  #sections(): readonly PageSection[] {
    const { pages } = this.#ax.state;
    return (pages?.status === 'ready' && Object.hasOwn(pages.value, this.page) && pages.value[this.page]?.sections) || [];
  }

  override render() {
    if (!this.#ax.ready) return nothing;
    const page = this.#ax.explorer.catalogue.pages.find(({ id }) => id === this.page);
    if (!page) return html`<div class="panel">${notFound(this.#ax, this.page)}</div>`;
    const [first, ...others] = this.#sections();
    return html`<div class="panel">
      <h2 tabindex="-1">${this.#ax.t(page.title)}</h2>
      ${this.#status()} ${first ? this.#section(first) : nothing}
      ${others.map((section) => html`<section>${this.#section(section)}</section>`)}
    </div>`;
  }

  #status() {
    const { m, state, explorer } = this.#ax;
    switch (state.pages?.status) {
      case 'ready':
        return nothing;
      case 'failed':
        return html`<div role="alert">
          <p>${m.partFailed(explorer.catalogue.pagesFile)}</p>
          <p><button @click=${() => void explorer.retry('pages')}>${m.tryAgain}</button></p>
        </div>`;
      default:
        return html`<p class="quiet" role="status">${m.loading}</p>`;
    }
  }

  #section(section: PageSection) {
    const { heading, paragraphs = [], list = [], figures = [], links = [], sources = [] } = section;
    return html`
      ${heading ? html`<h3>${this.#ax.t(heading)}</h3>` : nothing}
      ${paragraphs.map((paragraph) => html`<p>${this.#ax.t(paragraph)}</p>`)}
      ${list.length ? html`<ul class="bullets">${list.map((item) => html`<li>${this.#ax.t(item)}</li>`)}</ul>` : nothing}
      ${figures.length
        ? html`<ul class="grid">
            ${figures.map((figure) => html`<li><ax-figure-card .indicator=${figure}></ax-figure-card></li>`)}
          </ul>`
        : nothing}
      ${section.layer ? this.#layer(section.layer, section.outlines) : nothing}
      ${section.contact ? html`<ax-contact></ax-contact>` : nothing} ${section.allSources ? this.#allSources(heading !== undefined) : nothing}
      ${links.length
        ? html`<ul class="links">${links.map(({ label, url }) => html`<li>${externalLink(url, this.#ax.t(label))}</li>`)}</ul>`
        : nothing}
      ${sources.length
        ? html`<details class="small">
            <summary class="quiet">${this.#ax.m.sources}</summary>
            <ax-sources .ids=${sources}></ax-sources>
          </details>`
        : nothing}
    `;
  }

  #layer(id: Slug, outlines: string | undefined) {
    const layer = this.#ax.layer(id);
    if (!layer) return nothing;
    const features = byName(dataOf(this.#ax.state, id)?.features ?? [], this.#ax);
    return html`<ax-part-state .layer=${layer}></ax-part-state>
      <ax-still-map .layer=${layer} .features=${features} .outlines=${outlines ?? ''}></ax-still-map>
      <ul class="rows">
        ${features.map((feature) => html`<li><ax-feature-row .layer=${layer} .feature=${feature}></ax-feature-row></li>`)}
      </ul>
      ${layer.caveat ? html`<p class="small quiet">${this.#ax.t(layer.caveat)}</p>` : nothing}`;
  }

  /** @param isUnderHeading decides the level of its own headings */
  #allSources(isUnderHeading: boolean) {
    const { sources, licences } = this.#ax.explorer.catalogue;
    const collator = new Intl.Collator(this.#ax.lang);
    const ids = Object.keys(sources).toSorted((a, b) => collator.compare(sources[a]?.title ?? '', sources[b]?.title ?? ''));
    const { m } = this.#ax;
    const title = (words: unknown) => (isUnderHeading ? html`<h4>${words}</h4>` : html`<h3>${words}</h3>`);
    return html`${title(m.licences)}
      <ul class="links small">
        ${Object.values(licences).map(({ name, url }) => html`<li>${url ? externalLink(url, name) : name}</li>`)}
      </ul>
      ${title(html`${m.sources} <span class="quiet figures">${ids.length}</span>`)}
      <ax-sources .ids=${ids} licences></ax-sources>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-page-panel': PagePanelElement;
  }
}
