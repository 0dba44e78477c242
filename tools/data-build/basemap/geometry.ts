import type { Feature, Geometry, Polygon, Position } from 'geojson';
import { difference, intersection, type Geom } from 'polyclip-ts';
import area from '@turf/area';
import pointOnFeature from '@turf/point-on-feature';
import { toGeom } from '../polygon-geom.ts';
import type { AreaGeometry, Bounds } from './schema.ts';

/** Order of the code units: the same in every locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The text of a property; `undefined` where it is missing, empty or no text. */
export function textOf(properties: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = properties[key];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

export function isArea(geometry: Geometry): geometry is AreaGeometry {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}

/** Square metres on the sphere. */
export function areaM2(geometry: AreaGeometry): number {
  return area(geometry);
}

export function boundsPolygon([west, south, east, north]: Bounds): Polygon {
  return {
    type: 'Polygon',
    coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]],
  };
}

/** The bounds grown by so many degrees on every side. */
export function padded([west, south, east, north]: Bounds, byDegrees: number): Bounds {
  return [west - byDegrees, south - byDegrees, east + byDegrees, north + byDegrees];
}

/** What of the area lies in the box; `undefined` where nothing does. */
export function clipArea(geometry: AreaGeometry, box: Bounds): AreaGeometry | undefined {
  const parts = intersection(geomOf(geometry), geomOf(boundsPolygon(box)));
  return parts.length === 0 ? undefined : { type: 'MultiPolygon', coordinates: parts };
}

/** What of the area lies outside all the others; `undefined` where nothing does. */
export function withoutAreas(geometry: AreaGeometry, others: readonly AreaGeometry[]): AreaGeometry | undefined {
  const parts = difference(geomOf(geometry), ...others.map(geomOf));
  return parts.length === 0 ? undefined : { type: 'MultiPolygon', coordinates: parts };
}

/** A place within the largest part of the area for its label. */
export function labelPoint(geometry: AreaGeometry): Position {
  const largest = polygonsOf(geometry).reduce((a, b) => (ringsArea(b) > ringsArea(a) ? b : a));
  const feature: Feature<Polygon> = { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: largest } };
  return pointOnFeature(feature).geometry.coordinates;
}

export function polygonsOf(geometry: AreaGeometry): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function geomOf(geometry: AreaGeometry): Geom {
  return toGeom(polygonsOf(geometry));
}

function ringsArea(coordinates: Position[][]): number {
  return area({ type: 'Polygon', coordinates });
}
