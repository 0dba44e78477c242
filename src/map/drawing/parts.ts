import type { Feature, Geometry, LineString, Point, Polygon, Position } from 'geojson';

/** One ring, line or point of a geometry, edited by itself. */
export interface Part {
  /** A uuid, as terra-draw wants its ids. */
  readonly id: string;
  readonly geometry: Point | LineString | Polygon;
}

/** Rings (outer ones and holes alike), lines and points, in the order of the geometry. */
export function partsToEdit(geometry: Geometry, newId: () => string = () => crypto.randomUUID()): readonly Part[] {
  const shapes = shapesOf(geometry);
  return shapes.map((shape) => ({ id: newId(), geometry: shape }));
}

function shapesOf(geometry: Geometry): readonly Part['geometry'][] {
  switch (geometry.type) {
    case 'Point':
    case 'LineString': return [geometry];
    case 'MultiPoint': return geometry.coordinates.map((coordinates) => ({ type: 'Point', coordinates }));
    case 'MultiLineString': return geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }));
    case 'Polygon': return geometry.coordinates.map(ringShape);
    case 'MultiPolygon': return geometry.coordinates.flat().map(ringShape);
    case 'GeometryCollection': return geometry.geometries.flatMap(shapesOf);
  }
}

function ringShape(ring: Position[]): Polygon {
  return { type: 'Polygon', coordinates: [ring] };
}

/**
 * The geometry once more, with its parts as they are now.
 * @param now features that have the parts' ids, among others
 */
export function composed(before: Geometry, parts: readonly Part[], now: readonly Feature[]): Geometry {
  const shapes = parts.map(({ id, geometry }) => now.find((feature) => feature.id === id)?.geometry ?? geometry);
  return refill(before, shapes[Symbol.iterator]());
}

function refill(geometry: Geometry, shapes: Iterator<Geometry>): Geometry {
  const next = (): Geometry | undefined => shapes.next().value ?? undefined;
  const point = (old: Position): Position => {
    const shape = next();
    return shape?.type === 'Point' ? shape.coordinates : old;
  };
  const line = (old: Position[]): Position[] => {
    const shape = next();
    return shape?.type === 'LineString' ? shape.coordinates : old;
  };
  const ring = (old: Position[]): Position[] => {
    const shape = next();
    return shape?.type === 'Polygon' ? (shape.coordinates[0] ?? old) : old;
  };
  switch (geometry.type) {
    case 'Point': return { type: 'Point', coordinates: point(geometry.coordinates) };
    case 'MultiPoint': return { type: 'MultiPoint', coordinates: geometry.coordinates.map(point) };
    case 'LineString': return { type: 'LineString', coordinates: line(geometry.coordinates) };
    case 'MultiLineString': return { type: 'MultiLineString', coordinates: geometry.coordinates.map(line) };
    case 'Polygon': return { type: 'Polygon', coordinates: geometry.coordinates.map(ring) };
    case 'MultiPolygon': return { type: 'MultiPolygon', coordinates: geometry.coordinates.map((rings) => rings.map(ring)) };
    case 'GeometryCollection': return { ...geometry, geometries: geometry.geometries.map((one) => refill(one, shapes)) };
  }
}
