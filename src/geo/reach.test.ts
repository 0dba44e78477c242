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
  ['the nearest of several', { type: 'MultiPoint', coordinates: [at(500, 10), at(45, 10)] }, 5],
])('from a place to %s', (_name, geometry, expected) => {
  expect(reachM(at(50, 10), geometry)).toBeCloseTo(expected, 3);
});
