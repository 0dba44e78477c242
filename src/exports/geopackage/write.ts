import type { Geometry } from 'geojson';
import type { Database } from 'sql.js';
import { writeGeometryBlob } from '../../geo/geopackage-geometry-writer.ts';
import { gridProjection } from '../../geo/grid-projection.ts';
import { mapPositions, positionsOf } from '../../geo/map-positions.ts';
import type { GeopackageFile, ReferenceSystem, Table, TableRow } from './model.ts';
import { WGS_84 } from './reference-systems.ts';
import { DECLARATION, SCHEMA } from './schema.ts';

/** Term of the Dublin Core that a text about a whole file is. */
const ABOUT_STANDARD = 'http://purl.org/dc/terms/description';

/** Makes an empty database a GeoPackage (1.3) with these tables. */
export function writeGeopackage(database: Database, file: GeopackageFile): void {
  database.exec(DECLARATION);
  database.exec('BEGIN');
  database.exec(SCHEMA);
  // The standard wants this one in every file.
  addSystem(database, WGS_84);
  addSystem(database, file.system);
  const project = projector(file.system);
  for (const table of file.tables) addTable(database, table, file, project);
  addAbout(database, file);
  database.exec('COMMIT');
}

function addSystem(database: Database, { name, organization, code, definition }: ReferenceSystem): void {
  database.run('INSERT OR REPLACE INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, NULL)', [name, code, organization, code, definition]);
}

function projector({ proj4 }: ReferenceSystem): (geometry: Geometry) => Geometry {
  if (proj4 === null) return (geometry) => geometry;
  const { forward } = gridProjection(proj4);
  return (geometry) => mapPositions(geometry, ([lon = NaN, lat = NaN]) => [...forward(lon, lat)]);
}

function addTable(database: Database, table: Table, { system, changed }: GeopackageFile, project: (geometry: Geometry) => Geometry): void {
  const { name, key, geometryColumn, columns } = table;
  const rows = table.rows.map((row) => ({ ...row, geometry: row.geometry && project(row.geometry) }));
  const type = geometryType(rows);
  const declared = columns.map((column) => `${quoted(column.name)} ${column.type}`);
  database.exec(`CREATE TABLE ${quoted(name)} (${[
    `${quoted(key)} INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL`, `${quoted(geometryColumn)} ${type}`, ...declared,
  ].join(', ')})`);
  database.run('INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    name, 'features', table.identifier, table.description, changed, ...boundsOf(rows), system.code,
  ]);
  database.run('INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)', [name, geometryColumn, type, system.code]);
  addRows(database, table, rows, system.code);
}

function addRows(database: Database, { name, geometryColumn, columns }: Table, rows: readonly TableRow[], srsId: number): void {
  const named = [geometryColumn, ...columns.map((column) => column.name)].map(quoted);
  const insert = database.prepare(`INSERT INTO ${quoted(name)} (${named.join(', ')}) VALUES (${named.map(() => '?').join(', ')})`);
  for (const { geometry, values } of rows) insert.run([geometry && writeGeometryBlob(geometry, srsId), ...values]);
  insert.free();
}

/** The one type that all geometries have; else any. */
function geometryType(rows: readonly TableRow[]): string {
  const types = new Set(rows.flatMap(({ geometry }) => geometry?.type.toUpperCase() ?? []));
  const [only = 'GEOMETRY'] = types;
  return types.size === 1 ? only : 'GEOMETRY';
}

function boundsOf(rows: readonly TableRow[]): readonly (number | null)[] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of rows) {
    for (const [x = NaN, y = NaN] of geometry ? positionsOf(geometry) : []) {
      west = Math.min(west, x);
      south = Math.min(south, y);
      east = Math.max(east, x);
      north = Math.max(north, y);
    }
  }
  return west <= east ? [west, south, east, north] : [null, null, null, null];
}

function addAbout(database: Database, { about, changed }: GeopackageFile): void {
  database.run('INSERT INTO gpkg_metadata VALUES (1, ?, ?, ?, ?)', ['dataset', ABOUT_STANDARD, 'text/plain', about]);
  database.run('INSERT INTO gpkg_metadata_reference VALUES (?, NULL, NULL, NULL, ?, 1, NULL)', ['geopackage', changed]);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
