import type { MultiPolygon, Position } from 'geojson';
import { toGrid } from '../../src/geo/grid.ts';

type Ring = readonly Position[];

/**
 * Polygons in degrees without the vertices that move a line by less than `toleranceM`. A border that two polygons
 * share loses the same vertices in both, so neighbours still meet; where three or more lines meet, all stays.
 */
export function simplifyTogether(shapes: readonly MultiPolygon[], toleranceM: number): readonly MultiPolygon[] {
  const isFixed = meetingPoints(shapes.flatMap(({ coordinates }) => coordinates.flat()));
  return shapes.map(({ coordinates }) => ({
    type: 'MultiPolygon',
    coordinates: coordinates.map((rings) => rings.map((ring) => simplifyRing(ring, isFixed, toleranceM))),
  }));
}

function keyOf(position: Position | undefined): string {
  return `${position?.[0]},${position?.[1]}`;
}

/** Vertices from which lines lead to more than two others, or at which some ring ends that others pass. */
function meetingPoints(rings: readonly Ring[]): (position: Position) => boolean {
  const neighbours = new Map<string, Set<string>>();
  for (const ring of rings) {
    const corners = ring.slice(0, -1);
    corners.forEach((corner, index) => {
      const known = neighbours.get(keyOf(corner)) ?? new Set<string>();
      neighbours.set(keyOf(corner), known.add(keyOf(corners.at(index - 1))).add(keyOf(corners[(index + 1) % corners.length])));
    });
  }
  return (position) => (neighbours.get(keyOf(position))?.size ?? 0) > 2;
}

function simplifyRing(ring: Ring, isFixed: (position: Position) => boolean, toleranceM: number): Position[] {
  const corners = ring.slice(0, -1);
  const fixed = corners.flatMap((corner, index) => (isFixed(corner) ? [index] : []));
  const ends = fixed.length >= 2 ? fixed : endsOf(corners, fixed[0]);
  const simple = ends.flatMap((start, index) => {
    const end = ends[(index + 1) % ends.length] ?? start;
    const line = start < end ? corners.slice(start, end + 1) : [...corners.slice(start), ...corners.slice(0, end + 1)];
    return simplifyLine(line, toleranceM).slice(0, -1);
  });
  const [first] = simple;
  return first && simple.length >= 3 ? [...simple, first] : [...ring];
}

/** Two corners to part a ring at that meets others at most once: wherever it begins in a file, the same ones. */
function endsOf(corners: Ring, fixed: number | undefined): readonly number[] {
  const indexes = corners.map((_, index) => index);
  const order = (a: number, b: number): number => (keyOf(corners[a]) < keyOf(corners[b]) ? -1 : 1);
  const start = fixed ?? indexes.toSorted(order)[0] ?? 0;
  const from = toGrid(corners[start] ?? []);
  const apart = corners.map((corner) => Math.hypot(...minus(toGrid(corner), from)));
  const [furthest = start] = indexes.toSorted((a, b) => (apart[b] ?? 0) - (apart[a] ?? 0) || order(a, b));
  return [start, furthest].sort((a, b) => a - b);
}

type Point = readonly [east: number, north: number];

function minus([x1, y1]: Point, [x2, y2]: Point): [number, number] {
  return [x1 - x2, y1 - y2];
}

/** By Douglas and Peucker; always from the same end, so that either side of a border gets the same. */
function simplifyLine(line: Ring, toleranceM: number): readonly Position[] {
  if (keyOf(line[0]) > keyOf(line.at(-1))) return simplifyLine(line.toReversed(), toleranceM).toReversed();
  const points = line.map((position): Point => toGrid(position));
  const kept = new Set([0, line.length - 1]);
  const open: [number, number][] = [[0, line.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [start, end] = span;
    const { index, apartM } = furthestFrom(points, start, end);
    if (apartM <= toleranceM) continue;
    kept.add(index);
    open.push([start, index], [index, end]);
  }
  return line.filter((_, index) => kept.has(index));
}

function furthestFrom(points: readonly Point[], start: number, end: number): { readonly index: number; readonly apartM: number } {
  const [a = [0, 0], b = [0, 0]] = [points[start], points[end]];
  let furthest = { index: start, apartM: -1 };
  for (let index = start + 1; index < end; index++) {
    const apartM = distanceToSegmentM(points[index] ?? a, a, b);
    if (apartM > furthest.apartM) furthest = { index, apartM };
  }
  return furthest;
}

function distanceToSegmentM(point: Point, a: Point, b: Point): number {
  const [along, from] = [minus(b, a), minus(point, a)];
  const squared = along[0] ** 2 + along[1] ** 2;
  const part = squared === 0 ? 0 : Math.min(1, Math.max(0, (from[0] * along[0] + from[1] * along[1]) / squared));
  return Math.hypot(from[0] - part * along[0], from[1] - part * along[1]);
}
