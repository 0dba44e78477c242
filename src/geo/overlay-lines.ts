import Flatbush from 'flatbush';
import type { PlanarPolygons } from './planar.ts';
import { eachSegment, numberAt } from './segments.ts';

/** Many lines in metres: line `l` runs through the points from `firstPoint[l]` up to, not including, `firstPoint[l + 1]`. */
export interface PlanarLines {
  readonly firstPoint: Uint32Array;
  readonly pointX: Float64Array;
  readonly pointY: Float64Array;
  /** Of each line; may be more than is drawn. */
  readonly lengthM: Float64Array;
}

type Edge = readonly [x0: number, y0: number, x1: number, y1: number];

/** A polygon's edges, ready to be crossed. */
interface Edges {
  readonly index: Flatbush;
  /** From x, y to x, y, of one after the other. */
  readonly ends: Float64Array;
  /** Beyond all of them, eastwards. */
  readonly farX: number;
}

/** How many metres of lines lie in a polygon of the same plane; of a line that is cut, as large a share as of what is drawn. */
export function lengthInside({ firstPoint, pointX, pointY, lengthM }: PlanarLines, polygons: PlanarPolygons): number {
  const edges = edgesOf(polygons);
  if (!edges) return 0;
  let sum = 0;
  for (let line = 0; line < lengthM.length; line++) {
    let [drawn, inside] = [0, 0];
    for (let point = numberAt(firstPoint, line) + 1; point < numberAt(firstPoint, line + 1); point++) {
      const [x0, y0, x1, y1] = [numberAt(pointX, point - 1), numberAt(pointY, point - 1), numberAt(pointX, point), numberAt(pointY, point)];
      const length = Math.hypot(x1 - x0, y1 - y0);
      drawn += length;
      inside += length * shareInside(edges, x0, y0, x1, y1);
    }
    if (drawn > 0) sum += numberAt(lengthM, line) * (inside / drawn);
  }
  return sum;
}

/** Whether a spot lies in polygons of the same plane, and how far from their nearest edge. */
export function spotFinder(polygons: PlanarPolygons): (x: number, y: number, withinM: number) => { readonly isInside: boolean; readonly isNearEdge: boolean } {
  const edges = edgesOf(polygons);
  return (x, y, withinM) => (edges ? { isInside: holds(edges, x, y), isNearEdge: isNear(edges, x, y, withinM) } : { isInside: false, isNearEdge: false });
}

function edgesOf(polygons: PlanarPolygons): Edges | null {
  const edges: Edge[] = [];
  for (const ring of polygons.flat()) eachSegment(ring, (...edge) => void edges.push(edge));
  if (!edges.length) return null;
  const index = new Flatbush(edges.length);
  let farX = -Infinity;
  for (const [x0, y0, x1, y1] of edges) {
    index.add(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1));
    farX = Math.max(farX, x0, x1);
  }
  index.finish();
  return { index, ends: Float64Array.from(edges.flat()), farX };
}

function edgeAt({ ends }: Edges, place: number): Edge {
  return [numberAt(ends, 4 * place), numberAt(ends, 4 * place + 1), numberAt(ends, 4 * place + 2), numberAt(ends, 4 * place + 3)];
}

/** Share of a segment that lies inside: it is cut where it crosses an edge, and the middle of each piece is looked at. */
function shareInside(edges: Edges, x0: number, y0: number, x1: number, y1: number): number {
  const near = edges.index.search(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1));
  const cuts = [0, ...near.flatMap((place) => crossing(edgeAt(edges, place), x0, y0, x1, y1)), 1].sort((a, b) => a - b);
  let share = 0;
  for (let cut = 1; cut < cuts.length; cut++) {
    const [from = 0, to = 0] = [cuts[cut - 1], cuts[cut]];
    const middle = (from + to) / 2;
    if (to > from && holds(edges, x0 + middle * (x1 - x0), y0 + middle * (y1 - y0))) share += to - from;
  }
  return share;
}

/** How far along the segment an edge crosses it, 0 to 1. */
function crossing([ex0, ey0, ex1, ey1]: Edge, x0: number, y0: number, x1: number, y1: number): readonly number[] {
  const [dx, dy, ex, ey] = [x1 - x0, y1 - y0, ex1 - ex0, ey1 - ey0];
  const across = dx * ey - dy * ex;
  if (across === 0) return [];
  const along = ((ex0 - x0) * ey - (ey0 - y0) * ex) / across;
  const alongEdge = ((ex0 - x0) * dy - (ey0 - y0) * dx) / across;
  return along > 0 && along < 1 && alongEdge >= 0 && alongEdge <= 1 ? [along] : [];
}

/** Whether a ray eastwards meets an odd number of edges. */
function holds(edges: Edges, x: number, y: number): boolean {
  let isInside = false;
  const { index, farX } = edges;
  if (x > farX) return false;
  for (const place of index.search(x, y, farX, y)) {
    const [x0, y0, x1, y1] = edgeAt(edges, place);
    if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) isInside = !isInside;
  }
  return isInside;
}

function isNear(edges: Edges, x: number, y: number, withinM: number): boolean {
  return edges.index.search(x - withinM, y - withinM, x + withinM, y + withinM).some((place) => {
    const [x0, y0, x1, y1] = edgeAt(edges, place);
    const [dx, dy] = [x1 - x0, y1 - y0];
    const along = Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1)));
    return Math.hypot(x0 + along * dx - x, y0 + along * dy - y) < withinM;
  });
}
