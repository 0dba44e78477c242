import type { Database, SqlValue } from 'sql.js';
import { shown } from '../../catalogue/problem.ts';
import type { Grid } from '../../catalogue/types.ts';
import { readGeometryBlob } from '../../geo/geopackage-geometry.ts';
import { readingOfCode } from '../crs-code.ts';
import { MAX_OPENED_FEATURES } from '../limits.ts';
import { startsWith } from '../input-file.ts';
import { problem, type OpeningProblem } from '../model.ts';
import { openDatabase } from '../open-database.ts';
import { unusable, type FileContent, type FileFormat, type RawFeature, type RawLayer, type Stated } from './format.ts';

const MARK = [...new TextEncoder().encode('SQLite format 3\0')];

/** Every table of features, each with its reference system. */
export const geopackage: FileFormat = {
  name: 'GeoPackage',
  extensions: ['gpkg'],
  recognises: ({ bytes }) => startsWith(bytes, ...MARK),
  async read({ bytes }, { grid, report }) {
    if (!startsWith(bytes, ...MARK)) return unusable(problem('not-geopackage', 'left-out'));
    report('parsing', null);
    const opened = await openDatabase(bytes);
    if (!opened.ok) return unusable(opened.problem);
    try {
      return readTables(opened.database, grid);
    } finally {
      opened.database.close();
    }
  },
};

interface Table {
  readonly name: string;
  readonly column: string;
  /** `EPSG:3763`; empty for what the file calls undefined. */
  readonly code: string;
  readonly systemName: string;
}

function readTables(database: Database, grid: Grid | null): FileContent {
  const tables = tablesOf(database);
  if (tables === 'broken') return unusable(problem('sqlite-broken', 'left-out'));
  if (tables === 'other') return unusable(problem('not-geopackage', 'left-out'));
  if (tables.length === 0) return unusable(problem('no-features', 'left-out'));
  const layers: RawLayer[] = [];
  const problems: OpeningProblem[] = [];
  let room = MAX_OPENED_FEATURES + 1;
  for (const table of tables) {
    const stated = statedOf(table, grid);
    if (!stated) {
      problems.push(problem('unknown-crs', 'left-out', { value: shown(table.systemName || table.code) }, table.name));
      continue;
    }
    const features = rowsOf(database, table, room, problems);
    room -= features.length;
    layers.push({ features, stated, anyWinding: true });
  }
  if (problems.length === 0 && layers.every(({ features }) => features.length === 0)) return unusable(problem('no-features', 'left-out'));
  return { layers, problems };
}

/** `other`: a database of some other kind. */
function tablesOf(database: Database): readonly Table[] | 'broken' | 'other' {
  try {
    const names = valuesOf(database, `SELECT name FROM sqlite_master WHERE name IN ('gpkg_contents', 'gpkg_geometry_columns', 'gpkg_spatial_ref_sys')`);
    if (names.length < 3) return 'other';
    return valuesOf(database, `
      SELECT c.table_name, g.column_name, s.organization, s.organization_coordsys_id, s.srs_name, g.srs_id
      FROM gpkg_contents c JOIN gpkg_geometry_columns g ON g.table_name = c.table_name
      LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
      WHERE c.data_type = 'features' ORDER BY c.rowid`)
      .map(([name, column, organisation, code, systemName, srsId]) => ({
        name: String(name), column: String(column), systemName: String(systemName ?? `srs_id ${srsId}`),
        code: Number(srsId) <= 0 && Number(srsId) >= -1 ? '' : `${organisation}:${code}`,
      }));
  } catch {
    return 'broken';
  }
}

function valuesOf(database: Database, sql: string): readonly SqlValue[][] {
  return database.exec(sql)[0]?.values ?? [];
}

function statedOf({ code }: Table, grid: Grid | null): Stated | null {
  if (code === '') return { kind: 'silent' };
  const reading = readingOfCode(code, grid);
  return reading ? { kind: 'says', reading } : null;
}

function rowsOf(database: Database, { name, column }: Table, room: number, problems: OpeningProblem[]): readonly RawFeature[] {
  const features: RawFeature[] = [];
  try {
    const [result] = database.exec(`SELECT * FROM ${quoted(name)} LIMIT ${room}`);
    const at = result?.columns.indexOf(column) ?? -1;
    const { keys, flags } = declaredIn(database, name);
    const told = (result?.columns ?? []).flatMap((key, place) => (place === at || keys.has(key) ? [] : [{ key, place }]));
    for (const [index, row] of (result?.values ?? []).entries()) {
      const number = index + 1;
      const properties = Object.fromEntries(told.map(({ key, place }) => [key, flags.has(key) ? flag(row[place]) : plain(row[place])]));
      const geometry = geometryOf(row[at], number, problems);
      if (geometry !== undefined) features.push({ number, geometry, properties });
    }
  } catch {
    problems.push(problem('table-broken', 'left-out', { value: shown(name) }));
  }
  return features;
}

/** Columns that only number the rows, and those that say yes or no. */
function declaredIn(database: Database, name: string): { readonly keys: ReadonlySet<string>; readonly flags: ReadonlySet<string> } {
  const columns = valuesOf(database, `PRAGMA table_info(${quoted(name)})`).map(([, column, type, , , key]) => ({ column: String(column), type: String(type), key }));
  const numbering = columns.filter(({ type, key }) => key === 1 && /^INTEGER$/i.test(type));
  return {
    keys: new Set(numbering.map(({ column }) => column)),
    flags: new Set(columns.filter(({ type }) => /^BOOLEAN$/i.test(type)).map(({ column }) => column)),
  };
}

/** SQLite has numbers for yes and no. */
function flag(value: SqlValue | undefined): unknown {
  return value === 0 || value === 1 ? value === 1 : plain(value);
}

/** `undefined`: not to be read, which is said. */
function geometryOf(value: SqlValue | undefined, number: number, problems: OpeningProblem[]): unknown {
  if (value === null || value === undefined) return null;
  const read = value instanceof Uint8Array ? safely(value) : null;
  if (read?.ok) return read.geometry;
  problems.push({ ...problem('blob-broken', 'left-out'), number });
  return undefined;
}

/** A blob of somebody else's may hold anything. */
function safely(blob: Uint8Array): ReturnType<typeof readGeometryBlob> | null {
  try {
    return readGeometryBlob(blob);
  } catch {
    return null;
  }
}

/** Binary values say nothing to people. */
function plain(value: SqlValue | undefined): unknown {
  return value instanceof Uint8Array ? `(${value.length} B)` : (value ?? null);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
