import { describe, expect, test } from 'vitest';
import { coveredM2, intersection } from './overlay.ts';
import { randomPolygons, seeded, square } from './overlay-example.ts';
import { coverIndex, type Covered } from './overlay-index.ts';
import type { PlanarPolygons } from './planar.ts';

/** A square as one polygon. */
const plot = (x: number, y: number, sideM: number): PlanarPolygons => [[square(x, y, sideM)]];

describe('of many polygons, those that lie in another one', () => {
  const index = coverIndex([plot(0, 0, 10), plot(20, 0, 10), plot(40, 0, 10), [], plot(10, 0, 10)]);

  test('are found with what of them lies in it', () => {
    expect(index.coveredBy(plot(-1, -1, 26)).map(({ index: at, areaM2 }) => [at, Math.round(areaM2 * 1e6) / 1e6])).toEqual([[0, 100], [1, 50], [4, 100]]);
  });

  test('are none beyond, and none that only touch', () => {
    expect(index.coveredBy(plot(100, 0, 10))).toEqual([]);
    expect(index.coveredBy(plot(30, 0, 10))).toEqual([]);
    expect(index.coveredBy([])).toEqual([]);
    expect(coverIndex([]).coveredBy(plot(0, 0, 10))).toEqual([]);
  });

  test('are missing where it has a hole', () => {
    expect(index.coveredBy([[square(-1, -1, 40), square(18, -1, 14).toReversed()]]).map(({ index: at }) => at)).toEqual([0, 4]);
  });

  test('know their own area', () => {
    expect([...index.areaM2]).toEqual([100, 100, 100, 0, 100]);
  });
});

/** One ring that touches itself at its western edge, so that it leaves out a square that stands on its corner; closed. */
const pinched: PlanarPolygons = [[[[0, 0], [100, 0], [100, 100], [0, 100], [0, 50], [20, 70], [40, 50], [20, 30], [0, 50], [0, 0]]]];

test.each([
  ['a plot across the touching corner', plot(-10, 45, 10), 0],
  ['a plot across the gap', plot(15, 45, 10), 0],
  ['a plot that is cut by the gap', plot(20, 40, 20), 100],
  ['a plot that holds the gap', plot(0, 30, 40), 800],
  ['a plot around all of it', plot(-10, -10, 120), 9200],
  ['a plot that touches itself as well', pinched, 9200],
] as const)('of %s, what lies in a polygon that touches itself', (_, one, areaM2) => {
  const sum = (covered: readonly Covered[]) => covered.reduce((total, part) => total + part.areaM2, 0);
  expect(sum(coverIndex([one]).coveredBy(pinched))).toBeCloseTo(areaM2, 6);
  expect(sum(coverIndex([pinched]).coveredBy(one))).toBeCloseTo(areaM2, 6);
});

test.each<readonly [string, PlanarPolygons, PlanarPolygons, number]>([
  ['with a corner on its edge', [[[[35, 40], [0, 40], [5, 25], [30, 0], [35, 0], [35, 40]]]], plot(5, 5, 35), 850],
  ['that crosses itself', [[[[5, 5], [10, 35], [5, 35], [30, 35], [5, 5]]]], plot(5, 30, 40), 114.583325],
])('a polygon %s covers of a plot what their intersection says', (_, polygon, one, areaM2) => {
  expect(coverIndex([one]).coveredBy(polygon)[0]?.areaM2).toBeCloseTo(areaM2, 6);
});

test('the shortcuts change nothing: random polygons are covered as their intersection says', () => {
  const random = seeded(3763);
  const many = Array.from({ length: 60 }, () => randomPolygons(random));
  const index = coverIndex(many);
  for (let round = 0; round < 20; round++) {
    const over = randomPolygons(random);
    const covered = new Map(index.coveredBy(over).map(({ index: at, areaM2 }) => [at, areaM2]));
    many.forEach((one, at) => expect(Math.abs((covered.get(at) ?? 0) - coveredM2(intersection(one, over)))).toBeLessThan(1e-6 * coveredM2(one)));
  }
});
