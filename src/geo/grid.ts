import type { Polygon, MultiPolygon, Position } from 'geojson';
import { gridProjection } from './grid-projection.ts';
import { toPlanar } from './planar-grid.ts';
import { coveredM2, lineLengthM, perimeterM, type GridPoint } from './planar.ts';

/** ETRS89 / Portugal TM06 (EPSG:3763), in metres east and north. */
const PT_TM06 =
  '+proj=tmerc +lat_0=39.66825833333333 +lon_0=-8.133108333333334 +k=1 +x_0=0 +y_0=0 +ellps=GRS80 +units=m +no_defs';

const grid = gridProjection(PT_TM06);

/** Degrees of WGS 84 (longitude, latitude) to metres of the national grid, EPSG:3763. */
export function toGrid(position: Position): GridPoint {
  return grid.forward(position[0] ?? NaN, position[1] ?? NaN);
}

/** Metres of the national grid, EPSG:3763, to degrees of WGS 84 (longitude, latitude). */
export function fromGrid(point: Position | GridPoint): [lon: number, lat: number] {
  const [lon, lat] = grid.inverse(point[0] ?? NaN, point[1] ?? NaN);
  return [lon, lat];
}

/** Planar area in the national grid, in square metres: what official statistics call the area. */
export function planarAreaM2(geometry: Polygon | MultiPolygon): number {
  return coveredM2(toPlanar(geometry, grid));
}

/** Planar length in the national grid of all rings, holes too, in metres. */
export function planarPerimeterM(geometry: Polygon | MultiPolygon): number {
  return perimeterM(toPlanar(geometry, grid));
}

/** Straight-line distance in metres between two places in degrees. */
export function distanceM(a: Position, b: Position): number {
  return lineLengthM([toGrid(a), toGrid(b)]);
}
