import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { OWN_LAYER } from '../catalogue/own-layer.ts';
import { refOf } from '../catalogue/refs.ts';
import type { ExplorerFeature } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import '../exports/export-element.ts';
import type { ExportOf } from '../exports/model.ts';
import { facts } from '../panels/facts.ts';
import { toFeature, toPanel } from '../panels/go.ts';
import { layout } from '../panels/layout.ts';
import { ExplorerController } from '../state/context.ts';
import { featureByRef } from '../state/selectors.ts';
import { controls } from '../theme/controls.ts';
import { areaWords, lengthWords } from './figures.ts';
import { GeometryLoader } from './geometry-loader.ts';
import { fromOf, givenOf } from './own-feature.ts';
import { ownWords } from './words.ts';

/** Columns shown; a file may have hundreds. */
const MOST_GIVEN = 60;

/** What is known of a person's own feature: its size, where it comes from, and what its file said of it. */
@customElement('ax-own-facts')
export class OwnFactsElement extends LitElement {
  static override styles = [
    controls,
    layout,
    facts,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(2 * var(--ax-space));
      }
    `,
  ];

  @property({ attribute: false }) feature: ExplorerFeature | undefined;

  readonly #ax = new ExplorerController(this, ({ own, lang }) => [own, lang]);
  readonly #geometry = new GeometryLoader(this);
  #exported: ExportOf | undefined;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('feature')) this.#exported = this.feature && { kind: 'feature', ref: refOf(OWN_LAYER, this.feature) };
  }

  override render() {
    const { feature } = this;
    if (!feature || !this.#ax.ready) return nothing;
    const words = ownWords(this.#ax.lang);
    const panel = toPanel(this.#ax, { kind: 'own' });
    return html`<section>
        <h3>${this.#ax.m.figures}</h3>
        <dl class="facts">${this.#sizes(feature)}</dl>
      </section>
      ${this.#given(feature)}
      <section>
        <h3>${words.origin.title}</h3>
        <p>${this.#origin(feature)}</p>
        <p class="small quiet">${words.origin.indicative}</p>
        <div class="row">
          <a class="button" href=${panel.href} @click=${panel.follow}>${words.title}</a>
          <ax-export .of=${this.#exported}></ax-export>
        </div>
      </section>`;
  }

  #sizes({ geometry }: ExplorerFeature) {
    void this.#geometry.want(this.#ax.explorer.catalogue);
    const measures = this.#geometry.value?.measures(geometry);
    if (!measures) return nothing;
    const { lang, m } = this.#ax;
    const { origin } = ownWords(lang);
    const { areaM2, lengthM } = measures;
    return html`${areaM2 === null ? nothing : html`<div><dt>${origin.area}</dt><dd class="figures">${areaWords(areaM2, lang, m)}</dd></div>`}
      ${lengthM === null ? nothing : html`<div><dt>${areaM2 === null ? origin.length : origin.outline}</dt><dd class="figures">${lengthWords(lengthM, lang, m)}</dd></div>`}`;
  }

  #given(feature: ExplorerFeature) {
    const entries = Object.entries(givenOf(feature)).filter(([, value]) => value !== null && value !== '');
    if (!entries.length) return nothing;
    return html`<section>
      <h3>${ownWords(this.#ax.lang).origin.given}</h3>
      <dl class="facts">${entries.slice(0, MOST_GIVEN).map(([key, value]) => html`<div><dt>${key}</dt><dd>${plain(value)}</dd></div>`)}</dl>
    </section>`;
  }

  #origin(feature: ExplorerFeature) {
    const { origin } = ownWords(this.#ax.lang);
    const { kind, file, of } = fromOf(feature);
    if (kind === 'file') return origin.file(file ?? '');
    if (kind === 'link') return origin.link;
    const sources = (of ?? []).flatMap((ref) => {
      const source = featureByRef(this.#ax.state, ref);
      const way = toFeature(this.#ax, ref);
      return source ? [html`<li><a href=${way.href} @click=${way.follow}>${this.#ax.t(source.properties.name)}</a></li>`] : [];
    });
    if (kind === 'drawn') return origin.drawn;
    return sources.length ? html`${origin.made}<ul>${sources}</ul>` : origin.madeOfGone;
  }
}

function plain(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-own-facts': OwnFactsElement;
  }
}
