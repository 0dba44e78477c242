import { transfer } from 'comlink';
import { openDatabase } from '../../opening/open-database.ts';
import type { GeopackageFile, Written } from './model.ts';
import { writeGeopackage } from './write.ts';

/** The bytes of a GeoPackage file, handed over without a copy. */
export async function geopackageBytes(file: GeopackageFile): Promise<Written> {
  const opened = await openDatabase(new Uint8Array());
  if (!opened.ok) return { ok: false };
  try {
    writeGeopackage(opened.database, file);
    const bytes = new Uint8Array(opened.database.export());
    return transfer({ ok: true, bytes }, [bytes.buffer]);
  } finally {
    opened.database.close();
  }
}
