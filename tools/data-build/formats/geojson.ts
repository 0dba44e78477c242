import type { Geometry } from 'geojson';
import { SourceProblem } from '../source-problem.ts';
import type { SourceFeature } from '../sources.ts';
import { isRecord, readJson } from './json.ts';

const GEOMETRIES = new Set(['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']);

/** Features of a GeoJSON feature collection; those without a geometry are left out. */
export function readGeoJson(path: string, bytes: Uint8Array): readonly SourceFeature[] {
  const collection = readJson(path, bytes);
  if (!isRecord(collection) || collection['type'] !== 'FeatureCollection' || !Array.isArray(collection['features'])) {
    throw new SourceProblem(path, 'not GeoJSON: a FeatureCollection with "features" is needed');
  }
  return collection['features'].flatMap((feature: unknown, index) => {
    if (!isRecord(feature) || feature['type'] !== 'Feature') {
      throw new SourceProblem(path, `not GeoJSON: features[${index}] is not a Feature`);
    }
    if (feature['geometry'] === null) return [];
    const { geometry, properties, id } = feature;
    if (!isGeometry(geometry)) throw new SourceProblem(path, `not GeoJSON: features[${index}] has no known geometry`);
    return [{
      type: 'Feature' as const,
      ...(typeof id === 'string' || typeof id === 'number' ? { id } : {}),
      properties: isRecord(properties) ? properties : {},
      geometry,
    }];
  });
}

function isGeometry(value: unknown): value is Geometry {
  return isRecord(value) && GEOMETRIES.has(String(value['type'])) && Array.isArray(value['coordinates']);
}
