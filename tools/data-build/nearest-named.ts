import bbox from '@turf/bbox';
import type { Position } from 'geojson';
import { reachM } from '../../src/geo/reach.ts';
import type { SourceFeature } from './sources.ts';

/** Metres of a degree of latitude. */
const DEGREE_M = 111_000;

/** Answers the name of the nearest named feature within `withinM` metres of a place; `null` when there is none. */
export function nearestNamed(features: readonly SourceFeature[], withinM: number): (position: Position) => string | null {
  const named = features.flatMap(({ properties, geometry }) => {
    const name = properties['name'];
    return typeof name === 'string' && name.trim() !== '' ? [{ name: name.trim(), geometry, box: bbox(geometry) }] : [];
  });
  return ([lon = NaN, lat = NaN]) => {
    const north = withinM / DEGREE_M;
    const east = north / Math.cos((lat * Math.PI) / 180);
    const [nearest] = named
      .filter(({ box: [w, s, e, n] }) => w <= lon + east && e >= lon - east && s <= lat + north && n >= lat - north)
      .map(({ name, geometry }) => ({ name, apart: reachM([lon, lat], geometry) }))
      .filter(({ apart }) => apart <= withinM)
      .sort((a, b) => a.apart - b.apart || (a.name < b.name ? -1 : 1));
    return nearest?.name ?? null;
  };
}
