import type { Position } from 'geojson';
import type { Bounds } from '../catalogue/types.ts';
import type { GridProjection } from '../geo/grid-projection.ts';

/** A line of equal easting (`E`) or northing (`N`), in metres of the grid; its course in degrees. */
export interface GridLine {
  readonly axis: 'E' | 'N';
  readonly metres: number;
  readonly course: readonly Position[];
}

/** Where a line leaves the picture at its top (eastings) or at its left (northings). */
export interface GridLabel {
  readonly axis: 'E' | 'N';
  readonly metres: number;
  readonly at: Position;
}

const SPACINGS_M = [100, 200, 500, 1000, 2000, 5000, 10_000] as const;
/** Lines any closer make the map restless. */
const LEAST_APART_PX = 80;
/** Lines are bent in the map's projection: within a picture a few pieces follow them to less than a pixel. */
const PIECES = 16;

/** The closest spacing, in metres, whose lines stand far enough apart; `null` where the map is too small for any. */
export function spacingFor(metresPerPx: number): number | null {
  return SPACINGS_M.find((spacing) => spacing / metresPerPx >= LEAST_APART_PX) ?? null;
}

/** The grid's lines that cross these bounds, west to east, then south to north; each reaches over the whole of them. */
export function gridLines(bounds: Bounds, spacingM: number, projection: GridProjection): readonly GridLine[] {
  const [west, south, east, north] = planarBounds(bounds, projection);
  const course = (axis: 'E' | 'N', metres: number): Position[] =>
    Array.from({ length: PIECES + 1 }, (_, piece) => {
      const part = piece / PIECES;
      const [x, y] = axis === 'E' ? [metres, south + (north - south) * part] : [west + (east - west) * part, metres];
      return [...projection.inverse(x, y)];
    });
  return [
    ...multiples(west, east, spacingM).map((metres) => ({ axis: 'E' as const, metres, course: course('E', metres) })),
    ...multiples(south, north, spacingM).map((metres) => ({ axis: 'N' as const, metres, course: course('N', metres) })),
  ];
}

/** A label for each line that crosses the top edge (eastings) or the left edge (northings) of the bounds. */
export function gridLabels(lines: readonly GridLine[], [west, south, east, north]: Bounds): readonly GridLabel[] {
  return lines.flatMap(({ axis, metres, course }) => {
    const at = axis === 'E' ? crossing(course, 1, north) : crossing(course, 0, west);
    if (!at) return [];
    const [lon = NaN, lat = NaN] = at;
    const isInside = lon >= west && lon <= east && lat >= south && lat <= north;
    return isInside ? [{ axis, metres, at }] : [];
  });
}

/** Where a course reaches a longitude (axis 0) or latitude (axis 1). */
function crossing(course: readonly Position[], axis: 0 | 1, value: number): Position | null {
  for (const [at, from] of course.entries()) {
    const to = course[at + 1];
    const a = from[axis] ?? NaN;
    const b = to?.[axis] ?? NaN;
    if (!to || a === b || value < Math.min(a, b) || value > Math.max(a, b)) continue;
    const part = (value - a) / (b - a);
    const other = axis === 0 ? 1 : 0;
    const across = (from[other] ?? NaN) + ((to[other] ?? NaN) - (from[other] ?? NaN)) * part;
    return axis === 0 ? [value, across] : [across, value];
  }
  return null;
}

/** In metres, of what the bounds hold: their edges are bent in the grid. */
function planarBounds([west, south, east, north]: Bounds, { forward }: GridProjection): Bounds {
  const parts = Array.from({ length: PIECES + 1 }, (_, piece) => piece / PIECES);
  const edges = parts.flatMap((part) => {
    const lon = west + (east - west) * part;
    const lat = south + (north - south) * part;
    return [forward(lon, south), forward(lon, north), forward(west, lat), forward(east, lat)];
  });
  const xs = edges.map(([x]) => x);
  const ys = edges.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function multiples(from: number, to: number, step: number): readonly number[] {
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, index) => (first + index) * step);
}
