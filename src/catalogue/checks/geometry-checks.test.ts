import { describe, expect, test } from 'vitest';
import type { Geometry, Position } from 'geojson';
import { checkGeometry } from './geometry-checks.ts';
import { sideOf } from './holes.ts';
import { guessCrs } from './projected.ts';

const codes = (geometry: Geometry, bounds?: readonly [number, number, number, number]): readonly string[] =>
  checkGeometry(geometry, bounds ? { bounds } : {}).map(({ code, where }) => `${where}: ${code}`);

const square: Position[] = [[0, 0], [9, 0], [9, 9], [0, 9], [0, 0]];

describe('every type of geometry', () => {
  test.each<[Geometry, readonly string[]]>([
    [{ type: 'Point', coordinates: [1, 2] }, []],
    [{ type: 'Point', coordinates: [1, 2, Infinity] }, ['geometry.coordinates: not-finite']],
    [{ type: 'MultiPoint', coordinates: [[1, 2], [3, NaN]] }, ['geometry.coordinates[1]: not-finite']],
    [{ type: 'MultiPoint', coordinates: [] }, ['geometry.coordinates: empty-geometry']],
    [{ type: 'LineString', coordinates: [[1, 2], [3, 95]] }, ['geometry.coordinates[1]: projected']],
    [{ type: 'MultiLineString', coordinates: [[[1, 2], [181, 4]]] }, ['geometry.coordinates[0][1]: projected']],
    [{ type: 'MultiLineString', coordinates: [] }, ['geometry: empty-geometry']],
    [{ type: 'Polygon', coordinates: [square] }, []],
    [{ type: 'Polygon', coordinates: [square, [[1, 1], [1, 2], [2, 2], [1, 1]]] }, []],
    [{ type: 'MultiPolygon', coordinates: [[square], [square.toReversed()]] }, ['geometry.coordinates[1][0]: outer-clockwise']],
    [{ type: 'MultiPolygon', coordinates: [[square], []] }, ['geometry.coordinates[1]: empty-geometry']],
    [{ type: 'Polygon', coordinates: [[[5, 5], [5, 5], [5, 5], [5, 5]]] }, ['geometry.coordinates[0]: no-area']],
    [{ type: 'Polygon', coordinates: [[...square.slice(0, 4), [0, 0, 1]]] }, ['geometry.coordinates[0]: ring-open']],
    [{ type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [1, 200] }] }, ['geometry.geometries[0].coordinates: projected']],
  ])('%j', (geometry, expected) => {
    expect(codes(geometry)).toEqual(expected);
  });

  test('a hole whose every corner is on the outer ring is inside', () => {
    const diamond: Position[] = [[0, 4], [4, 9], [9, 4], [4, 0], [0, 4]];

    expect(codes({ type: 'Polygon', coordinates: [square, diamond] })).toEqual([]);
  });
});

test.each<[string, readonly (readonly Position[])[], readonly string[]]>([
  ['the outer ring itself', [square.toReversed()], ['geometry.coordinates: holes-fill']],
  ['the outer ring from another corner', [[[9, 9], [9, 0], [0, 0], [0, 9], [9, 9]]], ['geometry.coordinates: holes-fill']],
  ['two halves of it', [[[0, 0], [0, 9], [9, 9], [0, 0]], [[0, 0], [9, 9], [9, 0], [0, 0]]], ['geometry.coordinates: holes-fill']],
  ['one half of it', [[[0, 0], [0, 9], [9, 9], [0, 0]]], []],
])('holes that are %s', (_, holes, expected) => {
  expect(codes({ type: 'Polygon', coordinates: [square, ...holes].map((ring) => [...ring]) })).toEqual(expected);
});

test.each<[string, Position, readonly [number, number, number, number], string]>([
  ['inside the bounds when swapped', [41.15, -8.6], [-8.7, 41.134, -8.54, 41.2], 'swapped'],
  ['a little outside even when swapped', [41.1, -8.6], [-8.7, 41.134, -8.54, 41.2], 'swapped'],
  ['far outside even when swapped', [45, -8.6], [-8.7, 41.134, -8.54, 41.2], 'outside-bounds'],
  ['a little outside where both are alike', [44.6, 44.4], [44, 44, 44.5, 44.5], 'outside-bounds'],
  ['a little outside, near the diagonal', [45.2, 44.4], [44, 45, 44.5, 45.5], 'swapped'],
])('a position %s', (_, coordinates, bounds, code) => {
  expect(codes({ type: 'Point', coordinates }, bounds)).toEqual([`geometry.coordinates: ${code}`]);
});

test('one finding for all positions outside the bounds', () => {
  const [finding] = checkGeometry({ type: 'LineString', coordinates: [[1, 2], [30, 40], [31, 41]] }, { bounds: [0, 0, 9, 9] });

  expect(finding).toMatchObject({ code: 'outside-bounds', where: 'geometry.coordinates[1]', params: { count: 2, total: 3, value: '30, 40' } });
});

describe('the grid of metres that were taken for degrees', () => {
  test.each<[string, Position, readonly [number, number, number, number], string]>([
    ['Portugal’s', [-39679.66, 167753.73], [-8.7, 41.134, -8.54, 41.2], 'EPSG:3763 (ETRS89/PT-TM06)'],
    ['UTM, north', [532_900, 4_558_700], [-8.7, 41.134, -8.54, 41.2], 'UTM zone 29'],
    ['UTM, south', [333_000, 6_251_000], [151, -34, 151.4, -33.7], 'UTM zone 56'],
    ['Web Mercator', [-958_015, 5_039_340], [-8.7, 41.134, -8.54, 41.2], 'EPSG:3857 (Web Mercator)'],
    ['an unknown one', [5_000_000, 300_000], [-8.7, 41.134, -8.54, 41.2], ''],
  ])('%s', (_, position, bounds, name) => {
    expect(guessCrs(position, bounds)).toBe(name);
  });
});

test.each<[string, Position, number]>([
  ['inside', [4, 4], 1],
  ['on a side', [9, 4], 0],
  ['on a corner', [0, 0], 0],
  ['beside, at the height of a corner', [-1, 9], -1],
  ['in line with a side', [12, 0], -1],
])('a position %s of a square', (_, position, side) => {
  expect(sideOf(position, square)).toBe(side);
});
