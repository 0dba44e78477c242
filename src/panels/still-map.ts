import type { FeatureCollection, Geometry } from 'geojson';
import type { PaletteName } from '../catalogue/types.ts';
import { frameAround, type Frame } from '../picture/frame.ts';
import { groundOfOutlines } from '../picture/ground.ts';
import { paintMap, type PaintedMap } from '../picture/paint-map.ts';
import { mercator } from '../picture/projection.ts';

/** A place to be drawn and named: degrees of WGS 84. */
export interface StillPlace {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly emphasised?: boolean;
}

const MARGIN_SHARE = 0.1;
const LABEL_SIZE = 12;
const MARKER_SIZE = 16;
/** Of the longer to the shorter side, at most. */
const MOST_SLENDER = 2;

/**
 * Lays out places over outlines in spherical Mercator, framed by the places.
 *
 * @param width of the drawing, in its own units; the height follows
 */
export function stillMap(
  outlines: FeatureCollection<Geometry | null>,
  places: readonly StillPlace[],
  width: number,
  color: PaletteName = 'azulejo',
): PaintedMap {
  return paintMap({
    frame: frameOver(places, width),
    ground: groundOfOutlines(outlines),
    overlays: places.map(({ name, lon, lat, emphasised = false }) => ({
      kind: 'marker',
      position: [lon, lat],
      marker: { shape: 'circle', fill: emphasised ? 'solid' : 'ring', color, approximate: false },
      label: name,
      size: MARKER_SIZE,
    })),
    labels: { size: LABEL_SIZE },
  });
}

/** As high as the places need at this width, but never a strip. */
function frameOver(places: readonly StillPlace[], width: number): Frame {
  const points = places.map(({ lon, lat }) => mercator.forward(lon, lat));
  const span = (axis: 0 | 1) => Math.max(...points.map((point) => point[axis])) - Math.min(...points.map((point) => point[axis]));
  const [across, along] = [span(0) || 1, span(1) || 1];
  const margin = width * MARGIN_SHARE;
  const inner = width - 2 * margin;
  const height = Math.min(Math.max((along / across) * inner, inner / MOST_SLENDER), inner * MOST_SLENDER) + 2 * margin;
  return frameAround({ projection: mercator, width, height: Math.round(height), focus: places.map(({ lon, lat }) => [lon, lat]), scale: 'fit', margin });
}
