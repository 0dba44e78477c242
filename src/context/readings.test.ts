import { expect, test } from 'vitest';
import type { Bounds } from '../catalogue/types.ts';
import { gridProjection } from '../geo/grid-projection.ts';
import { readCoordinates } from '../search/coordinates.ts';
import { degreesReading, gridReading } from './readings.ts';

const grid = gridProjection('+proj=tmerc +lat_0=39.66825833333333 +lon_0=-8.133108333333334 +k=1 +x_0=0 +y_0=0 +ellps=GRS80 +units=m +no_defs');
const bounds: Bounds = [-8.8, 41, -8.4, 41.3];
const place = { lat: 41.178, lon: -8.606 };

test('degrees are the same in every language', () => {
  expect(degreesReading(place)).toEqual({ shown: '41.17800, −8.60600', copied: '41.17800, -8.60600' });
});

test.each([
  ['en', 'E −39,679.7 N 167,753.7'],
  ['pt', 'E −39 679,7 N 167 753,7'],
])('metres are shown as %s writes them, and copied as programs read them', (lang, shown) => {
  const reading = gridReading(place, grid, lang);
  expect(reading.shown.replaceAll(/\s/g, ' ')).toBe(shown);
  expect(reading.copied).toBe('-39679.7, 167753.7');
});

test.each([degreesReading(place), gridReading(place, grid, 'en')])('what is copied is found by the search: $copied', ({ copied }) => {
  const found = readCoordinates(copied, bounds, grid);
  expect(found.kind === 'found' && [found.at.lat, found.at.lon]).toEqual([expect.closeTo(place.lat, 5), expect.closeTo(place.lon, 5)]);
});
