import { describe, expect, test } from 'vitest';
import { extentOf, histogramOf } from './histogram.ts';

describe('histogramOf', () => {
  test('counts every value once, the ends included', () => {
    const values = [0, 1, 2, 3, 99, 100];
    const { bars } = histogramOf(values, [0, 100]);
    expect(bars.reduce((sum, count) => sum + count, 0)).toBe(values.length);
    expect([bars[0], bars.at(-1)]).toEqual([4, 2]);
  });

  test('spreads what differs by orders of magnitude', () => {
    const { bars } = histogramOf([1, 10, 100, 1000, 10_000], [1, 10_000]);
    expect(bars.filter((count) => count === 1)).toHaveLength(5);
  });

  test('a single value stands in the middle', () => {
    expect(histogramOf([7, 7], [7, 7]).bars[10]).toBe(2);
  });
});

test.each([
  [[3, -1, 2], [-1, 3]],
  [[], null],
])('extentOf %j is %j', (values, expected) => {
  expect(extentOf(values)).toEqual(expected);
});
