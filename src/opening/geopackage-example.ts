import { openDatabase } from './open-database.ts';

export interface ExampleGeopackage {
  /** By `srs_id`; EPSG's own numbers. */
  readonly srsId: number;
  readonly geometries: readonly Uint8Array[];
}

/** A small GeoPackage with one table, `places`; for tests. */
export async function exampleGeopackage({ srsId, geometries }: ExampleGeopackage): Promise<Uint8Array> {
  const opened = await openDatabase(new Uint8Array());
  if (!opened.ok) throw new Error('no SQLite here');
  const { database } = opened;
  database.run(`
    CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT, organization_coordsys_id INTEGER, definition TEXT);
    CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, srs_id INTEGER);
    CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER);
    CREATE TABLE places (fid INTEGER PRIMARY KEY, geom BLOB, name TEXT);
    INSERT INTO gpkg_spatial_ref_sys VALUES ('A system', ${srsId}, 'EPSG', ${srsId}, '');
    INSERT INTO gpkg_contents VALUES ('places', 'features', ${srsId});
    INSERT INTO gpkg_geometry_columns VALUES ('places', 'geom', 'POINT', ${srsId});
  `);
  for (const [index, geometry] of geometries.entries()) database.run('INSERT INTO places (geom, name) VALUES (?, ?)', [geometry, `Place ${index + 1}`]);
  const bytes = database.export();
  database.close();
  return bytes;
}

/** A point as a GeoPackage holds it. */
export function pointBlob(x: number, y: number, srsId: number): Uint8Array {
  const bytes = new Uint8Array(29);
  const view = new DataView(bytes.buffer);
  bytes.set([0x47, 0x50, 0, 1]);
  view.setInt32(4, srsId, true);
  view.setUint8(8, 1);
  view.setUint32(9, 1, true);
  view.setFloat64(13, x, true);
  view.setFloat64(21, y, true);
  return bytes;
}
