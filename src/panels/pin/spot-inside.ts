import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { ExplorerFeature, Layer } from '../../catalogue/types.ts';
import { AREAS_LAYER } from '../../catalogue/areas-layer.ts';
import { customElement } from '../../elements/custom-element.ts';
import { contains } from '../../geo/inside.ts';
import { ExplorerController } from '../../state/context.ts';
import { dataOf } from '../../state/selectors.ts';
import type { Place } from '../../state/state.ts';
import { controls } from '../../theme/controls.ts';
import { standingOf } from '../areas.ts';
import '../feature-row.ts';
import { grouped } from '../grouped.ts';
import { layout } from '../layout.ts';
import '../part-state.ts';
import { pinWords } from './words.ts';

/** The outlines of the map that contain a spot, by layer. */
@customElement('ax-spot-inside')
export class SpotInsideElement extends LitElement {
  static override styles = [controls, layout, grouped];

  @property({ attribute: false }) at: Place | undefined;

  readonly #ax = new ExplorerController(this, (state) => [state.data]);

  protected override willUpdate(): void {
    if (!this.#ax.ready) return;
    for (const { id } of this.#layers) void this.#ax.explorer.needLayer(id);
  }

  /** Areas first, then as they lie on the map. */
  get #layers(): readonly Layer[] {
    const layers = this.#ax.explorer.catalogue.layers.filter(({ geometry, map }) => geometry === 'polygon' && map === 'main').toReversed();
    return [...layers.filter(({ id }) => id === AREAS_LAYER), ...layers.filter(({ id }) => id !== AREAS_LAYER)];
  }

  override render() {
    const { at } = this;
    if (!at || !this.#ax.ready) return nothing;
    const groups = this.#layers.map((layer) => ({ layer, holding: this.#holding(layer, at) }));
    const isEmpty = groups.every(({ holding }) => holding?.length === 0);
    return isEmpty ? html`<p class="quiet">${pinWords(this.#ax.lang).pinNothing}</p>` : groups.map(({ layer, holding }) => this.#group(layer, holding));
  }

  /** @returns `null` while the layer is not there */
  #holding({ id }: Layer, { lat, lon }: Place): readonly ExplorerFeature[] | null {
    const data = dataOf(this.#ax.state, id);
    return data ? data.features.filter((feature) => contains(feature, [lon, lat])) : null;
  }

  #group(layer: Layer, holding: readonly ExplorerFeature[] | null) {
    if (!holding) return html`<h4>${this.#ax.t(layer.name)}</h4><ax-part-state .layer=${layer}></ax-part-state>`;
    if (!holding.length) return nothing;
    return html`<h4>${this.#ax.t(layer.name)}</h4>
      <ul class="rows">${holding.map((feature) => html`<li>
        <ax-feature-row .layer=${layer} .feature=${feature}></ax-feature-row>
        ${layer.id === AREAS_LAYER ? standingOf(this.#ax, feature) : nothing}
      </li>`)}</ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-spot-inside': SpotInsideElement;
  }
}
