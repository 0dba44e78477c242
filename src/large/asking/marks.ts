import { parseRef } from '../../catalogue/refs.ts';
import type { Bounds, Field } from '../../catalogue/types.ts';
import type { Filter, FilterOf, Verdict } from '../../state/filters/filter.ts';
import { wordsWanted } from '../../state/filters/words.ts';
import type { CodedColumn } from '../columns/coded.ts';
import type { NumberArray } from '../columns/growing.ts';
import type { NumbersColumn } from '../columns/numbers.ts';
import type { TextPool } from '../columns/text-pool.ts';
import type { LargeLayer } from '../large-layer.ts';
import { eachIn } from '../places/point-index.ts';
import { areaVerdicts, holding, verdictOf } from './subject.ts';

export const [FAILS, POSSIBLY, PASSES] = [0, 1, 2];

/** What a filter says of each row: fails, possibly passes, passes. */
export type Marks = Uint8Array;

/** From so many values on, words are looked for in the folded texts of all at once. */
const MANY_VALUES = 2000;

/** @returns `undefined` for a filter of something that the layer does not have */
export function marksOf(large: LargeLayer, key: string, filter: Filter, inView: Bounds | null): Marks | undefined {
  switch (filter.kind) {
    case 'in-view':
      return inView ? markInView(large, filter, inView) : new Uint8Array(large.columns.count).fill(PASSES);
    case 'areas':
      return markAreas(large, filter);
    case 'walk':
      // Nothing is known of ways on foot to so many.
      return new Uint8Array(large.columns.count).fill(markFor('unknown', filter));
    default:
      return markField(large, key, filter);
  }
}

/** What a verdict means under a filter. */
function markFor(verdict: Verdict, filter: Filter): number {
  if (verdict === 'surely') return PASSES;
  if (verdict === 'unknown') return 'orUnknown' in filter && filter.orUnknown === true ? PASSES : FAILS;
  return verdict === 'possibly' && !('onlySurely' in filter && filter.onlySurely === true) ? POSSIBLY : FAILS;
}

function markInView({ columns, index }: LargeLayer, filter: Filter, inView: Bounds): Marks {
  const marks = new Uint8Array(columns.count).fill(markFor('no', filter));
  eachIn(index, inView, (place) => void (marks[index.rows[place] ?? 0] = PASSES));
  return marks;
}

function markAreas(large: LargeLayer, filter: FilterOf<'areas'>): Marks {
  const byCode = Uint8Array.from(areaVerdicts(large, filter), (verdict) => markFor(verdict, filter));
  return marked(large.places.codes, byCode, large.columns.count);
}

function markField({ layer, columns }: LargeLayer, key: string, filter: Filter): Marks | undefined {
  const [field, column] = [layer.fields.find((one) => one.key === key), columns.fields.get(key)];
  if (!field || !column) return undefined;
  if (column.kind === 'numbers') return filter.kind === 'range' ? markRange(column, filter) : new Uint8Array(columns.count);
  const byCode = filter.kind === 'words' && column.folded && column.size > MANY_VALUES && !isReference(field, filter)
    ? markWords(column.folded, filter)
    : markValues(column, verdictOf(layer, key, filter), key, filter);
  return marked(column.codes, byCode, columns.count);
}

/** A reference that is asked for whole is no matter of words. */
function isReference(field: Field, { words }: FilterOf<'words'>): boolean {
  return field.type === 'references' && parseRef(words) !== null;
}

/** By code: each value is judged once, for all that have it. */
function markValues({ size, valueOf }: CodedColumn, test: ReturnType<typeof verdictOf>, key: string, filter: Filter): Uint8Array {
  return Uint8Array.from({ length: size }, (_, code) => markFor(test?.(holding(key, valueOf(code))) ?? 'unknown', filter));
}

/** By code, as `words` of the filters says it of each text. */
function markWords(folded: TextPool, filter: FilterOf<'words'>): Uint8Array {
  const wanted = wordsWanted(filter).filter(Boolean);
  const hits = new Uint8Array(folded.size);
  wanted.forEach((word, index) => folded.mark(word, hits, index));
  const byCode = new Uint8Array(folded.size + 1);
  byCode[0] = markFor('unknown', filter);
  for (let place = 0; place < folded.size; place++) {
    const verdict = hits[place] === wanted.length ? (wanted.length > 0 || folded.at(place) ? 'surely' : 'unknown') : 'no';
    byCode[place + 1] = markFor(verdict, filter);
  }
  return byCode;
}

function markRange({ low, high }: NumbersColumn, filter: FilterOf<'range'>): Marks {
  const [from, to] = [filter.least ?? -Infinity, filter.most ?? Infinity];
  const unknown = markFor('unknown', filter);
  const marks = new Uint8Array(low.length);
  for (let row = 0; row < marks.length; row++) {
    const [least, most] = [low[row] ?? NaN, high[row] ?? NaN];
    if (Number.isNaN(least)) marks[row] = unknown;
    else if (least >= from && most <= to) marks[row] = PASSES;
    else if (most >= from && least <= to) marks[row] = POSSIBLY;
  }
  return marks;
}

function marked(codes: NumberArray, byCode: Uint8Array, count: number): Marks {
  const marks = new Uint8Array(count);
  for (let row = 0; row < count; row++) marks[row] = byCode[codes[row] ?? 0] ?? FAILS;
  return marks;
}
