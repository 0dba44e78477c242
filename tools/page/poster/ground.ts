import { PMTiles, type Source } from 'pmtiles';
import { GROUND_CLASSES, type GroundShape } from '../../../src/embed/poster/poster.ts';
import { clipLine, clipRing, isInside } from '../../../src/picture/clip.ts';
import { LINE_KINDS, type Ground } from '../../../src/picture/ground.ts';
import { readTile } from '../../../src/picture/ground-tile.ts';
import { tilesOver } from '../../../src/picture/load-ground.ts';
import type { Flat } from '../../../src/picture/projection.ts';
import { joined, pathOf } from './path.ts';
import type { Plane } from './plane.ts';

/** Parts of a tile along its side, and the length of the equator in metres. */
const TILE_PARTS = 4096;
const EQUATOR_M = 40_075_016;

const FAR_TIMES = 2;

/** How much of the ground is drawn. */
export interface Detail {
  /** Lines shorter than this are left out, in units; away from the focus they have to be longer. */
  readonly leastLine: number;
  /** Surfaces smaller than this, in square units. */
  readonly leastSurface: number;
  /** How far lines may move to be shorter, in units. */
  readonly tolerance: number;
}

/** Whatever tiles cost: a poster shows a city, not a country. */
const MOST_TILES = 40;

/** Reads the street map under a poster from the basemap's archive; empty where that can't be read. */
export async function readGround(archive: Uint8Array | undefined, { bounds, metresPerUnit }: Plane): Promise<Ground> {
  if (!archive) return [];
  try {
    const tiles = new PMTiles(sourceOf(archive));
    const { minZoom, maxZoom } = await tiles.getHeader();
    const addresses = tilesOver(bounds, Math.max(minZoom, Math.min(maxZoom, zoomFor(metresPerUnit))));
    if (addresses.length > MOST_TILES) return [];
    const read = await Promise.all(addresses.map(async (address) => {
      const tile = await tiles.getZxy(address.z, address.x, address.y);
      return tile ? readTile(tile.data, address) : [];
    }));
    return read.flat();
  } catch {
    return [];
  }
}

/** The lowest zoom whose tiles are as fine as the poster. */
function zoomFor(metresPerUnit: number): number {
  return Math.ceil(Math.log2(EQUATOR_M / TILE_PARTS / metresPerUnit));
}

function sourceOf(bytes: Uint8Array): Source {
  return {
    getKey: () => 'basemap',
    getBytes: async (offset, length) => ({ data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer }),
  };
}

/** The ground as one path of each kind, cut at the poster's edge. */
export function drawGround(ground: Ground, plane: Plane, detail: Detail): readonly GroundShape[] {
  return GROUND_CLASSES.flatMap((kind): readonly GroundShape[] => {
    const lines = ground.filter((feature) => feature.kind === kind).flatMap((feature) => feature.lines);
    const flat = lines.map((line) => line.map(plane.toPlane));
    const path = LINE_KINDS.has(kind) ? linesPath(flat, plane, detail) : surfacesPath(flat, plane, detail);
    return path ? [[kind, path]] : [];
  });
}

function surfacesPath(rings: readonly (readonly Flat[])[], { edge }: Plane, { leastSurface, tolerance }: Detail): string {
  return rings
    .map((ring) => clipRing(ring, edge))
    .filter((ring) => Math.abs(areaOf(ring)) >= leastSurface)
    .map((ring) => pathOf(ring, tolerance, true))
    .join('');
}

function linesPath(lines: readonly (readonly Flat[])[], { edge, focus }: Plane, { leastLine, tolerance }: Detail): string {
  const [left, top, width, height] = focus;
  const about = { left, top, right: left + width, bottom: top + height };
  return joined(lines.flatMap((line) => clipLine(line, edge)))
    .filter((line) => lengthOf(line) >= (line.some((point) => isInside(point, about)) ? leastLine : FAR_TIMES * leastLine))
    .map((line) => pathOf(line, tolerance, false))
    .join('');
}

function areaOf(ring: readonly Flat[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [beforeX, beforeY] = ring.at(index - 1) ?? [x, y];
    return sum + (beforeX * y - x * beforeY) / 2;
  }, 0);
}

function lengthOf(line: readonly Flat[]): number {
  return line.reduce((sum, [x, y], index) => {
    const [beforeX, beforeY] = line[index - 1] ?? [x, y];
    return sum + Math.hypot(x - beforeX, y - beforeY);
  }, 0);
}
