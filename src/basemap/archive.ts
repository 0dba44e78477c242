import { PMTiles } from 'pmtiles';
import { ArchiveSource } from './archive-source.ts';

const archives = new Map<string, PMTiles>();

/**
 * The basemap's archive at an absolute address, one for the whole page: the map and the still pictures share
 * what was read of its directories, and the file itself where the host sends no pieces.
 */
export function archiveAt(url: string): PMTiles {
  const known = archives.get(url);
  if (known) return known;
  const archive = new PMTiles(new ArchiveSource(url));
  archives.set(url, archive);
  return archive;
}

/** Lets go of an archive that could not be read, failures and all, so that it can be tried again. */
export function forgetArchive(url: string): void {
  archives.delete(url);
}
