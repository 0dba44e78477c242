import type { Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { toWkt } from './wkt.ts';

test.each<[Geometry, string]>([
  [{ type: 'Point', coordinates: [-8.6, 41.1, 30] }, 'POINT (-8.6 41.1)'],
  [{ type: 'LineString', coordinates: [[0, 0], [1e-7, 2]] }, 'LINESTRING (0 0, 0.000000100000 2)'],
  [{ type: 'MultiPoint', coordinates: [[0, 0], [1, 1]] }, 'MULTIPOINT ((0 0), (1 1))'],
  [{ type: 'Polygon', coordinates: [[[0, 0], [4, 0], [4, 4], [0, 0]], [[1, 1], [2, 2], [2, 1], [1, 1]]] }, 'POLYGON ((0 0, 4 0, 4 4, 0 0), (1 1, 2 2, 2 1, 1 1))'],
  [{ type: 'MultiPolygon', coordinates: [[[[0, 0], [4, 0], [4, 4], [0, 0]]]] }, 'MULTIPOLYGON (((0 0, 4 0, 4 4, 0 0)))'],
  [{ type: 'MultiPolygon', coordinates: [] }, 'MULTIPOLYGON EMPTY'],
  [{ type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [1, 2] }] }, 'GEOMETRYCOLLECTION (POINT (1 2))'],
])('%j', (geometry, text) => {
  expect(toWkt(geometry)).toBe(text);
});
