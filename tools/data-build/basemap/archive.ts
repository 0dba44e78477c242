import { gzipSync } from 'fflate';
import { zxyToTileId } from 'pmtiles';
import type { Bounds } from './schema.ts';

export interface ArchiveTile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  /** A vector tile, not compressed. */
  readonly bytes: Uint8Array;
}

export interface ArchiveInfo {
  readonly bounds: Bounds;
  readonly center: readonly [longitude: number, latitude: number, zoom: number];
  readonly metadata: Readonly<Record<string, unknown>>;
}

interface Entry {
  readonly tileId: number;
  readonly offset: number;
  readonly length: number;
}

const HEADER_BYTES = 127;
/** Readers fetch header and root directory in one piece of this size. */
const FIRST_PIECE_BYTES = 16_384;
const GZIP = 2;
const VECTOR_TILES = 1;

/** Compresses so that the bytes are the same on every machine: no time stamp, one implementation. */
export function compress(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { level: 9, mtime: 0 });
}

/**
 * One PMTiles file (version 3): header, root directory, metadata, then the tiles in the order of their ids,
 * each once even where several are alike. There are no leaf directories: a city has too few tiles to need one.
 */
export function writeArchive(tiles: readonly ArchiveTile[], info: ArchiveInfo): Uint8Array {
  const { entries, contents } = layOut(tiles);
  const directory = compress(encodeDirectory(entries));
  if (HEADER_BYTES + directory.length > FIRST_PIECE_BYTES) throw new Error(`${tiles.length} tiles need leaf directories`);
  const metadata = compress(new TextEncoder().encode(JSON.stringify(info.metadata)));
  const metadataOffset = HEADER_BYTES + directory.length;
  const dataOffset = metadataOffset + metadata.length;
  const dataLength = contents.reduce((sum, bytes) => sum + bytes.length, 0);
  const header = encodeHeader(info, {
    rootLength: directory.length, metadataOffset, metadataLength: metadata.length, dataOffset, dataLength,
    tiles: entries.length, contents: contents.length,
    minZoom: Math.min(...tiles.map(({ z }) => z)), maxZoom: Math.max(...tiles.map(({ z }) => z)),
  });
  return joined([header, directory, metadata, ...contents]);
}

function layOut(tiles: readonly ArchiveTile[]): { entries: Entry[]; contents: Uint8Array[] } {
  const sorted = tiles
    .map((tile) => ({ tileId: zxyToTileId(tile.z, tile.x, tile.y), data: compress(tile.bytes) }))
    .sort((a, b) => a.tileId - b.tileId);
  const offsets = new Map<string, number>();
  const contents: Uint8Array[] = [];
  let end = 0;
  const entries = sorted.map(({ tileId, data }) => {
    const key = Buffer.from(data).toString('base64');
    const known = offsets.get(key);
    if (known !== undefined) return { tileId, offset: known, length: data.length };
    const offset = end;
    offsets.set(key, offset);
    contents.push(data);
    end += data.length;
    return { tileId, offset, length: data.length };
  });
  return { entries, contents };
}

function encodeDirectory(entries: readonly Entry[]): Uint8Array {
  const numbers = [
    entries.length,
    ...entries.map(({ tileId }, index) => tileId - (entries[index - 1]?.tileId ?? 0)),
    ...entries.map(() => 1),
    ...entries.map(({ length }) => length),
    ...entries.map(({ offset }, index) => (followsOn(entries, index) ? 0 : offset + 1)),
  ];
  return Uint8Array.from(numbers.flatMap(varint));
}

function followsOn(entries: readonly Entry[], index: number): boolean {
  const before = entries[index - 1];
  return before !== undefined && entries[index]?.offset === before.offset + before.length;
}

/** Little end first, seven bits a byte. */
function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) + 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return [...bytes, rest];
}

interface Sections {
  readonly rootLength: number;
  readonly metadataOffset: number;
  readonly metadataLength: number;
  readonly dataOffset: number;
  readonly dataLength: number;
  readonly tiles: number;
  readonly contents: number;
  readonly minZoom: number;
  readonly maxZoom: number;
}

function encodeHeader({ bounds, center }: ArchiveInfo, sections: Sections): Uint8Array {
  const header = new Uint8Array(HEADER_BYTES);
  const view = new DataView(header.buffer);
  header.set(new TextEncoder().encode('PMTiles'));
  view.setUint8(7, 3);
  const lengths = [
    HEADER_BYTES, sections.rootLength, sections.metadataOffset, sections.metadataLength,
    sections.dataOffset, 0, sections.dataOffset, sections.dataLength,
    sections.tiles, sections.tiles, sections.contents,
  ];
  lengths.forEach((value, index) => view.setBigUint64(8 + index * 8, BigInt(value), true));
  const flags = [1, GZIP, GZIP, VECTOR_TILES, sections.minZoom, sections.maxZoom];
  flags.forEach((value, index) => view.setUint8(96 + index, value));
  bounds.forEach((degrees, index) => view.setInt32(102 + index * 4, e7(degrees), true));
  view.setUint8(118, center[2]);
  view.setInt32(119, e7(center[0]), true);
  view.setInt32(123, e7(center[1]), true);
  return header;
}

function e7(degrees: number): number {
  return Math.round(degrees * 1e7);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}
