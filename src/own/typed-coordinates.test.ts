import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Bounds } from '../catalogue/types.ts';
import { gridProjection } from '../geo/grid-projection.ts';
import { readTyped, writeTyped, type TypedKind } from './typed-coordinates.ts';

const bounds: Bounds = [-8.7, 41.1, -8.5, 41.2];
const grid = gridProjection('+proj=tmerc +lat_0=39.66825833333333 +lon_0=-8.133108333333334 +k=1 +x_0=0 +y_0=0 +ellps=GRS80 +units=m +no_defs');
const triangle = '41.15, -8.62\n41.15, -8.61\n41.16, -8.61';

describe('typed coordinates become', () => {
  test.each<[string, TypedKind, string, readonly Geometry[]]>([
    ['a polygon', 'polygon', triangle, [{ type: 'Polygon', coordinates: [[[-8.62, 41.15], [-8.61, 41.15], [-8.61, 41.16], [-8.62, 41.15]]] }]],
    ['the same when the ring is closed', 'polygon', `${triangle}\n41.15, -8.62\n`, [{ type: 'Polygon', coordinates: [[[-8.62, 41.15], [-8.61, 41.15], [-8.61, 41.16], [-8.62, 41.15]]] }]],
    ['a line', 'line', '41.15 -8.62\r\n41.15 -8.62\r\n41,16; -8,61', [{ type: 'LineString', coordinates: [[-8.62, 41.15], [-8.61, 41.16]] }]],
    ['points of their own', 'point', '41.15, -8.62\n\n41.16, -8.61', [{ type: 'Point', coordinates: [-8.62, 41.15] }, { type: 'Point', coordinates: [-8.61, 41.16] }]],
    ['two lines in one', 'line', '41.15, -8.62\n41.15, -8.61\n\n41.16, -8.62\n41.16, -8.61', [{ type: 'MultiLineString', coordinates: [[[-8.62, 41.15], [-8.61, 41.15]], [[-8.62, 41.16], [-8.61, 41.16]]] }]],
  ])('%s', (_name, kind, text, geometries) => {
    expect(readTyped(text, kind, bounds, grid)).toMatchObject({ geometries, problems: [] });
  });

  test('the same in metres of the grid, to the centimetre', () => {
    const [eastM, northM] = grid.forward(-8.6123456, 41.1512345);
    const typed = readTyped(`${eastM.toFixed(3)} ${northM.toFixed(3)}`, 'point', bounds, grid);
    expect(typed.geometries).toEqual([{ type: 'Point', coordinates: [-8.6123456, 41.1512345] }]);
  });

  test('a hole where a ring lies within the one before, else a part', () => {
    const hole = '41.151, -8.612\n41.151, -8.611\n41.152, -8.611';
    const island = '41.17, -8.62\n41.17, -8.61\n41.18, -8.61';
    const [geometry] = readTyped([triangle, hole, island].join('\n\n'), 'polygon', bounds, grid).geometries;
    expect(geometry?.type === 'MultiPolygon' && geometry.coordinates.map((rings) => rings.length)).toEqual([2, 1]);
    expect(readTyped(writeTyped(geometry ?? { type: 'Point', coordinates: [] }), 'polygon', bounds, grid).geometries).toEqual([geometry]);
  });
});

describe('what is wrong is told by line', () => {
  test.each<[string, TypedKind, string, object]>([
    ['words', 'polygon', `${triangle}\nthe corner`, { kind: 'unreadable', line: 4, text: 'the corner' }],
    ['one number', 'line', '41.15, -8.62\n41.15', { kind: 'unreadable', line: 2 }],
    ['a place elsewhere', 'point', '48.85, 2.35', { kind: 'outside', line: 1 }],
    ['too few for a polygon', 'polygon', '\n41.15, -8.62\n41.15, -8.61', { kind: 'too-few', line: 2, count: 2, needed: 3 }],
    ['too few for the second line', 'line', `${triangle}\n\n41.15, -8.62`, { kind: 'too-few', line: 5, count: 1, needed: 2 }],
    ['an outline that crosses itself', 'polygon', '41.15, -8.62\n41.16, -8.61\n41.15, -8.61\n41.16, -8.62', { kind: 'crosses', line: 1, other: 3 }],
  ])('%s', (_name, kind, text, problem) => {
    const typed = readTyped(text, kind, bounds, grid);
    expect(typed.problems).toEqual([expect.objectContaining(problem)]);
    expect(typed.geometries).toEqual([]);
  });

  test('nothing typed is nothing wrong', () => {
    expect(readTyped(' \n', 'polygon', bounds, grid)).toMatchObject({ geometries: [], problems: [], count: 0 });
  });

  test('metres wait for the projection', () => {
    expect(readTyped('-39679.66 167753.73', 'point', bounds, null)).toMatchObject({ geometries: [], problems: [], isWaiting: true });
  });
});
