import { describe, expect, test } from 'vitest';
import { clipLine, clipRing, type Box } from './clip.ts';
import type { Flat } from './projection.ts';

const box: Box = { left: 0, top: 0, right: 10, bottom: 10 };

function area(ring: readonly Flat[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + (x * y2 - x2 * y) / 2;
  }, 0);
}

describe('rings', () => {
  const square: readonly Flat[] = [[5, 5], [15, 5], [15, 15], [5, 15]];

  test('what is inside stays as it is', () => {
    const inner: readonly Flat[] = [[1, 1], [2, 1], [2, 2]];
    expect(clipRing(inner, box)).toEqual(inner);
  });
  test('a corner is cut off, and winds as before', () => expect(area(clipRing(square, box))).toBe(25));
  test('the other way round too', () => expect(area(clipRing(square.toReversed(), box))).toBe(-25));
  test('what is outside is gone', () => expect(clipRing([[20, 20], [30, 20], [30, 30]], box)).toEqual([]));
  test('what lies around the box fills it', () => {
    expect(area(clipRing([[-5, -5], [15, -5], [15, 15], [-5, 15]], box))).toBe(100);
  });
});

describe('lines', () => {
  test.each<[string, readonly Flat[], readonly (readonly Flat[])[]]>([
    ['inside', [[1, 1], [9, 9]], [[[1, 1], [9, 9]]]],
    ['across', [[-5, 5], [15, 5]], [[[0, 5], [10, 5]]]],
    ['outside', [[-5, -5], [-1, 20]], []],
    ['out and in again', [[5, 5], [5, 15], [8, 15], [8, 5]], [[[5, 5], [5, 10]], [[8, 10], [8, 5]]]],
    ['past a corner', [[8, -4], [14, 2]], []],
  ])('%s', (_name, line, pieces) => {
    expect(clipLine(line, box)).toEqual(pieces);
  });
});
