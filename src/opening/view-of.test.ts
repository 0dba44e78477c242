import { expect, test } from 'vitest';
import { aroundAll, viewOf } from './view-of.ts';

const NOTHING = { top: 0, right: 0, bottom: 0, left: 0 };

test('a place is in the middle of an uncovered map, with room around', () => {
  const { zoom, lon, lat } = viewOf([-1, -1, 1, 1], { width: 800, height: 600, covered: NOTHING });
  expect(lon).toBeCloseTo(0);
  expect(lat).toBeCloseTo(0);
  const pixels = (2 / 360) * 512 * 2 ** zoom;
  expect(pixels).toBeGreaterThan(300);
  expect(pixels).toBeLessThan(600);
});

test('and in the middle of what a panel at the left leaves', () => {
  const covered = { ...NOTHING, left: 400 };
  const { zoom, lon } = viewOf([-1, -1, 1, 1], { width: 800, height: 600, covered });
  expect((-lon / 360) * 512 * 2 ** zoom).toBeCloseTo(200);
});

test('a spot is shown from near', () => {
  expect(viewOf([-8.61, 41.15, -8.61, 41.15], { width: 800, height: 600, covered: NOTHING })).toMatchObject({ zoom: 18 });
});

test('several places have bounds together', () => {
  expect(aroundAll([[0, 0, 1, 1], [3, -1, 4, 0]])).toEqual([0, -1, 4, 1]);
  expect(aroundAll([])).toBeNull();
});
