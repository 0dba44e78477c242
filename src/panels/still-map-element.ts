import { css, html, LitElement, nothing } from 'lit';
import { property, state as internal } from 'lit/decorators.js';
import type { FeatureCollection, Geometry } from 'geojson';
import type { ExplorerFeature, Layer } from '../catalogue/types.ts';
import { refOf } from '../catalogue/refs.ts';
import { customElement } from '../elements/custom-element.ts';
import '../picture/picture-element.ts';
import { ExplorerController } from '../state/context.ts';
import { stillMap, type StillPlace } from './still-map.ts';

const WIDTH = 360;
const NO_OUTLINES: FeatureCollection<Geometry | null> = { type: 'FeatureCollection', features: [] };

/** A layer's points over outlines, as a picture; the list beside it carries everything that it shows. */
@customElement('ax-still-map')
export class StillMapElement extends LitElement {
  static override styles = css`
    :host {
      display: block;
      border-radius: var(--ax-radius);
      overflow: hidden;
    }
  `;

  @property({ attribute: false }) layer: Layer | undefined;
  @property({ attribute: false }) features: readonly ExplorerFeature[] = [];
  /** Address of the outlines' GeoJSON, relative to the catalogue. */
  @property() outlines = '';

  @internal() private land = NO_OUTLINES;

  readonly #ax = new ExplorerController(this, (state) => [state.highlighted]);
  #fetched = '';

  protected override willUpdate(): void {
    if (!this.#ax.ready || !this.outlines || this.#fetched === this.outlines) return;
    this.#fetched = this.outlines;
    void this.#load(this.#ax.explorer.url(this.outlines));
  }

  /** The picture is an extra: without the outlines its places stand on a plain ground. */
  async #load(address: string): Promise<void> {
    try {
      const response = await fetch(address);
      const json: unknown = response.ok ? await response.json() : null;
      if (isCollection(json)) this.land = json;
    } catch {
      this.land = NO_OUTLINES;
    }
  }

  override render() {
    const { layer } = this;
    const places = layer && this.#ax.ready ? this.features.flatMap((feature) => this.#place(feature, layer)) : [];
    if (!layer || !places.length) return nothing;
    const map = stillMap(this.land, places, WIDTH, layer.color);
    return html`<ax-picture .map=${map} .label=${this.#ax.t(layer.description)}></ax-picture>`;
  }

  #place(feature: ExplorerFeature, layer: Layer): readonly StillPlace[] {
    if (feature.geometry?.type !== 'Point') return [];
    const [lon = 0, lat = 0] = feature.geometry.coordinates;
    const emphasised = this.#ax.state.highlighted === refOf(layer.id, feature.id);
    return [{ name: this.#ax.t(feature.properties.name), lon, lat, emphasised }];
  }
}

function isCollection(json: unknown): json is FeatureCollection<Geometry | null> {
  return typeof json === 'object' && json !== null && 'features' in json && Array.isArray(json.features);
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-still-map': StillMapElement;
  }
}
