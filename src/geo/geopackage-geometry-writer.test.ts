import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { readGeometryBlob } from './geopackage-geometry.ts';
import { writeGeometryBlob } from './geopackage-geometry-writer.ts';

const SQUARE = [[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]];
const HOLE = [[1, 1], [1, 2], [2, 2], [1, 1]];

const GEOMETRIES: readonly Geometry[] = [
  { type: 'Point', coordinates: [-8.6123456789, 41.1] },
  { type: 'LineString', coordinates: [[0, 0], [1, 1], [2, -0.5]] },
  { type: 'Polygon', coordinates: [SQUARE, HOLE] },
  { type: 'MultiPoint', coordinates: [[1, 2], [3, 4]] },
  { type: 'MultiLineString', coordinates: [[[0, 0], [1, 1]], [[5, 5], [6, 6], [7, 5]]] },
  { type: 'MultiPolygon', coordinates: [[SQUARE, HOLE], [[[9, 9], [10, 9], [10, 10], [9, 9]]]] },
  { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [1, 1] }, { type: 'LineString', coordinates: [[0, 0], [1, 1]] }] },
];

describe('a geometry column’s value', () => {
  test.each(GEOMETRIES.map((geometry) => [geometry.type, geometry] as const))('%s: what is written is read back to the last digit', (_type, geometry) => {
    expect(readGeometryBlob(writeGeometryBlob(geometry, 3763))).toEqual({ ok: true, srsId: 3763, geometry });
  });

  test('bounds stand before a polygon, none before a point', () => {
    const view = new DataView(writeGeometryBlob({ type: 'Polygon', coordinates: [SQUARE] }, 4326).buffer);
    expect([8, 16, 24, 32].map((at) => view.getFloat64(at, true))).toEqual([0, 4, 0, 4]);
    expect(writeGeometryBlob({ type: 'Point', coordinates: [1, 2] }, 4326)).toHaveLength(8 + 21);
  });

  test('heights are dropped', () => {
    const read = readGeometryBlob(writeGeometryBlob({ type: 'Point', coordinates: [1, 2, 300] }, 4326));
    expect(read.ok && read.geometry).toEqual({ type: 'Point', coordinates: [1, 2] });
  });

  test('what has no position at all is marked as empty', () => {
    expect(readGeometryBlob(writeGeometryBlob({ type: 'MultiPolygon', coordinates: [] }, 4326))).toEqual({ ok: true, srsId: 4326, geometry: null });
  });
});
