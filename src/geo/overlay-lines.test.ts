import { describe, expect, test } from 'vitest';
import { lengthInside, spotFinder, type PlanarLines } from './overlay-lines.ts';
import { square } from './overlay-example.ts';
import type { PlanarPolygons } from './planar.ts';

const block: PlanarPolygons = [[square(0, 0, 100), square(40, 40, 20).toReversed()]];

function line(points: readonly (readonly [number, number])[], lengthM?: number): PlanarLines {
  const drawn = points.slice(1).reduce((sum, [x, y], at) => sum + Math.hypot(x - (points[at]?.[0] ?? 0), y - (points[at]?.[1] ?? 0)), 0);
  return {
    firstPoint: Uint32Array.of(0, points.length),
    pointX: Float64Array.from(points, ([x]) => x),
    pointY: Float64Array.from(points, ([, y]) => y),
    lengthM: Float64Array.of(lengthM ?? drawn),
  };
}

describe('of a line, what lies in a polygon', () => {
  test.each([
    ['all of it', [[10, 10], [90, 10]], 80],
    ['none of it', [[-10, -10], [-90, 10]], 0],
    ['up to the edge', [[50, -50], [50, 30]], 30],
    ['without the hole', [[0, 50], [100, 50]], 80],
    ['in and out again', [[-50, 10], [150, 10], [150, 20], [-50, 20]], 200],
    ['that runs through a corner', [[-10, -10], [30, 30]], 30 * Math.SQRT2],
    ['that only touches it', [[-50, 150], [0, 100], [-50, 50]], 0],
  ] as const)('%s', (_, points, lengthM) => {
    expect(lengthInside(line(points), block)).toBeCloseTo(lengthM, 9);
  });

  test('is the same share of a length that is known better than it is drawn', () => {
    expect(lengthInside(line([[50, -50], [50, 50]], 120), [[square(0, 0, 100)]])).toBeCloseTo(60, 9);
  });

  test('is nothing without a polygon', () => {
    expect(lengthInside(line([[0, 0], [1, 1]]), [])).toBe(0);
  });

  test('is nothing of a line without a length', () => {
    expect(lengthInside(line([[50, 50], [50, 50]]), block)).toBe(0);
  });
});

test.each([
  ['well inside', 20, 20, true, false],
  ['inside, near the edge', 5, 50, true, true],
  ['in the hole', 50, 50, false, false],
  ['outside, near a corner', -5, -5, false, true],
  ['far away', 500, 50, false, false],
])('a spot %s', (_, x, y, isInside, isNearEdge) => {
  expect(spotFinder(block)(x, y, 9)).toEqual({ isInside, isNearEdge });
});

test('no spot lies in nothing', () => {
  expect(spotFinder([])(0, 0, 9)).toEqual({ isInside: false, isNearEdge: false });
});
