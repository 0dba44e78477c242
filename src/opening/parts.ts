import type { Geometry } from 'geojson';

/** A geometry as simple ones: what a collection holds, each kind together; anything else as it is, a multiple of one as that one. */
export function partsOf(geometry: Geometry): readonly Geometry[] {
  if (geometry.type !== 'GeometryCollection') return [single(geometry)];
  const all = geometry.geometries.flatMap(partsOf);
  const polygons = all.flatMap((one) => (one.type === 'Polygon' ? [one.coordinates] : one.type === 'MultiPolygon' ? one.coordinates : []));
  const lines = all.flatMap((one) => (one.type === 'LineString' ? [one.coordinates] : one.type === 'MultiLineString' ? one.coordinates : []));
  const points = all.flatMap((one) => (one.type === 'Point' ? [one.coordinates] : one.type === 'MultiPoint' ? one.coordinates : []));
  const parts: Geometry[] = [];
  if (polygons.length > 0) parts.push(single({ type: 'MultiPolygon', coordinates: polygons }));
  if (lines.length > 0) parts.push(single({ type: 'MultiLineString', coordinates: lines }));
  if (points.length > 0) parts.push(single({ type: 'MultiPoint', coordinates: points }));
  return parts;
}

function single(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'MultiPolygon': return onlyOf(geometry.coordinates, geometry, (coordinates) => ({ type: 'Polygon', coordinates }));
    case 'MultiLineString': return onlyOf(geometry.coordinates, geometry, (coordinates) => ({ type: 'LineString', coordinates }));
    case 'MultiPoint': return onlyOf(geometry.coordinates, geometry, (coordinates) => ({ type: 'Point', coordinates }));
    default: return geometry;
  }
}

function onlyOf<Part>(parts: readonly Part[], otherwise: Geometry, make: (part: Part) => Geometry): Geometry {
  const [first] = parts;
  return first !== undefined && parts.length === 1 ? make(first) : otherwise;
}
