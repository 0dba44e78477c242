import type { Geometry, Polygon, Position } from 'geojson';
import type { SourceFeature } from '../sources.ts';

export function source(geometry: Geometry, properties: Record<string, unknown> = {}): SourceFeature {
  return { type: 'Feature', geometry, properties };
}

/** A square by its south-western corner; a thousandth of a degree is about 84 by 111 metres. */
export function square([west = 0, south = 0]: Position, sideDegrees: number): Polygon {
  const [east, north] = [west + sideDegrees, south + sideDegrees];
  return { type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] };
}

export function lineString(...coordinates: Position[]): Geometry {
  return { type: 'LineString', coordinates };
}
