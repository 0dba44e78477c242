import { describe, expect, test } from 'vitest';
import { rewind, roundGeometry, roundTo } from './rings.ts';

const clockwise = [[0, 0], [0, 1], [1, 1], [1, 0], [0, 0]];

test('outer rings turn anticlockwise and holes clockwise', () => {
  const hole = [[0.2, 0.2], [0.4, 0.2], [0.4, 0.4], [0.2, 0.2]];
  expect(rewind({ type: 'Polygon', coordinates: [clockwise, hole] })).toEqual({
    type: 'Polygon',
    coordinates: [clockwise.toReversed(), hole.toReversed()],
  });
});

describe('rounding', () => {
  test('makes vertices that fall together one', () => {
    expect(roundGeometry({ type: 'LineString', coordinates: [[0, 0], [0.04, 0], [1, 0]] }, 1))
      .toEqual({ type: 'LineString', coordinates: [[0, 0], [1, 0]] });
  });

  test('leaves out holes that vanish, and heights', () => {
    const speck = [[0.5, 0.5], [0.51, 0.5], [0.51, 0.51], [0.5, 0.5]];
    expect(roundGeometry({ type: 'Polygon', coordinates: [clockwise.map((p) => [...p, 12]), speck] }, 1))
      .toEqual({ type: 'Polygon', coordinates: [clockwise] });
  });

  test.each([[1.23456, 2, 1.23], [-0.001, 2, 0], [-8.6, 0, -9]])('%d to %d decimals', (value, decimals, expected) => {
    expect(roundTo(value, decimals)).toBe(expected);
  });
});
