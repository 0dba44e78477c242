import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { ExplorerFeature, Layer } from '../catalogue/types.ts';
import { refOf } from '../catalogue/refs.ts';
import { customElement } from '../elements/custom-element.ts';
import { formatDate, formatNumber } from '../i18n/format.ts';
import { AREAS_LAYER } from '../state/actions.ts';
import { areaCounts } from '../state/counts.ts';
import { dataOf } from '../state/selectors.ts';
import { controls } from '../theme/controls.ts';
import { isIndicative } from './areas.ts';
import { chevron } from './chevron.ts';
import { ExplorerController } from '../state/context.ts';
import { toListIn } from './go.ts';
import { layout } from './layout.ts';
import { layerMarker } from './marker.ts';
import './part-state.ts';

const HA_PER_KM2 = 100;

/** How many features of each layer lie in an area; each row opens their list. */
@customElement('ax-area-inside')
export class AreaInsideElement extends LitElement {
  static override styles = [
    controls,
    layout,
    css`
      .second {
        display: block;
        font-size: var(--ax-text-small);
        line-height: 1.35;
      }
      p {
        margin-top: calc(2 * var(--ax-space));
      }
    `,
  ];

  @property({ attribute: false }) feature: ExplorerFeature | undefined;

  readonly #ax = new ExplorerController(this, (state) => [state.data, state.large, state.filters, state.derived, state.isInside]);

  protected override willUpdate(): void {
    if (!this.#ax.ready) return;
    void this.#ax.explorer.needPlaces();
    for (const layer of this.#layers()) void this.#ax.explorer.needLayer(layer.id);
  }

  override render() {
    const { feature } = this;
    if (!feature || !this.#ax.ready) return nothing;
    const { m, lang, state } = this.#ax;
    const date = state.derived?.date;
    const layers = this.#layers().toReversed();
    return html`<ul class="rows">
        ${layers.map((layer) => html`<li>${this.#row(layer, feature)}</li>`)}
      </ul>
      <p class="small quiet">
        <span class="tag">${m.kindsShort.computed}</span> ${date ? `${m.asOf(formatDate(date, lang))}. ` : nothing}${m.insideNote} ${m.insideAreas} ${m.insideDensity}
        ${isIndicative(feature) ? m.insideIndicative : nothing}
      </p>`;
  }

  #layers(): readonly Layer[] {
    return this.#ax.explorer.catalogue.layers.filter(({ id, map }) => map === 'main' && id !== AREAS_LAYER);
  }

  #row(layer: Layer, area: ExplorerFeature) {
    const { state, lang, m } = this.#ax;
    const counts = dataOf(state, layer.id) && areaCounts(state, this.#ax.explorer.catalogue, layer, area.id);
    if (!counts) return html`<ax-part-state .layer=${layer}></ax-part-state>`;
    const { surely, possibly, passing } = counts;
    const inside = surely + possibly;
    const way = toListIn(this.#ax, layer.id, area.id);
    const second = [
      passing < inside ? m.insideShown(formatNumber(passing, lang), formatNumber(inside, lang)) : null,
      possibly ? m.possiblyOf(formatNumber(possibly, lang)) : null,
      this.#density(layer, area, inside),
      layer.date ? m.asOf(formatDate(layer.date, lang)) : m.dateUnknown,
    ].filter((words) => words !== null);
    return html`<a class="row" href=${way.href} @click=${way.follow}>
      ${layerMarker(layer)}
      <span class="grow">${this.#ax.t(layer.name)}<span class="second quiet figures">${second.join(' · ')}</span></span>
      <span class="count">${formatNumber(inside, lang)}</span>${chevron}
    </a>`;
  }

  #density(layer: Layer, area: ExplorerFeature, count: number): string | null {
    const areaHa = this.#ax.state.derived?.features[refOf(AREAS_LAYER, area)]?.areaHa;
    if (!areaHa || !count || layer.geometry !== 'point') return null;
    return this.#ax.m.perKm2(formatNumber((count / areaHa) * HA_PER_KM2, this.#ax.lang));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-area-inside': AreaInsideElement;
  }
}
