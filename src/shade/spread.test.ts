import { describe, expect, test } from 'vitest';
import { classesOf } from './classes.ts';
import { labelRows, spreadOf } from './spread.ts';

const SKEWED = Array.from({ length: 200 }, (_, index) => 1.04 ** index);

describe('bars', () => {
  test('hold every value once, in the colours of the classes', () => {
    const values = [0, 0, 1, 5, 9, 9, 9, 12, 24];
    const { classes } = classesOf(values, 'equal', 3);
    const spread = spreadOf(values, classes);
    expect(spread?.bars.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
    expect(spread?.bars[0]).toMatchObject({ from: 0, to: 1, count: 2 });
    expect(spread?.breaks.map(({ value, at }) => [value, Math.round(at * 24)])).toEqual([[8, 8], [16, 16]]);
    expect(spread?.bars.map(({ parts }) => parts.map(({ inClass }) => inClass).join())).toEqual([...'000000001111111122222222']);
  });

  test('change colour in the middle where a class begins there', () => {
    const values = [0, 48, 7];
    const spread = spreadOf(values, [{ from: 0, to: 7, count: 1 }, { from: 7, to: 48, count: 2 }]);
    expect(spread?.bars[3]?.parts.map(({ inClass }) => inClass)).toEqual([0, 1]);
  });

  test('go by powers where most values are far below the largest, and say so', () => {
    const spread = spreadOf(SKEWED, classesOf(SKEWED, 'quantile', 4).classes);
    expect(spread?.isByPowers).toBe(true);
    for (const { count } of spread?.bars ?? []) expect(count).toBeGreaterThan(5);
  });

  test('stay on a straight scale where there are zeros', () => {
    expect(spreadOf([0, ...SKEWED], classesOf([0, ...SKEWED], 'quantile', 4).classes)?.isByPowers).toBe(false);
  });

  test.each([['no values', []], ['values that are all equal', [3, 3]]])('there are none for %s', (_what, values) => {
    expect(spreadOf(values, classesOf(values, 'equal', 3).classes)).toBeNull();
  });
});

test.each([
  ['apart', [[0.1, 0.1], [0.5, 0.1], [0.9, 0.1]], [0, 0, 0]],
  ['close together', [[0.5, 0.1], [0.52, 0.1], [0.54, 0.1], [0.62, 0.1]], [0, 1, 2, 0]],
  ['moved in from the edge', [[0, 0.2], [0.15, 0.1]], [0, 1]],
] as const)('labels that are %s stand in these rows', (_what, labels, rows) => {
  expect(labelRows(labels.map(([at, width]) => ({ at, width })))).toEqual(rows);
});
