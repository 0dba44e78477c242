import type { FieldContext } from '../../fields/field-type.ts';
import { aboutRows } from '../about.ts';
import { gridSystem, WGS_84 } from '../geopackage/reference-systems.ts';
import { tablesOf } from '../geopackage/tables.ts';
import type { GeopackageFile } from '../geopackage/model.ts';
import type { ExportData } from '../model.ts';
import { plainText } from '../safe-text.ts';
import type { BinaryFormat, Crs } from './format.ts';

/**
 * An SQLite file for GIS programs: a table for each layer with the properties that GeoJSON has, and what the file is of
 * as metadata. It is written in a worker.
 */
export const geopackage: BinaryFormat = {
  id: 'gpkg',
  holds: 'bytes',
  mediaType: 'application/geopackage+sqlite3',
  extension: 'gpkg',
  async isPossible() {
    const { startWork } = await import('../../work/work.ts');
    const work = startWork();
    try {
      return await work.jobs.isWasmAllowed();
    } finally {
      work.end();
    }
  },
  async write(data, ctx, crs) {
    const { startWork } = await import('../../work/work.ts');
    const work = startWork();
    try {
      const written = await work.jobs.writeGeopackage(geopackageFile(data, ctx, crs));
      if (!written.ok) throw new Error('WebAssembly is not to be had here');
      return written.bytes;
    } finally {
      work.end();
    }
  },
};

/**
 * What a GeoPackage file of an export holds.
 *
 * @throws where the catalogue does not describe the grid that it is to be written in
 */
export function geopackageFile(data: ExportData, ctx: FieldContext, crs: Crs, now: Date = new Date()): GeopackageFile {
  const system = crs === 'grid' ? gridSystem(data.grid) : WGS_84;
  if (!system) throw new Error('The catalogue does not describe its grid');
  return {
    system,
    tables: tablesOf(data, ctx),
    about: aboutRows(data, ctx).map(([label, value]) => plainText(`${label}: ${value}`)).join('\n'),
    changed: now.toISOString(),
  };
}
