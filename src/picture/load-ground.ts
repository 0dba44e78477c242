import type { Bounds } from '../catalogue/types.ts';
import { archiveAt, forgetArchive } from '../basemap/archive.ts';
import type { Ground } from './ground.ts';

/** More than any sheet of paper needs; a mistaken frame must not fetch a whole city. */
const MOST_TILES = 120;

export interface GroundRequest {
  /** Absolute address of the PMTiles archive: `explorer.url(catalogue.basemap.file)`. */
  readonly archiveUrl: string;
  /** Degrees that the picture shows: `frameBounds(frame)`. */
  readonly bounds: Bounds;
  /** Wanted zoom; the archive's nearest is taken. `groundZoom(scale)` suits a scale. */
  readonly zoom: number;
  readonly signal?: AbortSignal;
}

export type GroundResult = { readonly ok: true; readonly ground: Ground } | { readonly ok: false; readonly reason: string };

/** Reads the street map under a picture from the basemap's archive; the code that decodes it comes with the first call. */
export async function loadGround({ archiveUrl, bounds, zoom, signal }: GroundRequest): Promise<GroundResult> {
  try {
    const archive = archiveAt(archiveUrl);
    const [{ minZoom, maxZoom }, { readTile }] = await Promise.all([archive.getHeader(), import('./ground-tile.ts')]);
    const addresses = tilesOver(bounds, Math.max(minZoom, Math.min(maxZoom, zoom)));
    if (addresses.length > MOST_TILES) return { ok: false, reason: `${addresses.length} tiles are more than a picture can hold` };
    const tiles = await Promise.all(
      addresses.map(async (address) => {
        const tile = await archive.getZxy(address.z, address.x, address.y, signal);
        return tile ? readTile(tile.data, address) : [];
      }),
    );
    return { ok: true, ground: tiles.flat() };
  } catch (error) {
    forgetArchive(archiveUrl);
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Tiles of a zoom that touch the bounds, row by row. */
export function tilesOver([west, south, east, north]: Bounds, z: number): readonly { z: number; x: number; y: number }[] {
  const [left, top] = tileAt(west, north, z);
  const [right, bottom] = tileAt(east, south, z);
  const tiles: { z: number; x: number; y: number }[] = [];
  for (let y = top; y <= bottom; y += 1) {
    for (let x = left; x <= right; x += 1) tiles.push({ z, x, y });
  }
  return tiles;
}

function tileAt(lon: number, lat: number, z: number): readonly [x: number, y: number] {
  const across = 2 ** z;
  const y = ((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * across;
  return [Math.floor(((lon + 180) / 360) * across), Math.floor(y)];
}
