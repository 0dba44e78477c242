import type { Geometry } from 'geojson';
import type { ProblemCode, ProblemParams } from '../catalogue/problem.ts';
import type { Bounds, Grid } from '../catalogue/types.ts';

/** What the two numbers of a position are taken for: degrees of WGS 84, or metres of the catalogue's grid. */
export type Reading = 'lon-lat' | 'lat-lon' | 'east-north' | 'north-east';

/** What only opening a file can come upon; what it shares with the data's own checks has their codes. */
export type OpeningCode =
  // the file as a whole
  | 'unknown-format' | 'other-format' | 'other-xml' | 'saved-page' | 'cannot-read' | 'no-features' | 'too-slow' | 'broke-off'
  | 'unknown-crs'
  // zip archives and what is in them
  | 'zip-broken' | 'zip-empty' | 'zip-too-large' | 'zip-too-many' | 'zip-locked' | 'zip-of-others'
  | 'shp-alone' | 'shp-missing' | 'shp-cut-short' | 'shp-broken' | 'dbf-missing' | 'dbf-broken'
  // GeoPackage
  | 'sqlite-broken' | 'not-geopackage' | 'table-broken' | 'blob-broken' | 'wasm-forbidden' | 'wasm-failed'
  // XML
  | 'xml-doctype' | 'xml-broken' | 'kml-link'
  // tables
  | 'no-columns' | 'no-rows' | 'cell-not-a-number' | 'wkt-broken'
  // features
  | 'no-position' | 'line-too-short' | 'duplicate-points' | 'outside-map';

export type AnyCode = ProblemCode | OpeningCode;

/** What becomes of the feature or file: it is taken as it is, can be mended, or is left out. */
export type Effect = 'kept' | 'mendable' | 'left-out';

/** Trouble in a file that was opened. */
export interface OpeningProblem {
  readonly code: AnyCode;
  /** Path of the value, such as `geometry.coordinates[0][3]`; empty for the feature or file as a whole. */
  readonly where: string;
  readonly params: ProblemParams;
  readonly effect: Effect;
  /** Place in the file, counted from 1, in a table that of the row without its heading; absent for the file as a whole. */
  readonly number?: number;
  /** What the feature is called in the file. */
  readonly label?: string;
  /** Where on the map, in degrees; absent where nobody can tell. */
  readonly place?: Bounds;
}

export interface OpenedFeature {
  readonly number: number;
  /** `null`: the file names it nowhere. */
  readonly name: string | null;
  /** In degrees of WGS 84; never a collection. */
  readonly geometry: Geometry;
  readonly given: Readonly<Record<string, unknown>>;
}

/** How the first positions of a file would be read. */
export interface Preview {
  readonly reading: Reading;
  /** As they stand in the file, and in degrees. */
  readonly positions: readonly { readonly raw: readonly [number, number]; readonly lonLat: readonly [number, number] }[];
  /** Whether that is near what the map shows. */
  readonly isNear: boolean;
}

export type Opened =
  | {
      readonly kind: 'opened';
      /** `GeoJSON`. */
      readonly format: string;
      /** Reference systems of what is in it, as they are called. */
      readonly systems: readonly string[];
      /** Whether that is told from the numbers alone: no file says it, nor a person. */
      readonly isGuess: boolean;
      readonly features: readonly OpenedFeature[];
      /** Features that are sound once they are mended: here they are. */
      readonly mended: readonly OpenedFeature[];
      readonly leftOutCount: number;
      /** The gravest first. */
      readonly problems: readonly OpeningProblem[];
      /** Problems beyond those. */
      readonly untoldCount: number;
    }
  | { readonly kind: 'ask'; readonly format: string; readonly previews: readonly Preview[] }
  | { readonly kind: 'failed'; readonly problems: readonly OpeningProblem[] };

export interface OpenOptions {
  readonly bounds: Bounds;
  readonly grid: Grid | null;
  /** Picks names that a file has in several languages. */
  readonly lang: string;
  /** A person's answer, where the file left it open. */
  readonly reading: Reading | null;
}

export type Phase = 'reading' | 'unpacking' | 'parsing' | 'checking';

/** @param fraction 0 to 1; `null` where nobody can tell */
export type OnProgress = (phase: Phase, fraction: number | null) => void;

export function problem(code: AnyCode, effect: Effect, params: ProblemParams = {}, where = ''): OpeningProblem {
  return { code, where, params, effect };
}
