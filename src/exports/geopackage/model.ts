import type { Geometry } from 'geojson';

/** Kinds of columns, as the GeoPackage standard names them; nested values are texts of JSON. */
export type ColumnType = 'TEXT' | 'INTEGER' | 'REAL' | 'BOOLEAN';

export interface TableColumn {
  readonly name: string;
  readonly type: ColumnType;
}

export interface TableRow {
  /** In degrees of WGS 84; written in the file's own system. */
  readonly geometry: Geometry | null;
  /** In the order of the columns; booleans are 0 and 1. */
  readonly values: readonly (string | number | null)[];
}

/** A table of features. */
export interface Table {
  readonly name: string;
  /** What people call it; no two tables of a file may be called the same. */
  readonly identifier: string;
  readonly description: string;
  /** Names that no column has. */
  readonly key: string;
  readonly geometryColumn: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** What coordinates are written in, as the file describes it. */
export interface ReferenceSystem {
  readonly name: string;
  readonly organization: string;
  /** Number that the organisation gives it; the file refers to it by the same. */
  readonly code: number;
  /** Well-known text. */
  readonly definition: string;
  /** From degrees, in the words of PROJ; `null` where they stay as they are. */
  readonly proj4: string | null;
}

/** All that a GeoPackage file is to hold: plain data, so that a worker can write it. */
export interface GeopackageFile {
  readonly tables: readonly Table[];
  readonly system: ReferenceSystem;
  /** Source, licence, date and all that must go with the file, in words. */
  readonly about: string;
  /** ISO, with the time, in UTC. */
  readonly changed: string;
}

export type Written =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  /** The page's policy forbids what it is written with, or it did not arrive. */
  | { readonly ok: false };
