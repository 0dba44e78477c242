import type { Grid } from '../catalogue/types.ts';

/** A flat pair of coordinates: metres of a projection, or units of a picture. */
export type Flat = readonly [x: number, y: number];

/** How places become a plane: degrees of WGS 84 to metres east and north, and back. */
export interface Projection {
  forward(lon: number, lat: number): Flat;
  inverse(eastM: number, northM: number): Flat;
  /** The national grid that it is, where scales are true and coordinates can be read off; else `null`. */
  readonly grid: Grid | null;
}

const RADIUS_M = 6_378_137;
const MAX_LAT = 85;
const RADIAN = Math.PI / 180;

/** Spherical Mercator: for pictures that show where things lie and are not measured on. */
export const mercator: Projection = {
  grid: null,
  forward(lon, lat) {
    const clamped = Math.max(-MAX_LAT, Math.min(MAX_LAT, lat));
    return [lon * RADIAN * RADIUS_M, Math.asinh(Math.tan(clamped * RADIAN)) * RADIUS_M];
  },
  inverse: (eastM, northM) => [eastM / RADIUS_M / RADIAN, Math.atan(Math.sinh(northM / RADIUS_M)) / RADIAN],
};

/** The national grid as a projection; its code is fetched when the first picture needs it. */
export async function gridProjection(grid: Grid): Promise<Projection> {
  const geo = await import('../geo/grid-projection.ts');
  return { grid, ...geo.gridProjection(grid.proj4) };
}
