import { describe, expect, test } from 'vitest';
import { joined, pathOf } from './path.ts';

describe('path data', () => {
  test('count in whole units, step by step', () => {
    expect(pathOf([[0.4, 0.2], [10.1, 5], [4, -3]], 0.1, false)).toBe('M0 0l10 5-6-8');
  });

  test('leave out what moves a line by less than the tolerance', () => {
    expect(pathOf([[0, 0], [50, 1], [100, 0]], 2, false)).toBe('M0 0l100 0');
  });

  test('close rings without saying their first place twice', () => {
    expect(pathOf([[0, 0], [10, 0], [10, 10], [0, 0]], 1, true)).toBe('M0 0l10 0 0 10z');
  });

  test.each([['a line that ends where it begins', [[0, 0], [0.2, 0.1]], false], ['a ring of two places', [[0, 0], [9, 9], [0, 0]], true], ['nothing', [], true]] as const)(
    'are empty for %s', (_what, points, isRing) => {
      expect(pathOf(points, 1, isRing)).toBe('');
    },
  );
});

describe('lines', () => {
  test('are joined end to end, whichever way they run', () => {
    expect(joined([[[0, 0], [10, 0]], [[20, 0], [10, 0]], [[20, 0], [30, 5]]])).toEqual([[[0, 0], [10, 0], [20, 0], [30, 5]]]);
  });

  test('go straight on at a junction', () => {
    const lines = joined([[[0, 0], [10, 0]], [[10, 0], [10, 10]], [[10, 0], [20, 1]]]);

    expect(lines).toEqual([[[0, 0], [10, 0], [20, 1]], [[10, 0], [10, 10]]]);
  });

  test('end where all that goes on turns off', () => {
    expect(joined([[[0, 0], [10, 0]], [[10, 0], [10, 10]], [[10, 0], [10, -10]]])).toHaveLength(2);
  });

  test('that are closed stay so', () => {
    const ring = [[0, 0], [5, 0], [5, 5], [0, 0]] as const;

    expect(joined([ring])).toEqual([ring]);
  });
});
