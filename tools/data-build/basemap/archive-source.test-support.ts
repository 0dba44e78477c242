import type { Source } from 'pmtiles';

/** An archive in memory, as the `pmtiles` reader wants it. */
export function archiveSource(archive: Uint8Array): Source {
  return {
    getKey: () => 'archive',
    getBytes: async (offset, length) => ({ data: Uint8Array.from(archive.subarray(offset, offset + length)).buffer }),
  };
}
