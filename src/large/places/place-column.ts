import type { ExplorerFeature } from '../../catalogue/types.ts';
import type { NumberArray } from '../columns/growing.ts';
import { CandidateFinder, type Candidates } from './candidates.ts';
import { eachRunWhere, type Look, type PointIndex } from './point-index.ts';

/** In which areas each row may lie, by a number each; 0 is what is not located. */
export interface PlaceColumn {
  /** By row. */
  readonly codes: NumberArray;
  /** By code; `null` for 0. */
  readonly sets: readonly (Candidates | null)[];
}

/** @param count of all rows, located or not */
export function placeColumn(areas: readonly ExplorerFeature[], index: PointIndex, accuracyM: NumberArray, count: number): PlaceColumn {
  const finder = new CandidateFinder(areas, index.size);
  const { rows, degrees } = index;
  const mostM = greatest(accuracyM);
  const codes = new Uint32Array(count);
  const codeAt = (place: number): number => finder.codeAt(degrees[2 * place] ?? NaN, degrees[2 * place + 1] ?? NaN, accuracyM[rows[place] ?? 0] ?? NaN);
  const look: Look = (left, bottom, right, top) => (finder.isClear([left, bottom, right, top], mostM) ? 'all' : 'some');
  eachRunWhere(index, look, (first, last, isClear) => {
    // Where no edge comes near, one stands for all.
    const shared = isClear ? codeAt(first) : 0;
    for (let place = first; place <= last; place++) codes[rows[place] ?? 0] = isClear ? shared : codeAt(place);
  });
  return { codes: narrowed(codes, finder.sets.length), sets: finder.sets };
}

function greatest(numbers: NumberArray): number {
  let most = 0;
  for (let row = 0; row < numbers.length; row++) most = Math.max(most, numbers[row] || 0);
  return most;
}

function narrowed(codes: Uint32Array, size: number): NumberArray {
  if (size <= 2 ** 8) return Uint8Array.from(codes);
  return size <= 2 ** 16 ? Uint16Array.from(codes) : codes;
}
