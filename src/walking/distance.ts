/** Metres on foot; `[least, most]` when a position's error matters. Beyond the limit of a walk it is `Infinity`. */
export type WalkDistance = number | readonly [least: number, most: number];

/** Whether a distance that may be a range is within a limit. */
export type Verdict = 'surely' | 'possibly' | 'no';

/** A range that reaches over the limit is possibly within it. */
export function verdictOf(distance: WalkDistance, limitM: number): Verdict {
  const [least, most] = typeof distance === 'number' ? [distance, distance] : distance;
  if (most <= limitM) return 'surely';
  return least <= limitM ? 'possibly' : 'no';
}

/** Metres that are walked in some minutes. */
export function metresIn(minutes: number, speedKmH: number): number {
  return (minutes * speedKmH * 1000) / 60;
}

/** Whole minutes begun: who is within N minutes' walk has at most N here. */
export function minutesOf(distance: WalkDistance, speedKmH: number): WalkDistance {
  const minutes = (metres: number): number => begun(metres / metresIn(1, speedKmH));
  return mapped(distance, minutes);
}

/** Rounded up to 10 m, as distances are published: what is within a limit of whole tens stays so. */
export function roundedUp(distance: WalkDistance): WalkDistance {
  const rounded = mapped(distance, (metres) => begun(metres / 10) * 10);
  return typeof rounded !== 'number' && rounded[0] === rounded[1] ? rounded[0] : rounded;
}

/** Nearest first: by the least, then by the most. */
export function compareDistances(a: WalkDistance, b: WalkDistance): number {
  const [least, most] = typeof a === 'number' ? [a, a] : a;
  const [otherLeast, otherMost] = typeof b === 'number' ? [b, b] : b;
  return difference(least, otherLeast) || difference(most, otherMost);
}

/** Not `a - b`: that is no number for two that are infinite. */
function difference(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Rounded up, but for what is a rounding error above a whole number. */
function begun(value: number): number {
  return Math.max(0, Math.ceil(value - 1e-9));
}

function mapped(distance: WalkDistance, of: (value: number) => number): WalkDistance {
  return typeof distance === 'number' ? of(distance) : [of(distance[0]), of(distance[1])];
}
