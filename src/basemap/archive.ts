import { PMTiles, SharedPromiseCache, type Header, type Source } from 'pmtiles';
import { ArchiveSource } from './archive-source.ts';

/** What could not be read is asked for again, which the library's own does not: it would keep the failure for good. */
class Directories extends SharedPromiseCache {
  override getHeader(source: Source): Promise<Header> {
    return super.getHeader(source).catch((error: unknown) => this.#forget(error));
  }

  override getDirectory(...args: Parameters<SharedPromiseCache['getDirectory']>): ReturnType<SharedPromiseCache['getDirectory']> {
    return super.getDirectory(...args).catch((error: unknown) => this.#forget(error));
  }

  #forget(error: unknown): never {
    // A request that was given up failed for nobody else.
    if (!(error instanceof DOMException)) this.cache.clear();
    throw error;
  }
}

const archives = new Map<string, PMTiles>();

/**
 * The basemap's archive at an absolute address, one for the whole page: the map and the still pictures share
 * what was read of its directories, and the file itself where the host sends no pieces.
 */
export function archiveAt(url: string): PMTiles {
  const known = archives.get(url);
  if (known) return known;
  const archive = new PMTiles(new ArchiveSource(url), new Directories());
  archives.set(url, archive);
  return archive;
}

/** Lets go of an archive that could not be read, failures and all, so that it can be tried again. */
export function forgetArchive(url: string): void {
  archives.delete(url);
}
