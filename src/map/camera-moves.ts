import type { Bounds } from '../catalogue/types.ts';
import { POINT_ZOOM, type Covered, type Framing } from './camera.ts';
import type { EngineMap } from './engine.ts';

const MOTION_MS = 250;
const FRAME_MARGIN_PX = 32;
/** Room above an area for its name. */
const NAME_ROOM_PX = 64;
/** From this free height on, margins are whole: lower, they would leave too little for what is framed. */
const ROOMY_PX = 480;
const CLOSEST_FIT = 17;

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
        const padding = widened(this.#covered(), this.#map.getCanvas());
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

/** Padding with a margin; less of it where little of the map is free, and none where it is covered all but wholly, since fitting would fail. */
function widened(covered: Covered, canvas: HTMLCanvasElement): { top: number; right: number; bottom: number; left: number } {
  const { width, height } = canvas.getBoundingClientRect();
  const freeWidth = width - covered.left - covered.right;
  const freeHeight = height - covered.top - covered.bottom;
  if (freeWidth <= 4 * FRAME_MARGIN_PX || freeHeight <= 4 * FRAME_MARGIN_PX) return { top: 0, right: 0, bottom: 0, left: 0 };
  const share = Math.min(1, freeHeight / ROOMY_PX);
  return {
    top: covered.top + NAME_ROOM_PX * share,
    right: covered.right + FRAME_MARGIN_PX,
    bottom: covered.bottom + FRAME_MARGIN_PX * share,
    left: covered.left + FRAME_MARGIN_PX,
  };
}
