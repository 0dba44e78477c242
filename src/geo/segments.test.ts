import { expect, test } from 'vitest';
import { eachSegment, numberAt } from './segments.ts';

test.each([
  ['none of nothing', [], []],
  ['none of a point', [[1, 2]], []],
  ['one less than a line has points', [[0, 0], [3, 4], [3, 5]], [[0, 0, 3, 4], [3, 4, 3, 5]]],
])('%s', (_what, line, segments) => {
  const seen: number[][] = [];
  eachSegment(line, (...ends) => void seen.push(ends));
  expect(seen).toEqual(segments);
});

test('a number that is not there is no number', () => {
  expect([numberAt([7], 0), numberAt([7], 1)]).toEqual([7, NaN]);
});
