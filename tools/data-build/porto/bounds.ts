import type { Position } from 'geojson';
import type { Bounds } from '../../../src/catalogue/types.ts';

/** The city and what is just outside it. */
export const CITY_AND_EDGE: Bounds = [-8.7, 41.134, -8.54, 41.2];

export function isWithin([lon = NaN, lat = NaN]: Position, [west, south, east, north]: Bounds): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
