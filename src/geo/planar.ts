import type { Geometry, Position } from 'geojson';
import { eachSegment } from './segments.ts';

export const M2_PER_HA = 10_000;

/** Easting and northing in metres. */
export type GridPoint = readonly [eastM: number, northM: number];

/** Polygons in metres: parts, each with its outer ring and holes; rings closed. */
export type PlanarPolygons = readonly (readonly (readonly Position[])[])[];

/** Signed planar area in square metres of a closed ring in metres; positive when anticlockwise. */
export function ringAreaM2(ring: readonly Position[] | readonly GridPoint[]): number {
  const [east0 = NaN, north0 = NaN] = ring[0] ?? [];
  let twice = 0;
  eachSegment(ring, (east1, north1, east2, north2) => {
    // Relative to the first point: products of full coordinates lose the square metres.
    twice += (east1 - east0) * (north2 - north0) - (east2 - east0) * (north1 - north0);
  });
  return twice / 2;
}

/** Length in metres of a ring (or line) in metres. */
export function lineLengthM(line: readonly Position[] | readonly GridPoint[]): number {
  let length = 0;
  eachSegment(line, (east1, north1, east2, north2) => {
    length += Math.hypot(east2 - east1, north2 - north1);
  });
  return length;
}

/** Square metres that the polygons cover: outer rings less their holes, whichever way they are wound. */
export function coveredM2(polygons: PlanarPolygons): number {
  return sum(polygons, ([outer, ...holes]) => (outer ? Math.abs(ringAreaM2(outer)) : 0) - sum(holes, (hole) => Math.abs(ringAreaM2(hole))));
}

/** Length in metres of all rings, holes too. */
export function perimeterM(polygons: PlanarPolygons): number {
  return sum(polygons, (rings) => sum(rings, lineLengthM));
}

/** Rings of each polygon of a geometry; none for points and lines. */
export function polygonsOf(geometry: Geometry | null): readonly (readonly Position[][])[] {
  if (geometry === null) return [];
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates;
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(polygonsOf);
  return [];
}

function sum<Part>(parts: readonly Part[], measure: (part: Part) => number): number {
  return parts.reduce((total, part) => total + measure(part), 0);
}
