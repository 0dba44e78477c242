import type { Slug } from '../../catalogue/types.ts';
import { TileQueue } from './tile-queue.ts';

const SCHEME = 'explorer-layer';
const ADDRESS = new RegExp(`^${SCHEME}://(\\d+)/([^/]+)/(\\d+)/([^/]+)/(\\d+)/(\\d+)/(\\d+)$`);

/** Which tile of a layer is wanted. */
export interface TileWanted {
  readonly layer: Slug;
  /** Of the answer whose results it shows. */
  readonly version: number;
  /** Of the labels. */
  readonly lang: string;
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Makes a vector tile; `null` where there is nothing in it. */
export type MakeTile = (wanted: TileWanted) => Promise<ArrayBuffer | null>;

/** Tiles of one map's layers. */
export interface TileService {
  /** Address of a layer's tiles, as a style names it. */
  address(wanted: Pick<TileWanted, 'layer' | 'version' | 'lang'>): string;
  end(): void;
}

interface Maker {
  readonly make: MakeTile;
  readonly queue: TileQueue;
}

/** What of the engine is needed: it asks whoever serves the beginning of an address. */
export interface Protocols {
  add(scheme: string, load: (request: { readonly url: string }, aborter: AbortController) => Promise<{ readonly data: ArrayBuffer }>): void;
  remove(scheme: string): void;
}

const makers = new Map<number, Maker>();
let lastKey = 0;

/** Gives the engine tiles that the page makes; each map has addresses of its own. */
export function serveTiles(protocols: Protocols, make: MakeTile): TileService {
  const key = (lastKey += 1);
  if (!makers.size) protocols.add(SCHEME, ({ url }, { signal }) => loadTile(url, signal));
  makers.set(key, { make, queue: new TileQueue() });
  return {
    address: ({ layer, version, lang }) => `${SCHEME}://${key}/${layer}/${version}/${lang}/{z}/{x}/{y}`,
    end: () => {
      makers.delete(key);
      if (!makers.size) protocols.remove(SCHEME);
    },
  };
}

/** A tile of a map that has gone is empty, as is one that nobody waits for any more. */
async function loadTile(url: string, signal: AbortSignal): Promise<{ readonly data: ArrayBuffer }> {
  const [, key, layer = '', version, lang = '', z, x, y] = ADDRESS.exec(url) ?? [];
  const maker = makers.get(Number(key));
  const wanted = { layer, version: Number(version), lang, z: Number(z), x: Number(x), y: Number(y) };
  const data = await maker?.queue.take(signal, () => maker.make(wanted));
  return { data: data ?? new ArrayBuffer(0) };
}
