import type { Position } from 'geojson';
import type { Bounds } from '../../src/catalogue/types.ts';

/** Whether a position lies within bounds, their rim included. */
export function isWithin([lon = NaN, lat = NaN]: Position, [west, south, east, north]: Bounds): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
