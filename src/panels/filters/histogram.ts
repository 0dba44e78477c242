/** Bars of equal width, on a straight scale or, where values differ by orders of magnitude, on one of powers. */
export interface Histogram {
  readonly least: number;
  readonly most: number;
  /** How many values fall into each bar. */
  readonly bars: readonly number[];
}

const BARS = 20;

/** From this ratio of largest to smallest on a straight scale would show one bar. */
const WIDE = 50;

/** Where values lie on the scale of the bars, from 0 to 1. */
export type Scale = (value: number) => number;

export function extentOf(values: readonly number[]): readonly [least: number, most: number] | null {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return least <= most ? [least, most] : null;
}

export function scaleOf([least, most]: readonly [number, number]): Scale {
  if (least > 0 && most / least > WIDE) {
    const [low, high] = [Math.log(least), Math.log(most)];
    return (value) => (Math.log(Math.max(value, Number.MIN_VALUE)) - low) / (high - low);
  }
  return (value) => (most > least ? (value - least) / (most - least) : 0.5);
}

/** @param extent of all values there are, so that the bars stay where they are while others are filtered */
export function histogramOf(values: readonly number[], extent: readonly [number, number]): Histogram {
  const scale = scaleOf(extent);
  const bars = Array.from({ length: BARS }, () => 0);
  for (const value of values) {
    const bar = Math.max(0, Math.min(BARS - 1, Math.floor(scale(value) * BARS)));
    bars[bar] = (bars[bar] ?? 0) + 1;
  }
  return { least: extent[0], most: extent[1], bars };
}
