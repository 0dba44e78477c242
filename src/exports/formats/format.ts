import type { FieldContext } from '../../fields/field-type.ts';
import type { ExportData } from '../model.ts';

/** What coordinates are in: degrees of WGS 84, or metres of the catalogue's national grid. */
export type Crs = 'wgs84' | 'grid';

interface FormatBase {
  readonly mediaType: string;
  /** Without its dot. */
  readonly extension: string;
}

/** A file that is a text, so that it can be copied too. */
export interface TextFormat extends FormatBase {
  readonly holds: 'text';
  readonly id: 'csv' | 'geojson' | 'kml';
  /** The file's text; what it is written with is fetched first. */
  write(data: ExportData, ctx: FieldContext): Promise<string>;
}

/** A file of bytes, in a reference system that a person chooses. */
export interface BinaryFormat extends FormatBase {
  readonly holds: 'bytes';
  readonly id: 'gpkg';
  /** Whether the page's policy lets it be written at all. */
  isPossible(): Promise<boolean>;
  /** @throws where it is not possible, or the catalogue has no grid to write in */
  write(data: ExportData, ctx: FieldContext, crs: Crs): Promise<Uint8Array<ArrayBuffer>>;
}

/** One kind of file that what is on the screen can leave as. */
export type ExportFormat = TextFormat | BinaryFormat;
