import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property, state as internal } from 'lit/decorators.js';
import type { FeatureCollection, Geometry } from 'geojson';
import type { ExplorerFeature, Layer } from '../catalogue/types.ts';
import { refOf } from '../catalogue/refs.ts';
import { controls } from '../theme/controls.ts';
import { ExplorerController } from '../state/context.ts';
import { LABEL_SIZE, stillMap, type StillMap, type StillPlace } from './still-map.ts';

const WIDTH = 360;
const NO_OUTLINES: FeatureCollection<Geometry | null> = { type: 'FeatureCollection', features: [] };

/** A layer's points over outlines, as a picture; the list beside it carries everything that it shows. */
@customElement('ax-still-map')
export class StillMapElement extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      svg {
        display: block;
        width: 100%;
        height: auto;
        border-radius: var(--ax-radius);
        background: var(--ax-paper-2);
      }
      .land {
        fill: var(--ax-paper-3);
        stroke: var(--ax-paper);
        stroke-width: 0.75;
      }
      .mark {
        fill: var(--ax-paper);
        stroke: var(--ax-accent);
        stroke-width: 2.5;
      }
      .mark.on {
        fill: var(--ax-accent);
      }
      text {
        fill: var(--ax-ink);
        stroke: var(--ax-paper-3);
        stroke-width: 3;
        stroke-linejoin: round;
        paint-order: stroke;
        font-weight: 550;
      }
      text.on {
        fill: var(--ax-accent);
        font-weight: 700;
      }
    `,
  ];

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
    if (!layer || !this.#ax.ready || !this.features.length) return nothing;
    const map = stillMap(this.land, this.features.flatMap((feature) => this.#place(feature)), WIDTH);
    return html`<svg viewBox="0 0 ${map.width} ${map.height}" role="img" aria-label=${this.#ax.t(layer.description)}>
      ${map.outlines.map((path) => svg`<path class="land" d=${path} />`)}
      ${map.places.map((place) => this.#mark(place, layer))} ${map.places.map((place) => this.#label(place, layer))}
    </svg>`;
  }

  #place(feature: ExplorerFeature): readonly StillPlace[] {
    if (feature.geometry?.type !== 'Point') return [];
    const [lon = 0, lat = 0] = feature.geometry.coordinates;
    return [{ id: feature.id, name: this.#ax.t(feature.properties.name), lon, lat }];
  }

  #mark({ place, x, y }: StillMap['places'][number], layer: Layer) {
    return svg`<circle class="mark ${this.#emphasis(place, layer)}" cx=${x} cy=${y} r="4.5" />`;
  }

  #label({ place, label }: StillMap['places'][number], layer: Layer) {
    if (!label) return nothing;
    return svg`<text class=${this.#emphasis(place, layer)} x=${label.x} y=${label.y} text-anchor=${label.anchor}
      font-size=${LABEL_SIZE}>${place.name}</text>`;
  }

  #emphasis({ id }: StillPlace, layer: Layer): string {
    return this.#ax.state.highlighted === refOf(layer.id, id) ? 'on' : '';
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
