import { expect, test } from 'vitest';
import { metresPerPx, scaleBar, scaleDenominator } from './scale.ts';

test('a pixel is half as wide a zoom further in, and narrower towards the poles', () => {
  expect(metresPerPx(0, 0)).toBeCloseTo(78_271.5, 1);
  expect(metresPerPx(0, 1) / metresPerPx(0, 2)).toBeCloseTo(2);
  expect(metresPerPx(60, 3) / metresPerPx(0, 3)).toBeCloseTo(0.5);
});

test.each([
  [41.16, 12, 54_400],
  [41.16, 15, 6800],
  [41.16, 18.5, 601],
])('at latitude %s and zoom %s the map is drawn at 1 : %s', (lat, zoom, denominator) => {
  expect(scaleDenominator(lat, zoom)).toBe(denominator);
});

test.each([
  [6800, { metres: 100, px: 56 }],
  [13_600, { metres: 200, px: 56 }],
  [600, { metres: 10, px: 63 }],
  [54_400, { metres: 1000, px: 69 }],
])('at 1 : %s a bar of at most 72 pixels is %o', (denominator, bar) => {
  expect(scaleBar(denominator, 72)).toEqual(bar);
});
