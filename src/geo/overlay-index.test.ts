import { describe, expect, test } from 'vitest';
import { coveredM2, intersection } from './overlay.ts';
import { randomPolygons, seeded, square } from './overlay-example.ts';
import { coverIndex } from './overlay-index.ts';
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
