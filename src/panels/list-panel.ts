import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ExplorerFeature, Layer, Slug } from '../catalogue/types.ts';
import { featuresInside } from '../geo/inside.ts';
import { AREAS_LAYER, setFilter } from '../state/actions.ts';
import { dataOf, filteredFeatures } from '../state/selectors.ts';
import { controls } from '../theme/controls.ts';
import { ExplorerController } from '../state/context.ts';
import { byName } from './feature-names.ts';
import './feature-row.ts';
import { everyOption, isUnfiltered } from './filter-choice.ts';
import { layout } from './layout.ts';
import './part-state.ts';

/** From this length on rows out of sight are not laid out. */
const LONG = 40;

/** A layer's features, as the map's filter has it; of one area if `area` is set. Those without a position come last. */
@customElement('ax-list-panel')
export class ListPanelElement extends LitElement {
  static override styles = [controls, layout];

  @property() layer: Slug = '';
  /** Feature id in the areas layer; `null` lists all. */
  @property() area: Slug | null = null;

  readonly #ax = new ExplorerController(this, (state) => [state.data, state.filters]);

  protected override willUpdate(): void {
    if (this.#ax.ready && this.layer) void this.#ax.explorer.needLayer(this.layer);
  }

  override render() {
    const layer = this.#ax.ready ? this.#ax.layer(this.layer) : undefined;
    if (!layer) return nothing;
    const all = dataOf(this.#ax.state, layer.id)?.features;
    return html`<div class="panel">
      <h2 tabindex="-1">${this.#title(layer)}</h2>
      ${layer.caveat ? html`<p class="small quiet">${this.#ax.t(layer.caveat)}</p>` : nothing}
      ${all ? this.#content(layer, all) : html`<ax-part-state .layer=${layer}></ax-part-state>`}
    </div>`;
  }

  #title(layer: Layer): string {
    const { m } = this.#ax;
    const name = this.#ax.t(layer.name);
    return this.#areaFeature ? m.listInside(name, this.#ax.t(this.#areaFeature.properties.name)) : name;
  }

  get #areaFeature(): ExplorerFeature | undefined {
    return this.area ? dataOf(this.#ax.state, AREAS_LAYER)?.byId.get(this.area) : undefined;
  }

  #content(layer: Layer, all: readonly ExplorerFeature[]) {
    const { m, state } = this.#ax;
    const area = this.#areaFeature;
    const candidates = area ? featuresInside(area, all) : all;
    const passing = new Set(filteredFeatures(state, layer));
    const shown = byName(candidates.filter((feature) => passing.has(feature)), this.#ax);
    const located = shown.filter(({ geometry }) => geometry);
    const unlocated = shown.filter(({ geometry }) => !geometry);
    return html`
      ${this.#counts(layer, shown.length, candidates.length - shown.length)}
      ${shown.length ? nothing : html`<p>${m.listEmpty}</p>`} ${this.#rows(layer, located)}
      ${unlocated.length
        ? html`<section>
            <h3>${m.notOnMap} <span class="quiet figures">${unlocated.length}</span></h3>
            <p class="small quiet">${m.notOnMapLong}</p>
            ${this.#rows(layer, unlocated)}
          </section>`
        : nothing}
    `;
  }

  #counts(layer: Layer, shown: number, hidden: number) {
    const { m, state } = this.#ax;
    const { symbolField } = layer;
    const reset = symbolField && isUnfiltered(state, layer) && layer.shownOptions;
    return html`<p class="tags">
      <span class="figures" role="status">${m.entries(shown)}</span>
      ${hidden
        ? html`<span class="quiet figures">${m.hiddenByFilter(hidden)}</span>
            <button class="link" @click=${() => this.#showAll(layer)}>${m.showAll}</button>`
        : nothing}
      ${reset
        ? html`<button class="link" @click=${() => this.#ax.do(setFilter, layer.id, symbolField, null)}>${m.resetFilter}</button>`
        : nothing}
    </p>`;
  }

  #rows(layer: Layer, features: readonly ExplorerFeature[]) {
    return html`<ul class="rows ${features.length > LONG ? 'long' : ''}">
      ${features.map(
        (feature) => html`<li><ax-feature-row .layer=${layer} .feature=${feature}></ax-feature-row></li>`,
      )}
    </ul>`;
  }

  #showAll(layer: Layer): void {
    const chosen = Object.keys(this.#ax.state.filters[layer.id] ?? {});
    for (const field of new Set([...chosen, ...(layer.symbolField ? [layer.symbolField] : [])])) {
      this.#ax.do(setFilter, layer.id, field, everyOption(layer, field));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-list-panel': ListPanelElement;
  }
}
