import { Clipper, ClipType, FillRule, PolyTree64, type Path64, type Paths64, type PolyPath64 } from 'clipper2-ts';
import type { Position } from 'geojson';
import type { PlanarPolygons } from './planar.ts';

export { coveredM2 } from './planar.ts';

/** Coordinates are whole hundredths of a millimetre while they are overlaid. */
export const UNITS_PER_M = 1e5;

/** What both cover. */
export function intersection(a: PlanarPolygons, b: PlanarPolygons): PlanarPolygons {
  return overlay(ClipType.Intersection, a, b);
}

/** What `a` covers and `b` does not. */
export function subtraction(a: PlanarPolygons, b: PlanarPolygons): PlanarPolygons {
  return overlay(ClipType.Difference, a, b);
}

/** What any of them covers. */
export function union(all: readonly PlanarPolygons[]): PlanarPolygons {
  // One after the other: rings of different polygons must not cancel each other out.
  return all.reduce((sofar, next) => overlay(ClipType.Union, sofar, next), []);
}

function overlay(type: ClipType, a: PlanarPolygons, b: PlanarPolygons): PlanarPolygons {
  const tree = new PolyTree64();
  Clipper.booleanOpWithPolyTree(type, toPaths(a), toPaths(b), tree, FillRule.EvenOdd);
  return partsOf(tree);
}

/** Rings in whole units, not closed. */
export function toPaths(polygons: PlanarPolygons): Paths64 {
  return polygons.flatMap((rings) => rings.map((ring): Path64 =>
    ring.slice(0, -1).map(([x = NaN, y = NaN]) => ({ x: Math.round(x * UNITS_PER_M), y: Math.round(y * UNITS_PER_M) }))));
}

/** Outer rings with their holes; what lies in a hole is a part of its own. */
function partsOf(tree: PolyTree64 | PolyPath64): PlanarPolygons {
  const outers = Array.from({ length: tree.count }, (_, index) => tree.child(index));
  return outers.flatMap((outer) => {
    const holes = Array.from({ length: outer.count }, (_, index) => outer.child(index));
    return [[outer, ...holes].map(({ poly }) => toRing(poly ?? [])), ...holes.flatMap(partsOf)];
  });
}

function toRing(path: Path64): Position[] {
  const ring = path.map(({ x, y }): Position => [x / UNITS_PER_M, y / UNITS_PER_M]);
  const [first] = ring;
  return first ? [...ring, [...first]] : [];
}
