import { describe, expect, test } from 'vitest';
import { distanceM, fromGrid, planarAreaM2, planarPerimeterM, toGrid } from './grid.ts';
import { lineLengthM, polygonsOf, ringAreaM2 } from './planar.ts';

const square = (side: number, at: readonly [number, number] = [0, 0]): [number, number][] =>
  ([[0, 0], [side, 0], [side, side], [0, side], [0, 0]] as const).map(([e, n]) => [at[0] + e, at[1] + n]);

describe('the national grid', () => {
  test('meets the check value of EPSG:3763', () => {
    const [eastM, northM] = toGrid([-8.606, 41.178]);
    expect(eastM).toBeCloseTo(-39679.66, 2);
    expect(northM).toBeCloseTo(167753.73, 2);
  });

  test('comes back to the same degrees', () => {
    const [lon, lat] = fromGrid(toGrid([-8.58, 41.15]));
    expect(lon).toBeCloseTo(-8.58, 9);
    expect(lat).toBeCloseTo(41.15, 9);
  });
});

test.each([[[]], [[1]], [[NaN, 1]]])('%j is no position', (position) => {
  expect(() => toGrid(position)).toThrow('coordinates must be finite numbers');
  expect(() => fromGrid(position)).toThrow('coordinates must be finite numbers');
});

describe('planar measures', () => {
  test.each([
    ['anticlockwise', square(10), 100],
    ['clockwise', square(10).toReversed(), -100],
    ['far from the origin', square(10, [-39_000, 167_000]), 100],
  ])('area of a ring that is %s', (_name, ring, area) => {
    expect(ringAreaM2(ring)).toBeCloseTo(area, 6);
  });

  test('length of a ring', () => {
    expect(lineLengthM(square(10))).toBe(40);
  });

  test('a hole takes area away and adds to the perimeter', () => {
    const coordinates = [square(100, [-39_000, 167_000]), square(10, [-38_950, 167_050])].map((ring) => ring.map(fromGrid));
    expect(planarAreaM2({ type: 'Polygon', coordinates })).toBeCloseTo(9_900, 3);
    expect(planarPerimeterM({ type: 'Polygon', coordinates })).toBeCloseTo(440, 3);
  });

  test('distance of two places', () => {
    expect(distanceM(fromGrid([-39_000, 167_000]), fromGrid([-38_970, 167_040]))).toBeCloseTo(50, 4);
  });
});

test('the polygons of several, and of a collection', () => {
  const rings = [square(1)];
  const polygon = { type: 'Polygon', coordinates: rings } as const;
  expect(polygonsOf({ type: 'MultiPolygon', coordinates: [rings, rings] })).toEqual([rings, rings]);
  expect(polygonsOf({ type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [0, 0] }, { ...polygon, coordinates: rings }] })).toEqual([rings]);
});

test('what has no positions has no measure', () => {
  expect([ringAreaM2([]), lineLengthM([]), lineLengthM([[1, 2]])]).toEqual([0, 0, 0]);
  expect(planarAreaM2({ type: 'Polygon', coordinates: [] })).toBe(0);
});

test('points and lines have no polygons', () => {
  expect(polygonsOf({ type: 'Point', coordinates: [0, 0] })).toEqual([]);
  expect(polygonsOf(null)).toEqual([]);
});
