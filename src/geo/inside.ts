import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import pointOnFeature from '@turf/point-on-feature';
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import type { ExplorerFeature } from '../catalogue/types.ts';

/** Whether a located feature lies in an area: its point, or one inside its shape. */
export function isInside(area: ExplorerFeature, feature: ExplorerFeature): boolean {
  const point = isPolygonal(area.geometry) ? pointOf(feature.geometry) : null;
  return point !== null && contains(area, point);
}

/** Whether a feature is an outline with a spot in it. */
export function contains({ geometry }: ExplorerFeature, spot: Position): boolean {
  return isPolygonal(geometry) && booleanPointInPolygon(spot, geometry);
}

function isPolygonal(geometry: Geometry | null): geometry is Polygon | MultiPolygon {
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
}

/** A position that stands for the whole: the point itself, or one inside the shape. */
function pointOf(geometry: Geometry | null): Position | null {
  if (!geometry) return null;
  if (geometry.type === 'Point') return geometry.coordinates;
  return pointOnFeature(geometry).geometry.coordinates;
}
