import { ckmeans, quantile } from 'simple-statistics';
import type { ClassMethod } from '../state/planning/model.ts';

/** Values from `from` on and below `to`; the last class holds `to` as well. */
export interface ValueClass {
  readonly from: number;
  readonly to: number;
  /** How many values are in it. */
  readonly count: number;
}

export interface Classes {
  /** Ascending, without gaps; none where there are no values. */
  readonly classes: readonly ValueClass[];
  /** Decimals that tell all their bounds apart; the bounds have no more. */
  readonly decimals: number;
  /** Equal values stay together, so there may be fewer classes than were asked for. */
  readonly isFewer: boolean;
}

const MOST_DECIMALS = 6;
/** Fewer decimals than none: as whole thousands have. */
const THOUSANDS = -3;
/** One in so many values may be on the other side of a quantile, for a bound that can be read. */
const SLACK_OF = 200;

/**
 * Parts values into classes: with as many values in each (`quantile`), as wide each (`equal`), or where the gaps
 * between values are (`natural`: least squares within classes). Bounds are as round as they can be without moving any
 * value to another class; those of quantiles may move one value in two hundred. Equal steps are rounded alike, to two
 * digits or more, so that they look equal. Counts are by the rounded bounds.
 */
export function classesOf(values: readonly number[], method: ClassMethod, wanted: number): Classes {
  const sorted = values.filter(Number.isFinite).toSorted((a, b) => a - b);
  const [least] = sorted;
  const most = sorted.at(-1);
  if (least === undefined || most === undefined) return { classes: [], decimals: 0, isFewer: false };
  const breaks = [...new Set(BREAKS[method](sorted, wanted))].filter((one) => one > least && one <= most);
  const round = method === 'equal' ? evenly(breaks, (most - least) / wanted) : roundBreaks(breaks, sorted, method === 'quantile' ? Math.floor(sorted.length / SLACK_OF) : 0);
  const decimals = Math.max(0, ...round.map(decimalsOf), ...(round.length ? [] : [decimalsOf(least), decimalsOf(most)]));
  const bounds = [floorTo(least, decimals), ...round, ceilTo(most, decimals)];
  const starts = [0, ...round.map((one) => firstFrom(sorted, one)), sorted.length];
  const classes = bounds.slice(1).map((to, index): ValueClass =>
    ({ from: bounds[index] ?? to, to, count: (starts[index + 1] ?? 0) - (starts[index] ?? 0) }));
  return { classes, decimals, isFewer: classes.length < wanted };
}

/** The number of the class that holds a value; -1 where there are no classes. */
export function classOf(value: number, classes: readonly ValueClass[]): number {
  const after = classes.findIndex(({ to }) => value < to);
  return after < 0 ? classes.length - 1 : after;
}

type Breaks = (sorted: readonly number[], wanted: number) => readonly number[];

/** Where each class but the first begins, ascending. */
const BREAKS: Readonly<Record<ClassMethod, Breaks>> = {
  quantile: (sorted, wanted) => Array.from({ length: wanted - 1 }, (_, index) => quantile([...sorted], (index + 1) / wanted)),
  equal: (sorted, wanted) => {
    const [least = 0, most = 0] = [sorted[0], sorted.at(-1)];
    return Array.from({ length: wanted - 1 }, (_, index) => sound(least + ((index + 1) / wanted) * (most - least)));
  },
  natural: (sorted, wanted) => ckmeans([...sorted], Math.min(wanted, new Set(sorted).size)).slice(1).flatMap(([first]) => first ?? []),
};

/** All with the decimals that a step from one to the next needs. */
function evenly(breaks: readonly number[], step: number): readonly number[] {
  return [...new Set(breaks.map((one) => nearest(one, decimalsFor(step))))];
}

/**
 * Each break with as few decimals as will do.
 *
 * @param slack values that may be moved
 */
function roundBreaks(breaks: readonly number[], sorted: readonly number[], slack: number): readonly number[] {
  const round = breaks.map((one) => {
    const at = firstFrom(sorted, one);
    return rounded(one, sorted[Math.max(0, at - 1 - slack)] ?? -Infinity, sorted[at + slack] ?? one);
  });
  return [...new Set(round)].sort((a, b) => a - b);
}

/** What it takes for classes that are so wide to look as wide as each other. */
function decimalsFor(width: number): number {
  return width > 0 ? Math.min(MOST_DECIMALS, Math.max(0, 1 - Math.floor(Math.log10(width)))) : 0;
}

/** A number near `one` that is over `below` and at most `above`. */
function rounded(one: number, below: number, above: number): number {
  for (let decimals = THOUSANDS; decimals <= MOST_DECIMALS; decimals += 1) {
    const fit = [nearest(one, decimals), floorTo(above, decimals)].find((near) => near > below && near <= above);
    if (fit !== undefined) return fit;
  }
  return one;
}

/** Index of the first that is no smaller; all from there on belong above. */
function firstFrom(sorted: readonly number[], value: number): number {
  const index = sorted.findIndex((one) => one >= value);
  return index < 0 ? sorted.length : index;
}

function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals += 1) if (nearest(value, decimals) === value) return decimals;
  return MOST_DECIMALS;
}

/** Without what binary fractions add: 0.3, not 0.30000000000000004. */
function sound(value: number): number {
  return Number(value.toPrecision(12));
}

function nearest(value: number, decimals: number): number {
  return sound(Math.round(value * 10 ** decimals) / 10 ** decimals);
}

function floorTo(value: number, decimals: number): number {
  return sound(Math.floor(value * 10 ** decimals) / 10 ** decimals);
}

function ceilTo(value: number, decimals: number): number {
  return sound(Math.ceil(value * 10 ** decimals) / 10 ** decimals);
}
