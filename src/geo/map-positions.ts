import type { Geometry, Position } from 'geojson';

/** The geometry with each of its positions replaced. */
export function mapPositions(geometry: Geometry, map: (position: Position) => Position): Geometry {
  const line = (positions: readonly Position[]): Position[] => positions.map(map);
  switch (geometry.type) {
    case 'Point': return { type: 'Point', coordinates: map(geometry.coordinates) };
    case 'MultiPoint': return { type: 'MultiPoint', coordinates: line(geometry.coordinates) };
    case 'LineString': return { type: 'LineString', coordinates: line(geometry.coordinates) };
    case 'MultiLineString': return { type: 'MultiLineString', coordinates: geometry.coordinates.map(line) };
    case 'Polygon': return { type: 'Polygon', coordinates: geometry.coordinates.map(line) };
    case 'MultiPolygon': return { type: 'MultiPolygon', coordinates: geometry.coordinates.map((rings) => rings.map(line)) };
    case 'GeometryCollection': return { type: 'GeometryCollection', geometries: geometry.geometries.map((part) => mapPositions(part, map)) };
  }
}

/** Every position of a geometry, in its order. */
export function positionsOf(geometry: Geometry): readonly Position[] {
  const positions: Position[] = [];
  mapPositions(geometry, (position) => {
    positions.push(position);
    return position;
  });
  return positions;
}
