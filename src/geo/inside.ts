import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import pointOnFeature from '@turf/point-on-feature';
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import type { ExplorerFeature } from '../catalogue/types.ts';

const answers = new WeakMap<ExplorerFeature, WeakMap<readonly ExplorerFeature[], readonly ExplorerFeature[]>>();

/**
 * The located features that lie in an area, in their order. A polygon lies where a point inside it lies.
 * The same two objects give the same array again.
 *
 * @returns none when the area is no polygon
 */
export function featuresInside(
  area: ExplorerFeature,
  features: readonly ExplorerFeature[],
): readonly ExplorerFeature[] {
  const known = answers.get(area) ?? new WeakMap();
  answers.set(area, known);
  const answer = known.get(features) ?? inside(area, features);
  known.set(features, answer);
  return answer;
}

function inside(area: ExplorerFeature, features: readonly ExplorerFeature[]): readonly ExplorerFeature[] {
  return features.filter((feature) => isInside(area, feature));
}

/** Whether a located feature lies in an area: its point, or one inside its shape. */
export function isInside({ geometry }: ExplorerFeature, feature: ExplorerFeature): boolean {
  const point = isPolygonal(geometry) ? pointOf(feature.geometry) : null;
  return point !== null && isPolygonal(geometry) && booleanPointInPolygon(point, geometry);
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
