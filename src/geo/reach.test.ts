import { expect, test } from 'vitest';
import type { Geometry, Position } from 'geojson';
import { fromGrid } from './grid.ts';
import { reachM } from './reach.ts';

const at = (eastM: number, northM: number): Position => fromGrid([-39_000 + eastM, 167_000 + northM]);
const ring = [at(0, 0), at(100, 0), at(100, 100), at(0, 100), at(0, 0)];

test.each<[string, Geometry, number]>([
  ['a point', { type: 'Point', coordinates: at(80, 10) }, 30],
  ['the middle of a line', { type: 'LineString', coordinates: [at(0, -20), at(100, -20)] }, 30],
  ['the end of a line', { type: 'LineString', coordinates: [at(90, 50), at(190, 50)] }, Math.hypot(40, 40)],
  ['a polygon around it', { type: 'Polygon', coordinates: [ring] }, 0],
  ['a polygon beside it', { type: 'Polygon', coordinates: [[at(60, 0), at(99, 0), at(99, 99), at(60, 99), at(60, 0)]] }, 10],
  ['a polygon of several around it', { type: 'MultiPolygon', coordinates: [[[at(900, 0), at(999, 0), at(999, 9), at(900, 0)]], [ring]] }, 0],
  ['the nearest polygon of several', { type: 'MultiPolygon', coordinates: [[[at(60, 0), at(99, 0), at(99, 99), at(60, 99), at(60, 0)]], [[at(900, 0), at(999, 0), at(999, 9), at(900, 0)]]] }, 10],
  ['the nearest line of several', { type: 'MultiLineString', coordinates: [[at(0, -20), at(100, -20)], [at(0, 900), at(100, 900)]] }, 30],
  ['the nearest of a collection', { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: at(80, 10) }, { type: 'Point', coordinates: at(50, 30) }] }, 20],
  ['a line without length', { type: 'LineString', coordinates: [at(80, 10), at(80, 10)] }, 30],
  ['a line without positions', { type: 'LineString', coordinates: [] }, Infinity],
  ['the nearest of several', { type: 'MultiPoint', coordinates: [at(500, 10), at(45, 10)] }, 5],
])('from a place to %s', (_name, geometry, expected) => {
  expect(reachM(at(50, 10), geometry)).toBeCloseTo(expected, 3);
});
