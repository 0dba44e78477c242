import type { RangeResponse, Source } from 'pmtiles';

/**
 * Reads pieces of a PMTiles archive by range requests; where the host answers with the whole file instead,
 * keeps that and cuts the pieces from it.
 */
export class ArchiveSource implements Source {
  #whole: Promise<ArrayBuffer> | undefined;

  constructor(readonly url: string) {}

  getKey(): string {
    return this.url;
  }

  /** @throws when the archive can't be fetched, with its address and the host's answer */
  async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
    if (this.#whole) return { data: (await this.#whole).slice(offset, offset + length) };
    const last = offset + length - 1;
    const range = { headers: { Range: `bytes=${offset}-${last}` }, signal: signal ?? null };
    // Where a host disagrees with what the browser holds of the file, the browser gives up on its cache: ask past it.
    const response = await fetch(this.url, range).catch(async (error: unknown) => {
      if (signal?.aborted) throw error;
      return fetch(this.url, { ...range, cache: 'reload' });
    });
    if (response.status === 206) return { data: await response.arrayBuffer() };
    if (!response.ok) throw new Error(`${this.url}: the host answered ${response.status}`);
    return { data: (await this.#keep(response)).slice(offset, offset + length) };
  }

  /** The first whole answer is kept; those to requests that were under way then are let go. */
  #keep(response: Response): Promise<ArrayBuffer> {
    if (this.#whole) void response.body?.cancel();
    this.#whole ??= response.arrayBuffer().catch((error: unknown) => {
      this.#whole = undefined;
      throw error;
    });
    return this.#whole;
  }
}
