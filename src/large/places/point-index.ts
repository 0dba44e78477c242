import KDBush from 'kdbush';
import type { Bounds } from '../../catalogue/types.ts';
import type { Spots } from '../columns/columns.ts';

/**
 * A run of neighbours in the index, first and last included. `isWithin`: all of them lie in the bounds that were asked
 * for; else each has to be looked at.
 */
export type OnRun = (first: number, last: number, isWithin: boolean) => void;

/** Located rows by place. Neighbours on the ground are neighbours in the index, so that runs of it stand for regions. */
export interface PointIndex {
  readonly size: number;
  /** Row by place in the index. */
  readonly rows: Uint32Array;
  /** Longitude and latitude, in turn, by place in the index. */
  readonly degrees: KDBush['coords'];
  /** For what is nearest; it gives places in the index. */
  readonly tree: KDBush;
  /** Of all; `null` where nothing is located. */
  readonly bounds: Bounds | null;
  readonly bytes: number;
}

/** Up to so many neighbours are not told apart further. */
const A_LEAF = 64;

export function pointIndex({ rows, lons, lats }: Spots): PointIndex {
  const tree = new KDBush(rows.length, A_LEAF);
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let spot = 0; spot < rows.length; spot++) {
    const [lon, lat] = [lons[spot] ?? NaN, lats[spot] ?? NaN];
    tree.add(lon, lat);
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  tree.finish();
  const inOrder = Uint32Array.from(tree.ids, (spot) => rows[spot] ?? 0);
  // What is found in the tree are places in it from now on, not places among the located ones.
  tree.ids.forEach((_, place) => void (tree.ids[place] = place));
  return { size: rows.length, rows: inOrder, degrees: tree.coords, tree, bounds: rows.length ? box : null, bytes: tree.data.byteLength + inOrder.byteLength };
}

/** What is known of a box: nothing in it is wanted, all of it is, or some may be. */
export type Look = (left: number, bottom: number, right: number, top: number) => 'none' | 'all' | 'some';

/** Takes the index apart into boxes: those of which all is wanted at once, of those of which some may be small runs. */
export function eachRunWhere({ bounds, degrees, size }: PointIndex, look: Look, onRun: OnRun): void {
  if (!bounds) return;
  const visit = (first: number, last: number, axis: 0 | 1, left: number, bottom: number, right: number, top: number): void => {
    if (first > last) return;
    const wanted = look(left, bottom, right, top);
    if (wanted === 'none') return;
    if (wanted === 'all' || last - first <= A_LEAF) return onRun(first, last, wanted === 'all');
    const middle = (first + last) >> 1;
    const split = degrees[2 * middle + axis] ?? NaN;
    onRun(middle, middle, false);
    if (axis === 0) {
      visit(first, middle - 1, 1, left, bottom, split, top);
      visit(middle + 1, last, 1, split, bottom, right, top);
    } else {
      visit(first, middle - 1, 0, left, bottom, right, split);
      visit(middle + 1, last, 0, left, split, right, top);
    }
  };
  visit(0, size - 1, 0, ...bounds);
}

/** Finds what lies in bounds, edges included: whole regions at once, and along the edges small runs to be looked at. */
export function eachRun(index: PointIndex, [west, south, east, north]: Bounds, onRun: OnRun): void {
  eachRunWhere(index, (left, bottom, right, top) => {
    if (left > east || right < west || bottom > north || top < south) return 'none';
    return left >= west && right <= east && bottom >= south && top <= north ? 'all' : 'some';
  }, onRun);
}

/** Calls back for each place in the index that lies in bounds, edges included. */
export function eachIn(index: PointIndex, wanted: Bounds, onPlace: (place: number) => void): void {
  const { degrees } = index;
  const [west, south, east, north] = wanted;
  eachRun(index, wanted, (first, last, isWithin) => {
    for (let place = first; place <= last; place++) {
      const [lon, lat] = [degrees[2 * place] ?? NaN, degrees[2 * place + 1] ?? NaN];
      if (isWithin || (lon >= west && lon <= east && lat >= south && lat <= north)) onPlace(place);
    }
  });
}

/** How many of some lie in bounds, by sums of them along the index: regions are counted without a look at what is in them. */
export function countIn(index: PointIndex, sums: Uint32Array, wanted: Bounds): number {
  const { degrees } = index;
  const [west, south, east, north] = wanted;
  let count = 0;
  eachRun(index, wanted, (first, last, isWithin) => {
    if (isWithin) {
      count += (sums[last + 1] ?? 0) - (sums[first] ?? 0);
      return;
    }
    for (let place = first; place <= last; place++) {
      const [lon, lat] = [degrees[2 * place] ?? NaN, degrees[2 * place + 1] ?? NaN];
      if (lon >= west && lon <= east && lat >= south && lat <= north) count += (sums[place + 1] ?? 0) - (sums[place] ?? 0);
    }
  });
  return count;
}
