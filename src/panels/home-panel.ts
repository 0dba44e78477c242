import { css, html, LitElement, nothing } from 'lit';
import type { AreaProfile, ExplorerFeature, Indicator, Layer } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { formatNumber, formatValue } from '../i18n/format.ts';
import { AREAS_LAYER } from '../state/actions.ts';
import { dataOf, sizeOf } from '../state/selectors.ts';
import { controls } from '../theme/controls.ts';
import { areaLinks, partsOf, standingOf } from './areas.ts';
import { chevron } from './chevron.ts';
import { ExplorerController } from '../state/context.ts';
import { firstFigures } from './first-figures.ts';
import { toArea, toPanel } from './go.ts';
import { layout } from './layout.ts';
import { layerMarker } from './marker.ts';
import './part-state.ts';

/** The first view: what this is about, the target areas, what is on the map, and where to read on. */
@customElement('ax-home-panel')
export class HomePanelElement extends LitElement {
  static override styles = [
    controls,
    layout,
    css`
      .areas > li + li {
        margin-top: calc(4 * var(--ax-space));
      }
      .area {
        position: relative;
        padding: calc(4 * var(--ax-space)) calc(4 * var(--ax-space)) calc(5 * var(--ax-space));
        border: 1px solid var(--ax-line);
        border-radius: var(--ax-radius);
        transition:
          border-color var(--ax-motion),
          background var(--ax-motion);
      }
      .area:hover {
        border-color: var(--ax-accent);
        background: var(--ax-accent-soft);
      }
      .area > * + * {
        margin-top: calc(2 * var(--ax-space));
      }
      .area h3 {
        font-size: calc(1.125 * var(--ax-rem));
        line-height: 1.25;
      }
      .area h3 a {
        color: var(--ax-accent);
        text-decoration: none;
      }
      .area h3 a::after {
        content: '';
        position: absolute;
        inset: 0;
        border-radius: var(--ax-radius);
      }
      .area h3 a:focus-visible {
        outline: none;
      }
      .area h3 a:focus-visible::after {
        outline: 3px solid var(--ax-focus);
        outline-offset: 2px;
      }
      .area:hover h3 a {
        text-decoration: underline;
      }
      .figures {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: calc(3 * var(--ax-space));
        padding-top: calc(2 * var(--ax-space));
      }
      .figures > div {
        display: flex;
        flex-direction: column-reverse;
        justify-content: flex-end;
      }
      .figures dd {
        font-size: calc(1.25 * var(--ax-rem));
        font-weight: 650;
        line-height: 1.2;
        letter-spacing: -0.01em;
      }
      .figures dt {
        color: var(--ax-ink-2);
        font-size: var(--ax-text-small);
        line-height: 1.3;
      }
      .parts {
        position: relative;
        z-index: 1;
        width: fit-content;
      }
      .parts a {
        display: inline-block;
        min-height: 24px;
      }
    `,
  ];

  readonly #ax = new ExplorerController(this, (state) => [state.data]);

  override render() {
    if (!this.#ax.ready) return nothing;
    const { explorer, m } = this.#ax;
    const { catalogue } = explorer;
    return html`<div class="panel">
      <h2 tabindex="-1">${m.targetAreas}</h2>
      <p>${this.#ax.t(catalogue.description)}</p>
      ${this.#areas()}
      ${this.#ax.state.data.get(AREAS_LAYER)?.status === 'loading' ? nothing : this.#below()}
    </div>`;
  }

  /** It comes with the areas, which would push it down. */
  #below() {
    const { m } = this.#ax;
    return html`<section>
        <h3>${m.onTheMap}</h3>
        ${this.#layers()}
      </section>
      <section>
        <h3>${m.more}</h3>
        ${this.#pages()}
      </section>`;
  }

  #areas() {
    const { explorer, state } = this.#ax;
    const areas = dataOf(state, AREAS_LAYER);
    if (!areas) return html`<ax-part-state .layer=${this.#ax.layer(AREAS_LAYER)}></ax-part-state>`;
    const wholes = explorer.catalogue.areas.flatMap((profile) => {
      const feature = areas.byId.get(profile.id);
      return feature?.properties['role'] === 'area' ? [{ profile, feature }] : [];
    });
    return html`<ul class="areas">
      ${wholes.map(({ profile, feature }) => html`<li>${this.#area(profile, feature, partsOf(feature, areas.features))}</li>`)}
    </ul>`;
  }

  #area(profile: AreaProfile, feature: ExplorerFeature, parts: readonly ExplorerFeature[]) {
    const { m } = this.#ax;
    const way = toArea(this.#ax, profile.id);
    return html`<article class="area">
      <h3><a href=${way.href} @click=${way.follow}>${this.#ax.t(feature.properties.name)}</a></h3>
      <p class="tags">${standingOf(this.#ax, feature)}</p>
      <p>${this.#ax.t(profile.summary)}</p>
      ${this.#figures(profile.indicators)}
      ${parts.length
        ? html`<p class="parts small">${m.parts}: ${areaLinks(this.#ax, parts)}</p>`
        : nothing}
    </article>`;
  }

  #figures(indicators: readonly Indicator[]) {
    const shown = firstFigures(indicators);
    const { lang, m } = this.#ax;
    if (!shown.length) return nothing;
    return html`<dl class="figures">
      ${shown.map(
        ({ label, value, unit, kind }) => html`<div>
          <dt>${this.#ax.t(label)} <span class="kind">(${m.kindsShort[kind].toLocaleLowerCase(lang)})</span></dt>
          <dd>${formatValue(value, unit, lang, m)}</dd>
        </div>`,
      )}
    </dl>`;
  }

  #layers() {
    const { catalogue } = this.#ax.explorer;
    const shown = catalogue.layers.filter(
      ({ map, shownAtStart, id }) => map === 'main' && shownAtStart && id !== AREAS_LAYER,
    );
    return html`<ul class="rows">${shown.toReversed().map((layer) => html`<li>${this.#layer(layer)}</li>`)}</ul>`;
  }

  #layer(layer: Layer) {
    const way = toPanel(this.#ax, { kind: 'list', layer: layer.id });
    const count = sizeOf(this.#ax.state, layer.id);
    return html`<a class="row" href=${way.href} @click=${way.follow}>
      ${layerMarker(layer)}<span class="grow">${this.#ax.t(layer.name)}</span>
      <span class="count">${count === undefined ? nothing : formatNumber(count, this.#ax.lang)}</span>${chevron}
    </a>`;
  }

  #pages() {
    const pages = this.#ax.explorer.catalogue.pages.filter(({ place }) => place === 'menu');
    const shortlist = toPanel(this.#ax, { kind: 'shortlist' });
    return html`<ul class="rows">
      <li>
        <a class="row" href=${shortlist.href} @click=${shortlist.follow}><span class="grow">${this.#ax.m.shortlist.title}</span>${chevron}</a>
      </li>
      ${pages.map((page) => {
        const way = toPanel(this.#ax, { kind: 'page', page: page.id });
        return html`<li>
          <a class="row" href=${way.href} @click=${way.follow}><span class="grow">${this.#ax.t(page.title)}</span>${chevron}</a>
        </li>`;
      })}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-home-panel': HomePanelElement;
  }
}
