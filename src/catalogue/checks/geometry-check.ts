import type { Geometry, Position } from 'geojson';
import type { Finding } from '../problem.ts';
import type { Bounds } from '../types.ts';

export interface GeometryScope {
  readonly bounds?: Bounds;
}

/** One thing that can be wrong with a geometry whose lists are nested as its type asks. */
export interface GeometryCheck {
  /** Whether what follows in the list of checks would make no sense once this one found something. */
  readonly stops: boolean;
  readonly run: (geometry: Geometry, scope: GeometryScope) => readonly Finding[];
}

/** A run of positions and where it stands in the file. */
export interface Line {
  readonly path: string;
  readonly positions: readonly Position[];
  /** A `Point`: `path` is that of its only position. */
  readonly isPoint?: true;
}

export interface PolygonPart {
  readonly path: string;
  /** The outer ring and its holes. */
  readonly rings: readonly (readonly Position[])[];
}

export function positionPath(line: Line, index: number): string {
  return line.isPoint ? line.path : `${line.path}[${index}]`;
}

/** Every run of positions of a geometry, those of collections included. */
export function linesOf(geometry: Geometry, path = 'geometry'): readonly Line[] {
  const inside = `${path}.coordinates`;
  switch (geometry.type) {
    case 'GeometryCollection':
      return geometry.geometries.flatMap((each, index) => linesOf(each, `${path}.geometries[${index}]`));
    case 'Point':
      return [{ path: inside, positions: [geometry.coordinates], isPoint: true }];
    case 'MultiPoint':
    case 'LineString':
      return [{ path: inside, positions: geometry.coordinates }];
    case 'MultiLineString':
      return geometry.coordinates.map((positions, index) => ({ path: `${inside}[${index}]`, positions }));
    default:
      return polygonsOf(geometry, path).flatMap(({ rings, path: polygonPath }) =>
        rings.map((positions, index) => ({ path: `${polygonPath}[${index}]`, positions })));
  }
}

/** Every polygon of a geometry, those of collections included. */
export function polygonsOf(geometry: Geometry, path = 'geometry'): readonly PolygonPart[] {
  const inside = `${path}.coordinates`;
  switch (geometry.type) {
    case 'GeometryCollection':
      return geometry.geometries.flatMap((each, index) => polygonsOf(each, `${path}.geometries[${index}]`));
    case 'Polygon':
      return [{ path: inside, rings: geometry.coordinates }];
    case 'MultiPolygon':
      return geometry.coordinates.map((rings, index) => ({ path: `${inside}[${index}]`, rings }));
    default:
      return [];
  }
}

export const x = (position: Position | undefined): number => position?.[0] ?? NaN;
export const y = (position: Position | undefined): number => position?.[1] ?? NaN;

/** `-8.61234, 41.15678`: a position in a message. */
export function degrees(longitude: number, latitude: number): string {
  return `${Number(longitude.toFixed(6))}, ${Number(latitude.toFixed(6))}`;
}

/** Twice the signed area in square degrees: positive when wound counter-clockwise. */
export function signedArea(ring: readonly Position[]): number {
  const originX = x(ring[0]);
  const originY = y(ring[0]);
  let sum = 0;
  for (const { fromX, fromY, toX, toY } of sidesOf(ring)) {
    sum += (fromX - originX) * (toY - originY) - (toX - originX) * (fromY - originY);
  }
  return sum;
}

/** From one position of a ring to the next. */
export interface Segment {
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
}

export function sidesOf(ring: readonly Position[]): readonly Segment[] {
  return ring.slice(1).map((to, index) => ({ fromX: x(ring[index]), fromY: y(ring[index]), toX: x(to), toY: y(to) }));
}
