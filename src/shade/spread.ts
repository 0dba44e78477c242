import { classOf, type ValueClass } from './classes.ts';

/** A bar of the chart, in one colour for each class that its values may be in. */
export interface SpreadBar {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Start and end as parts of the chart's width, with the number of the class. */
  readonly parts: readonly { readonly start: number; readonly end: number; readonly inClass: number }[];
}

export interface Spread {
  /** From the least value to the most, without gaps. */
  readonly bars: readonly SpreadBar[];
  /** Where classes part, as parts of the chart's width. */
  readonly breaks: readonly { readonly at: number; readonly value: number }[];
  /** Steps to the right multiply, since on a straight scale most values would share one bar. */
  readonly isByPowers: boolean;
}

const BARS = 24;
/** On a straight scale from which most values would be in its first tenth. */
const CROWDED = 10;

/** How many values are how large; `null` where they are all the same. */
export function spreadOf(values: readonly number[], classes: readonly ValueClass[]): Spread | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [least = 0, most = 0, middle = 0] = [sorted[0], sorted.at(-1), sorted[Math.floor(sorted.length / 2)]];
  if (!(most > least)) return null;
  const isByPowers = least > 0 && middle - least < (most - least) / CROWDED;
  const [low, high] = isByPowers ? [Math.log(least), Math.log(most)] : [least, most];
  const placeOf = (value: number): number => Math.min(1, Math.max(0, ((isByPowers ? Math.log(value) : value) - low) / (high - low)));
  const valueAt = (place: number): number => (isByPowers ? Math.exp(low + place * (high - low)) : low + place * (high - low));
  const counts = Array.from({ length: BARS }, () => 0);
  for (const value of sorted) {
    const bar = Math.min(BARS - 1, Math.floor(placeOf(value) * BARS));
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  const breaks = classes.slice(1).map(({ from }) => ({ at: placeOf(from), value: from }));
  const bars = counts.map((count, index) => {
    const ends = [index / BARS, ...breaks.map(({ at }) => at).filter((at) => at > index / BARS && at < (index + 1) / BARS), (index + 1) / BARS];
    const parts = ends.slice(1).map((end, part) => {
      const start = ends[part] ?? end;
      return { start, end, inClass: classOf(valueAt((start + end) / 2), classes) };
    });
    return { from: valueAt(index / BARS), to: valueAt((index + 1) / BARS), count, parts };
  });
  return { bars, breaks, isByPowers };
}

/**
 * The row in which each label stands so that none covers another, counted from 0.
 *
 * @param labels middle and width, as parts of the chart's width, in the order of their middles
 */
export function labelRows(labels: readonly { readonly at: number; readonly width: number }[]): readonly number[] {
  const ends: number[] = [];
  return labels.map(({ at, width }) => {
    // At the edges labels are moved inwards.
    const start = Math.min(Math.max(0, at - width / 2), 1 - width);
    const free = ends.findIndex((end) => end <= start);
    const row = free < 0 ? ends.length : free;
    ends[row] = start + width;
    return row;
  });
}
