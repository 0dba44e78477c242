import { FAILS, POSSIBLY, type Marks } from './marks.ts';

export interface Judged {
  readonly key: string;
  readonly marks: Marks;
}

/** What filters come to together. */
export interface Tally {
  /** By row: 0 passes all; else the place, counted from 1, of the one filter that it fails, or `SEVERAL`. */
  readonly fails: Uint8Array;
  readonly count: number;
  /** How many of those pass only possibly. */
  readonly possibly: number;
  readonly judged: readonly Judged[];
}

/** Stands for more failures than one. A layer has fewer filters than that. */
const SEVERAL = 255;

export function tallyOf(count: number, judged: readonly Judged[]): Tally {
  const fails = new Uint8Array(count);
  judged.forEach(({ marks }, which) => {
    for (let row = 0; row < count; row++) {
      if (marks[row] === FAILS) fails[row] = fails[row] === 0 ? which + 1 : SEVERAL;
    }
  });
  let passing = 0;
  for (let row = 0; row < count; row++) if (fails[row] === 0) passing += 1;
  return { fails, count: passing, possibly: countPossibly(fails, judged), judged };
}

function countPossibly(fails: Uint8Array, judged: readonly Judged[]): number {
  const unsure = judged.filter(({ marks }) => marks.includes(POSSIBLY));
  let count = 0;
  if (unsure.length) {
    for (let row = 0; row < fails.length; row++) {
      if (fails[row] === 0 && unsure.some(({ marks }) => marks[row] === POSSIBLY)) count += 1;
    }
  }
  return count;
}

/** Whether a row that passes does so only if its position lies well within its error, or its number in its range. */
export function isPossible({ judged }: Tally, row: number): boolean {
  return judged.some(({ marks }) => marks[row] === POSSIBLY);
}

/** By filter key: how many more would pass without it. */
export function failingOnly({ fails, judged }: Tally): ReadonlyMap<string, number> {
  const counts = new Uint32Array(256);
  for (let row = 0; row < fails.length; row++) {
    const which = fails[row] ?? 0;
    counts[which] = (counts[which] ?? 0) + 1;
  }
  return new Map(judged.map(({ key }, which) => [key, counts[which + 1] ?? 0]));
}

/** What `fails` says of those that fail a key's own filter alone; 0, as of those that pass, where it has none. */
export function ownPlace({ judged }: Tally, key: string): number {
  return judged.findIndex((one) => one.key === key) + 1;
}
