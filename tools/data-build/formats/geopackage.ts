import type { Geometry, Position } from 'geojson';
import initSqlJs, { type Database, type SqlValue } from 'sql.js';
import { readGeometryBlob } from '../../../src/geo/geopackage-geometry.ts';
import { fromGrid } from '../../../src/geo/grid.ts';
import { SourceProblem } from '../source-problem.ts';
import type { SourceFeature } from '../sources.ts';

type Reproject = (position: Position) => Position;

const TO_WGS84: Readonly<Record<number, Reproject>> = {
  3763: fromGrid,
  4326: (position) => position,
};

/** Features of one table of a GeoPackage, in WGS 84 and row order; rows without a geometry are left out. */
export async function readGeoPackage(path: string, bytes: Uint8Array, table: string): Promise<readonly SourceFeature[]> {
  const sql = await initSqlJs();
  const database = new sql.Database(bytes);
  try {
    return features(path, database, table);
  } finally {
    database.close();
  }
}

function features(path: string, database: Database, table: string): SourceFeature[] {
  const column = geometryColumn(path, database, table);
  const [result] = database.exec(`SELECT * FROM "${table.replaceAll('"', '""')}" ORDER BY rowid`);
  if (!result) return [];
  return result.values.flatMap((row, index) => {
    const properties = Object.fromEntries(result.columns.map((name, i) => [name, row[i]]));
    const geometry = wgs84(path, table, index, properties[column]);
    delete properties[column];
    return geometry ? [{ type: 'Feature' as const, properties, geometry }] : [];
  });
}

function geometryColumn(path: string, database: Database, table: string): string {
  const tables = new Map(select(path, database).map(([name, column]) => [String(name), String(column)]));
  const column = tables.get(table);
  if (column !== undefined) return column;
  throw new SourceProblem(path, `table ${table} is missing; it has ${[...tables.keys()].sort().join(', ') || 'none'}`);
}

function select(path: string, database: Database): SqlValue[][] {
  try {
    return database.exec('SELECT table_name, column_name FROM gpkg_geometry_columns')[0]?.values ?? [];
  } catch (error) {
    throw new SourceProblem(path, `not a GeoPackage: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function wgs84(path: string, table: string, index: number, blob: SqlValue | undefined): Geometry | null {
  if (!(blob instanceof Uint8Array)) return null;
  const read = readGeometryBlob(blob);
  if (!read.ok) throw new SourceProblem(path, `${table} row ${index + 1}: ${read.problem}`);
  const reproject = TO_WGS84[read.srsId];
  if (!reproject) {
    throw new SourceProblem(path, `${table} is in EPSG:${read.srsId}: only ${Object.keys(TO_WGS84).join(' and ')} can be read`);
  }
  return read.geometry && mapPositions(read.geometry, reproject);
}

function mapPositions(geometry: Geometry, map: Reproject): Geometry {
  switch (geometry.type) {
    case 'Point': return { ...geometry, coordinates: map(geometry.coordinates) };
    case 'MultiPoint':
    case 'LineString': return { ...geometry, coordinates: geometry.coordinates.map(map) };
    case 'MultiLineString':
    case 'Polygon': return { ...geometry, coordinates: geometry.coordinates.map((line) => line.map(map)) };
    case 'MultiPolygon': return { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.map(map))) };
    case 'GeometryCollection': return { ...geometry, geometries: geometry.geometries.map((part) => mapPositions(part, map)) };
  }
}
