import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { ExplorerFeature } from '../catalogue/types.ts';
import { contains, isInside } from './inside.ts';

function feature(id: string, geometry: Geometry | null): ExplorerFeature {
  return { type: 'Feature', id, geometry, properties: { name: { en: id }, sources: [], licence: 'x' } };
}

function square(west: number, south: number, side: number): Geometry {
  const [east, north] = [west + side, south + side];
  return { type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] };
}

const area = feature('area', square(0, 0, 10));

describe('what lies in an area', () => {
  test.each([
    ['a point inside', { type: 'Point', coordinates: [5, 5] }, true],
    ['a point outside', { type: 'Point', coordinates: [11, 5] }, false],
    ['no position', null, false],
    ['a polygon mostly inside', square(4, 4, 2), true],
    ['a polygon outside', square(20, 20, 2), false],
  ] as const)('%s', (_name, geometry, expected) => {
    const candidate = feature('x', geometry as Geometry | null);
    expect(isInside(area, candidate)).toBe(expected);
  });

  test('a point in a hole is outside', () => {
    const holed = feature('holed', {
      type: 'Polygon',
      coordinates: [
        [[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]],
        [[4, 4], [4, 6], [6, 6], [6, 4], [4, 4]],
      ],
    });
    expect(isInside(holed, feature('x', { type: 'Point', coordinates: [5, 5] }))).toBe(false);
    expect(contains(holed, [5, 5])).toBe(false);
    expect(contains(holed, [2, 2])).toBe(true);
  });

  test('nothing lies in a point', () => {
    const point = feature('p', { type: 'Point', coordinates: [5, 5] });
    expect(isInside(point, point)).toBe(false);
    expect(contains(point, [5, 5])).toBe(false);
  });
});
