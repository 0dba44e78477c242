import type { Geometry, Polygon, MultiPolygon, Position } from 'geojson';
import { gridProjection } from './grid-projection.ts';

/** ETRS89 / Portugal TM06 (EPSG:3763), in metres east and north. */
const PT_TM06 =
  '+proj=tmerc +lat_0=39.66825833333333 +lon_0=-8.133108333333334 +k=1 +x_0=0 +y_0=0 +ellps=GRS80 +units=m +no_defs';

const grid = gridProjection(PT_TM06);

/** Easting and northing in metres. */
export type GridPoint = readonly [eastM: number, northM: number];

/** Degrees of WGS 84 (longitude, latitude) to metres of the national grid, EPSG:3763. */
export function toGrid(position: Position): GridPoint {
  return grid.forward(position[0] ?? NaN, position[1] ?? NaN);
}

/** Metres of the national grid, EPSG:3763, to degrees of WGS 84 (longitude, latitude). */
export function fromGrid(point: Position | GridPoint): [lon: number, lat: number] {
  const [lon, lat] = grid.inverse(point[0] ?? NaN, point[1] ?? NaN);
  return [lon, lat];
}

/** Signed planar area in square metres of a closed ring in metres; positive when anticlockwise. */
export function ringAreaM2(ring: readonly GridPoint[]): number {
  const [east0, north0] = ring[0] ?? [0, 0];
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [east1, north1] = ring[i - 1] ?? [0, 0];
    const [east2, north2] = ring[i] ?? [0, 0];
    // Relative to the first point: products of full coordinates lose the square metres.
    twice += (east1 - east0) * (north2 - north0) - (east2 - east0) * (north1 - north0);
  }
  return twice / 2;
}

/** Length in metres of a ring (or line) in metres. */
export function lineLengthM(line: readonly GridPoint[]): number {
  let length = 0;
  for (let i = 1; i < line.length; i++) {
    const [east1, north1] = line[i - 1] ?? [0, 0];
    const [east2, north2] = line[i] ?? [0, 0];
    length += Math.hypot(east2 - east1, north2 - north1);
  }
  return length;
}

/** Rings of each polygon of a geometry; none for points and lines. */
export function polygonsOf(geometry: Geometry | null): readonly (readonly Position[][])[] {
  if (geometry === null) return [];
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates;
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(polygonsOf);
  return [];
}

/** Planar area in the national grid, in square metres: what official statistics call the area. */
export function planarAreaM2(geometry: Polygon | MultiPolygon): number {
  let area = 0;
  for (const [outer, ...holes] of polygonsOf(geometry)) {
    if (outer) area += Math.abs(ringAreaM2(outer.map(toGrid)));
    for (const hole of holes) area -= Math.abs(ringAreaM2(hole.map(toGrid)));
  }
  return area;
}

/** Planar length in the national grid of all rings, holes too, in metres. */
export function planarPerimeterM(geometry: Polygon | MultiPolygon): number {
  let length = 0;
  for (const rings of polygonsOf(geometry)) {
    for (const ring of rings) length += lineLengthM(ring.map(toGrid));
  }
  return length;
}

/** Straight-line distance in metres between two places in degrees. */
export function distanceM(a: Position, b: Position): number {
  return lineLengthM([toGrid(a), toGrid(b)]);
}
