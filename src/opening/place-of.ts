import type { Geometry } from 'geojson';
import { linesOf } from '../catalogue/checks/geometry-check.ts';
import type { Bounds } from '../catalogue/types.ts';

/** Where trouble is on the map: the spot that a finding names (`-8.61, 41.15`), else the whole geometry. */
export function placeOf(at: unknown, geometry: Geometry | null): Bounds | null {
  const [lon = NaN, lat = NaN] = typeof at === 'string' ? at.split(',').map(Number) : [];
  if (isOnEarth(lon, lat)) return [lon, lat, lon, lat];
  return geometry && boxOf(geometry);
}

function boxOf(geometry: Geometry): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { positions } of linesOf(geometry)) {
    for (const [lon = NaN, lat = NaN] of positions) {
      if (!isOnEarth(lon, lat)) continue;
      [west, east] = [Math.min(west, lon), Math.max(east, lon)];
      [south, north] = [Math.min(south, lat), Math.max(north, lat)];
    }
  }
  return west <= east && south <= north ? [west, south, east, north] : null;
}

function isOnEarth(lon: number, lat: number): boolean {
  return Number.isFinite(lon) && Number.isFinite(lat) && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}
