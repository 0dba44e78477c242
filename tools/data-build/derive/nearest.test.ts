import { expect, test } from 'vitest';
import { fromGrid } from '../../../src/geo/grid.ts';
import { nearest, spotsOf, type Spot } from './nearest.ts';

const spot = (id: string, eastM: number, accuracyM = 20): Spot =>
  ({ ref: `stations/${id}`, position: fromGrid([-39_000 + eastM, 167_000]), accuracyM });

test.each([
  ['good positions give one distance', 20, 20, 400],
  ['a poor position here gives a range', 100, 20, [280, 520]],
  ['a poor position there gives a range', 20, 60, [320, 480]],
  ['a range does not go below nothing', 500, 20, [0, 920]],
])('%s', (_name, here, there, distanceM) => {
  expect(nearest(spot('here', 0, here), [spot('there', 400, there)])).toEqual([{ ref: 'stations/there', distanceM }]);
});

test('the three nearest, nearest first, by name on a tie', () => {
  const found = nearest(spot('here', 0), [spot('d', 900), spot('c', 300), spot('b', 300), spot('a', 100)]);
  expect(found.map(({ ref }) => ref)).toEqual(['stations/a', 'stations/b', 'stations/c']);
});

test('what is not located is no spot', () => {
  const properties = { name: { en: 'x' }, sources: [], licence: 'CC0-1.0' };
  const point = { type: 'Point' as const, coordinates: [0, 0] };
  expect(spotsOf('stations', [
    { type: 'Feature', id: 'a', properties: { ...properties, position: null }, geometry: null },
    { type: 'Feature', id: 'b', properties, geometry: point },
  ])).toEqual([{ ref: 'stations/b', position: [0, 0], accuracyM: 0 }]);
});
