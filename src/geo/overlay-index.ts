import { Clipper, FillRule, PointInPolygonResult, type Paths64, type Rect64 } from 'clipper2-ts';
import Flatbush from 'flatbush';
import { coveredM2, toPaths, UNITS_PER_M } from './overlay.ts';
import type { PlanarPolygons } from './planar.ts';

/** How much of one of many polygons lies in another one. */
export interface Covered {
  /** Place among the many. */
  readonly index: number;
  readonly areaM2: number;
}

/** Many polygons that others are laid over, one after the other. */
export interface CoverIndex {
  /** Square metres of each, by its place. */
  readonly areaM2: Float64Array;
  /** What of them lies in a polygon: those of which anything does, in their order. */
  coveredBy(polygon: PlanarPolygons): readonly Covered[];
}

/** Makes polygons ready to be laid over; those without an area are never found. */
export function coverIndex(all: readonly PlanarPolygons[]): CoverIndex {
  const paths = all.map(toPaths);
  const boxes = paths.map((one) => Clipper.getBoundsPaths(one));
  const areaM2 = Float64Array.from(all, coveredM2);
  const index = boxIndex(boxes);
  return {
    areaM2,
    coveredBy(polygon) {
      const over = toPaths(polygon);
      if (!over.length) return [];
      const { left, top, right, bottom } = Clipper.getBoundsPaths(over);
      const near = index?.search(left, top, right, bottom).sort((a, b) => a - b) ?? [];
      const edges = edgeIndex(over);
      return near.flatMap((at): readonly Covered[] => {
        const covered = coveredOf({ paths: paths[at] ?? [], box: boxes[at], areaM2: areaM2[at] ?? 0 }, over, edges);
        return covered > 0 ? [{ index: at, areaM2: covered }] : [];
      });
    },
  };
}

function boxIndex(boxes: readonly Rect64[]): Flatbush | null {
  if (!boxes.length) return null;
  const index = new Flatbush(boxes.length);
  for (const { left, top, right, bottom } of boxes) index.add(left, top, right, bottom);
  index.finish();
  return index;
}

/** Boxes of all edges. */
function edgeIndex(paths: Paths64): Flatbush {
  const index = new Flatbush(paths.reduce((sum, { length }) => sum + length, 0));
  for (const path of paths) {
    path.forEach(({ x, y }, at) => {
      const { x: x2, y: y2 } = path[(at + 1) % path.length] ?? { x, y };
      index.add(Math.min(x, x2), Math.min(y, y2), Math.max(x, x2), Math.max(y, y2));
    });
  }
  index.finish();
  return index;
}

interface Boxed {
  readonly paths: Paths64;
  readonly box: Rect64 | undefined;
  readonly areaM2: number;
}

/** Where no edge comes near, all of it lies inside or nothing: most do. */
function coveredOf({ paths, box, areaM2 }: Boxed, over: Paths64, edges: Flatbush): number {
  if (!box || !areaM2) return 0;
  const isCrossed = edges.search(box.left, box.top, box.right, box.bottom).length > 0;
  if (isCrossed) return signedM2(Clipper.intersect(paths, over, FillRule.EvenOdd));
  const corner = { x: box.left, y: box.top };
  const rings = over.filter((ring) => Clipper.pointInPolygon(corner, ring) === PointInPolygonResult.IsInside);
  return rings.length % 2 === 1 ? areaM2 : 0;
}

/** Of rings of which the holes go the other way round. */
function signedM2(paths: Paths64): number {
  return Math.abs(Clipper.areaPaths(paths)) / UNITS_PER_M ** 2;
}
