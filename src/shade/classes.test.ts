import { describe, expect, test } from 'vitest';
import type { ClassMethod } from '../state/planning/model.ts';
import { classesOf, classOf } from './classes.ts';

const METHODS: readonly ClassMethod[] = ['quantile', 'equal', 'natural'];
const ONE_TO_TEN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe('values fall into classes', () => {
  test.each([
    ['as many in each', 'quantile', ONE_TO_TEN, 5, [[1, 3, 2], [3, 5, 2], [5, 7, 2], [7, 9, 2], [9, 10, 2]]],
    ['as wide each, though one is empty', 'equal', [0, 1, 2, 28, 30], 3, [[0, 10, 3], [10, 20, 0], [20, 30, 2]]],
    ['where the gaps are', 'natural', [1, 2, 3, 40, 41, 90], 3, [[1, 40, 3], [40, 90, 2], [90, 90, 1]]],
    ['with bounds as round as they can be', 'quantile', [10.4, 20.51, 20.55, 31.7], 2, [[10.4, 20.53, 2], [20.53, 31.7, 2]]],
    ['with bounds of tens where the values leave room for them', 'quantile', [10.4, 20.3, 33.9, 41.7], 2, [[10, 30, 2], [30, 42, 2]]],
    ['as wide each, where many values are sevenths of a hundred', 'equal', [0, 100 / 7, 200 / 7, 300 / 7, 400 / 7, 500 / 7, 600 / 7, 100], 7,
      [[0, 14, 1], [14, 29, 2], [29, 43, 1], [43, 57, 0], [57, 71, 1], [71, 86, 2], [86, 100, 1]]],
    ['as wide as they were, if that is less than one', 'equal', [0, 0.1, 0.3, 0.4], 4, [[0, 0.1, 1], [0.1, 0.2, 1], [0.2, 0.3, 0], [0.3, 0.4, 2]]],
  ] as const)('%s', (_what, method, values, wanted, classes) => {
    expect(classesOf(values, method, wanted).classes.map(({ from, to, count }) => [from, to, count])).toEqual(classes);
  });
});

describe.each(METHODS)('by %s', (method) => {
  test('no values make no classes', () => {
    expect(classesOf([], method, 5)).toEqual({ classes: [], decimals: 0, isFewer: false });
  });

  test.each([['one value', [7]], ['values that are all equal', [7, 7, 7, 7]]])('%s make one class, and it is said', (_what, values) => {
    expect(classesOf(values, method, 5)).toEqual({ classes: [{ from: 7, to: 7, count: values.length }], decimals: 0, isFewer: true });
  });

  test('equal values stay together, whatever their number', () => {
    const values = [0, 0, 0, 0, 0, 0, 0, 1, 1, 5];
    const { classes } = classesOf(values, method, 4);
    for (const value of [0, 1, 5]) expect(classes[classOf(value, classes)]?.count).toBeGreaterThanOrEqual(values.filter((one) => one === value).length);
    expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
  });

  test('every value lies in the class that counts it, for any values', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const values = randomValues(seed);
      const { classes } = classesOf(values, method, 3 + (seed % 5));
      const counts = classes.map((_, index) => values.filter((value) => classOf(value, classes) === index).length);
      expect(counts, `seed ${seed}`).toEqual(classes.map(({ count }) => count));
      for (const value of values) {
        const { from = NaN, to = NaN } = classes[classOf(value, classes)] ?? {};
        expect(value >= from && (value < to || to === classes.at(-1)?.to), `${value} in ${from}–${to}`).toBe(true);
      }
      expect(classes.every(({ to }, index) => index === classes.length - 1 || to === classes[index + 1]?.from)).toBe(true);
    }
  });
});

test('many values part at bounds that can be read, with all but as many in each class', () => {
  const values = Array.from({ length: 1000 }, (_, index) => index * 17.3471 + 0.123);
  const { classes, decimals } = classesOf(values, 'quantile', 5);
  expect(decimals).toBe(0);
  for (const { count } of classes) expect(Math.abs(count - 200)).toBeLessThanOrEqual(5);
});

test('natural breaks leave as little spread within classes as any other breaks would', () => {
  for (let seed = 1; seed <= 25; seed += 1) {
    const values = randomValues(seed).slice(0, 9).toSorted((a, b) => a - b);
    for (const wanted of [2, 3, 4]) {
      const { classes } = classesOf(values, 'natural', wanted);
      const groups = classes.map((_, index) => values.filter((value) => classOf(value, classes) === index));
      expect(spreadOf(groups)).toBeCloseTo(leastSpread(values, wanted), 6);
    }
  }
});

/** Many of them equal, some of them far out. */
function randomValues(seed: number): readonly number[] {
  let state = seed;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  return Array.from({ length: 10 + (seed % 30) }, () => (next() < 0.3 ? Math.floor(next() * 4) : next() ** 3 * 10 ** (seed % 5)));
}

function spreadOf(groups: readonly (readonly number[])[]): number {
  return groups.reduce((sum, group) => {
    const mean = group.reduce((all, value) => all + value, 0) / group.length;
    return sum + group.reduce((all, value) => all + (value - mean) ** 2, 0);
  }, 0);
}

/** By trying them all. */
function leastSpread(sorted: readonly number[], classes: number): number {
  if (classes === 1 || sorted.length <= 1) return sorted.length ? spreadOf([sorted]) : 0;
  const ends = sorted.map((_, index) => index + 1);
  return Math.min(...ends.map((end) => spreadOf([sorted.slice(0, end)]) + leastSpread(sorted.slice(end), classes - 1)));
}
