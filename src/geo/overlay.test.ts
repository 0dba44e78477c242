import { describe, expect, test } from 'vitest';
import { coveredM2, intersection, subtraction, union } from './overlay.ts';
import { randomPolygons, seeded, square } from './overlay-example.ts';

const RELATIVE = 1e-6;

test('500 random pairs with parts and holes conserve their area', () => {
  const random = seeded(1312);
  let worst = 0;
  for (let pair = 0; pair < 500; pair++) {
    const [a, b] = [randomPolygons(random), randomPolygons(random)];
    const both = coveredM2(intersection(a, b));
    const [onlyA, onlyB] = [coveredM2(subtraction(a, b)), coveredM2(subtraction(b, a))];
    const [areaA, areaB, all] = [coveredM2(a), coveredM2(b), coveredM2(union([a, b]))];
    worst = Math.max(
      worst,
      Math.abs(both + onlyA - areaA) / areaA,
      Math.abs(both + onlyB - areaB) / areaB,
      Math.abs(all - (areaA + areaB - both)) / all,
      Math.abs(coveredM2(intersection(b, a)) - both) / areaA,
    );
  }
  expect(worst).toBeLessThan(RELATIVE);
});

describe('what two polygons make', () => {
  const big = [[square(0, 0, 100)]];
  const withHole = [[square(0, 0, 100), square(25, 25, 50).toReversed()]];

  test.each([
    ['apart', [[square(200, 0, 100)]], 0, 10_000],
    ['with a common edge', [[square(100, 0, 100)]], 0, 10_000],
    ['with a common corner', [[square(100, 100, 100)]], 0, 10_000],
    ['equal', big, 10_000, 0],
    ['one inside the other', [[square(10, 10, 10)]], 100, 9900],
    ['one inside the other, at its edge', [[square(0, 10, 10)]], 100, 9900],
    ['nothing', [], 0, 10_000],
  ])('%s', (_, other, both, rest) => {
    expect(coveredM2(intersection(big, other))).toBeCloseTo(both, 6);
    expect(coveredM2(subtraction(big, other))).toBeCloseTo(rest, 6);
  });

  test('nothing is no polygon at all, not one without an area', () => {
    expect(intersection(big, [[square(100, 0, 100)]])).toEqual([]);
    expect(subtraction(big, big)).toEqual([]);
    expect(union([])).toEqual([]);
  });

  test('a hole stays empty, and what is put into it is a part of its own', () => {
    expect(coveredM2(intersection(withHole, [[square(30, 30, 10)]]))).toBe(0);
    const island = union([withHole, [[square(40, 40, 10)]]]);
    expect(island.map((rings) => rings.length).sort()).toEqual([1, 2]);
    expect(coveredM2(island)).toBeCloseTo(7600, 6);
  });

  test('taking the middle away leaves a hole', () => {
    const [rings = []] = subtraction(big, [[square(25, 25, 50)]]);
    expect(rings).toHaveLength(2);
    expect(rings.every((ring) => String(ring[0]) === String(ring.at(-1)))).toBe(true);
  });

  test('neighbours become one', () => {
    const joined = union([[[square(0, 0, 10)]], [[square(10, 0, 10)]], [[square(5, 5, 10)]]]);
    expect(joined).toHaveLength(1);
    expect(coveredM2(joined)).toBeCloseTo(250, 6);
  });
});
