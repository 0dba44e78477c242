import type { Bounds } from '../catalogue/types.ts';
import { CLOSEST_FIT, marginsFor, POINT_ZOOM, type Covered, type Framing } from './camera.ts';
import type { EngineMap } from './engine.ts';

const MOTION_MS = 250;

/** Moves one map's camera so that what is shown lies beside the panels; without motion where that is asked for. */
export class CameraMoves {
  readonly #map: EngineMap;
  readonly #covered: () => Covered;

  constructor(map: EngineMap, covered: () => Covered) {
    this.#map = map;
    this.#covered = covered;
  }

  show(framing: Framing, animate: boolean): void {
    const duration = animate ? motionMs() : 0;
    switch (framing.kind) {
      case 'view':
        this.#map.jumpTo({ center: [framing.view.lon, framing.view.lat], zoom: framing.view.zoom });
        return;
      case 'point':
        return this.#ease(framing.lon, framing.lat, Math.max(this.#map.getZoom(), POINT_ZOOM), duration);
      case 'bounds': {
        const [west, south, east, north] = framing.bounds;
        const padding = marginsFor(this.#covered(), this.#map.getCanvas().getBoundingClientRect());
        this.#map.fitBounds([west, south, east, north], { padding, duration, maxZoom: CLOSEST_FIT });
      }
    }
  }

  /** Brings a point to the middle of what is not covered. */
  showPoint(lon: number, lat: number, zoom: number, cause: object): void {
    this.#ease(lon, lat, zoom, motionMs(), cause);
  }

  zoomBy(steps: number, cause: object): void {
    this.#map.easeTo({ zoom: this.#map.getZoom() + steps, duration: motionMs() }, cause);
  }

  /** Bounds of what can be seen beside the panels. */
  visibleBounds(): Bounds {
    const { width, height } = this.#map.getCanvas().getBoundingClientRect();
    const { top, right, bottom, left } = this.#covered();
    const southWest = this.#map.unproject([left, height - bottom]);
    const northEast = this.#map.unproject([width - right, top]);
    return [southWest.lng, southWest.lat, northEast.lng, northEast.lat];
  }

  #ease(lon: number, lat: number, zoom: number, duration: number, cause: object = {}): void {
    this.#map.easeTo({ center: [lon, lat], zoom, offset: offsetFor(this.#covered()), duration }, cause);
  }
}

function motionMs(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MOTION_MS;
}

/** Puts a point in the middle of what is not covered. */
function offsetFor({ top, right, bottom, left }: Covered): [number, number] {
  return [(left - right) / 2, (top - bottom) / 2];
}
