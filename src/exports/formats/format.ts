import type { FieldContext } from '../../fields/field-type.ts';
import type { ExportData } from '../model.ts';

/** One kind of file that what is on the screen can leave as. */
export interface ExportFormat {
  readonly id: 'csv' | 'geojson' | 'kml';
  readonly mediaType: string;
  /** Without its dot. */
  readonly extension: string;
  /** The file's text; what it is written with is fetched first. */
  write(data: ExportData, ctx: FieldContext): Promise<string>;
}
