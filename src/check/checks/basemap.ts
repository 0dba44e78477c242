import { failed, passed, warning, type Check, type CheckContext, type Found } from '../model.ts';

/** What a PMTiles archive begins with. */
const MAGIC = 'PMTiles';

/** How a host answered a request for the first bytes. */
export interface Answer {
  /** `null`: there was none. */
  readonly status: number | null;
  readonly begins: string;
  /** Of the whole file where the host says so. */
  readonly bytes: number | null;
}

/** Asks for the first bytes of the basemap. */
export const basemapCheck: Check = {
  id: 'basemap',
  async run(context) {
    const catalogue = await context.catalogue();
    if (!catalogue.ok) return warning(context.words.notLookedAt, null);
    return judgeBasemap(await firstBytes(new URL(catalogue.value.basemap.file, context.catalogueUrl).href), context);
  },
};

export function judgeBasemap({ status, begins, bytes }: Answer, { words }: Pick<CheckContext, 'words'>): Found {
  if (status === null) return failed(words.basemapOffline, words.allowBasemap);
  if (status !== 200 && status !== 206) return failed(words.basemapStatus(status), words.allowBasemap);
  if (begins !== MAGIC) return failed(words.basemapOther, words.allowBasemap);
  return status === 206 ? passed(words.basemapPieces) : warning(words.basemapWhole(bytes), words.allowRanges);
}

async function firstBytes(url: string): Promise<Answer> {
  const aborter = new AbortController();
  try {
    const response = await fetch(url, { headers: { Range: `bytes=0-${MAGIC.length - 1}` }, cache: 'no-store', signal: aborter.signal });
    const first = await response.body?.getReader().read();
    const begins = new TextDecoder().decode(first?.value?.subarray(0, MAGIC.length));
    return { status: response.status, begins, bytes: Number(response.headers.get('content-length')) || null };
  } catch {
    return { status: null, begins: '', bytes: null };
  } finally {
    aborter.abort();
  }
}
