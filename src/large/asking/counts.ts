import { PLACE_KEYS } from '../../catalogue/place-keys.ts';
import type { Slug } from '../../catalogue/types.ts';
import { UNKNOWN } from '../../state/filters/filter.ts';
import { optionsOf } from '../../state/filters/options.ts';
import { histogramOf, scaleOf } from '../../panels/filters/histogram.ts';
import type { CodedColumn } from '../columns/coded.ts';
import type { NumberArray } from '../columns/growing.ts';
import type { NumbersColumn } from '../columns/numbers.ts';
import type { LargeLayer } from '../large-layer.ts';
import type { Histogram, LargeAnswer } from '../model.ts';
import { areaVerdicts, holding } from './subject.ts';
import { ownPlace, type Tally } from './tally.ts';

type Counts = Readonly<Record<string, number>>;

/** Of so many different references there is no telling them apart in a list. */
const MOST_REFERENCES = 5000;

/** Options of choices, of flags, references and areas: how many of what passes every filter but the field's own have each. */
export function optionCounts(large: LargeLayer, tally: Tally): Readonly<Record<string, Counts>> {
  const { layer, columns, places } = large;
  const of = (codes: NumberArray, size: number, key: string): Uint32Array => countCodes(codes, size, tally.fails, ownPlace(tally, key));
  const fields = layer.fields.flatMap((field): (readonly [string, Counts])[] => {
    const column = columns.fields.get(field.key);
    if (column?.kind !== 'coded') return [];
    const counts = (): Uint32Array => of(column.codes, column.size, field.key);
    switch (field.type) {
      case 'choice':
      case 'choices':
        return [[field.key, optionsByCode(field.options.map(({ key }) => key), column, counts())]];
      case 'flag':
        return [[field.key, valuesByCode(column, counts(), (value) => (typeof value === 'boolean' ? [String(value)] : []))]];
      case 'references':
        return column.size > MOST_REFERENCES ? [] : [[field.key, valuesByCode(column, counts(), stringsIn)]];
      default:
        return [];
    }
  });
  const areas = areaCounts(large, of(places.codes, places.sets.length, PLACE_KEYS.areas));
  const inAreas = Object.fromEntries([...areas].map(([id, { surely, possibly }]) => [id, surely + possibly]));
  return Object.fromEntries([...fields, [PLACE_KEYS.areas, inAreas] as const]);
}

/** How many of all features have each option, by field; what is known at once and never changes. */
export function allOptions({ layer, columns }: LargeLayer): Readonly<Record<string, Counts>> {
  const none = new Uint8Array(columns.count);
  return Object.fromEntries(layer.fields.flatMap((field): (readonly [string, Counts])[] => {
    const column = columns.fields.get(field.key);
    if (column?.kind !== 'coded' || (field.type !== 'choice' && field.type !== 'choices')) return [];
    return [[field.key, optionsByCode(field.options.map(({ key }) => key), column, countCodes(column.codes, column.size, none, 0))]];
  }));
}

/** How many of each code there are among the rows that fail nothing, or one filter alone. */
function countCodes(codes: NumberArray, size: number, fails: Uint8Array, own: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (let row = 0; row < fails.length; row++) {
    const which = fails[row] ?? 0;
    if (which !== 0 && which !== own) continue;
    const code = codes[row] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

function optionsByCode(options: readonly string[], column: CodedColumn, counts: Uint32Array): Counts {
  const found = valuesByCode(column, counts, (value) => {
    const keys = optionsOf(holding('value', value), 'value');
    return keys.length ? keys : [UNKNOWN];
  });
  return { ...Object.fromEntries(options.map((key) => [key, 0])), [UNKNOWN]: 0, ...found };
}

function valuesByCode({ valueOf }: CodedColumn, counts: Uint32Array, keysOf: (value: unknown) => readonly string[]): Counts {
  const found = new Map<string, number>();
  counts.forEach((count, code) => {
    if (count) for (const key of keysOf(valueOf(code))) found.set(key, (found.get(key) ?? 0) + count);
  });
  return Object.fromEntries(found);
}

function stringsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

interface InArea {
  readonly surely: number;
  readonly possibly: number;
}

/** What lies in each area and each part, by the counts of rows with each set of candidates. */
function areaCounts(large: LargeLayer, counts: Uint32Array): ReadonlyMap<Slug, InArea> {
  return new Map(large.areas.map(({ id }) => {
    const found = { surely: 0, possibly: 0 };
    areaVerdicts(large, { kind: 'areas', areas: [id] }).forEach((verdict, code) => {
      if (verdict === 'surely' || verdict === 'possibly') found[verdict] += counts[code] ?? 0;
    });
    return [id, found];
  }));
}

/** Of each area: how many of all lie in it, and how many of those that pass. */
export function countsByArea(large: LargeLayer, { fails }: Tally): LargeAnswer['areas'] {
  const { codes, sets } = large.places;
  const all = areaCounts(large, countCodes(codes, sets.length, new Uint8Array(fails.length), 0));
  const passing = areaCounts(large, countCodes(codes, sets.length, fails, 0));
  return Object.fromEntries([...all].map(([id, counts]) => {
    const { surely, possibly } = passing.get(id) ?? { surely: 0, possibly: 0 };
    return [id, { ...counts, passing: surely + possibly }];
  }));
}

/** Of all numbers and years, among what passes every filter but the field's own. */
export function histograms({ columns }: LargeLayer, tally: Tally): Readonly<Record<string, Histogram>> {
  return Object.fromEntries([...columns.fields].flatMap(([key, column]) => (column.kind === 'numbers' ? [[key, histogram(column, tally.fails, ownPlace(tally, key))]] : [])));
}

const NOBODY = 255;

interface Bars {
  readonly extent: readonly [number, number] | null;
  readonly count: number;
  /** By row: which bar it is in; `NOBODY` where it is unknown. */
  readonly bars: Uint8Array;
}

const kept = new WeakMap<NumbersColumn, Bars>();

function histogram(column: NumbersColumn, fails: Uint8Array, own: number): Histogram {
  const { extent, bars, count } = barsOf(column);
  const counts = new Uint32Array(256);
  for (let row = 0; row < fails.length; row++) {
    const which = fails[row] ?? 0;
    if (which !== 0 && which !== own) continue;
    const bar = bars[row] ?? NOBODY;
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  const shown = [...counts.subarray(0, count)];
  return { extent, bars: shown, known: shown.reduce((sum, one) => sum + one, 0) };
}

/** Which bar each row is in: that stays, however it is filtered. */
function barsOf(column: NumbersColumn): Bars {
  const known = kept.get(column);
  if (known) return known;
  const extent = extentIn(column.low);
  const count = histogramOf([], extent ?? [0, 1]).bars.length;
  const bars = new Uint8Array(column.low.length).fill(NOBODY);
  const scale = scaleOf(extent ?? [0, 1]);
  column.low.forEach((value, row) => {
    if (!Number.isNaN(value)) bars[row] = Math.max(0, Math.min(count - 1, Math.floor(scale(value) * count)));
  });
  const found: Bars = { extent, count, bars };
  kept.set(column, found);
  return found;
}

function extentIn(values: NumberArray): readonly [number, number] | null {
  let [least, most] = [Infinity, -Infinity];
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? NaN;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return least <= most ? [least, most] : null;
}
