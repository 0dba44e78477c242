import type { Geometry, Position } from 'geojson';

/** A geometry as well-known text, in two dimensions: `POLYGON ((0 0, 1 0, 1 1, 0 0))`. */
export function toWkt(geometry: Geometry): string {
  const words = NAMES[geometry.type];
  const inner = body(geometry);
  return `${words} ${inner ?? 'EMPTY'}`;
}

const NAMES = {
  Point: 'POINT', LineString: 'LINESTRING', Polygon: 'POLYGON', MultiPoint: 'MULTIPOINT', MultiLineString: 'MULTILINESTRING',
  MultiPolygon: 'MULTIPOLYGON', GeometryCollection: 'GEOMETRYCOLLECTION',
} as const satisfies Readonly<Record<Geometry['type'], string>>;

function body(geometry: Geometry): string | null {
  switch (geometry.type) {
    case 'Point': return geometry.coordinates.length ? list([pair(geometry.coordinates)]) : null;
    case 'LineString': return line(geometry.coordinates);
    case 'MultiPoint': return list(geometry.coordinates.map((position) => list([pair(position)])));
    case 'Polygon':
    case 'MultiLineString': return list(geometry.coordinates.map(line));
    case 'MultiPolygon': return list(geometry.coordinates.map((rings) => list(rings.map(line))));
    case 'GeometryCollection': return list(geometry.geometries.map(toWkt));
  }
}

function line(positions: readonly Position[]): string | null {
  return list(positions.map(pair));
}

function list(parts: readonly (string | null)[]): string | null {
  const some = parts.filter((part) => part !== null);
  return some.length ? `(${some.join(', ')})` : null;
}

function pair([x = NaN, y = NaN]: Position): string {
  return `${decimal(x)} ${decimal(y)}`;
}

/** Never in powers of ten, which not every reader knows. */
function decimal(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(12) : text;
}
