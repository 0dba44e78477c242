import { PMTiles } from 'pmtiles';
import { describe, expect, test } from 'vitest';
import { writeArchive, type ArchiveInfo } from './archive.ts';
import { archiveSource } from './archive-source.test-support.ts';

const info: ArchiveInfo = {
  bounds: [-8.7, 41.134, -8.54, 41.195],
  center: [-8.6, 41.16, 12],
  metadata: { name: 'Made-up town', attribution: '© nobody' },
};
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (data: ArrayBuffer | undefined): string => new TextDecoder().decode(data);

const tiles = [
  { z: 13, x: 3899, y: 3066, bytes: bytesOf('second') },
  { z: 12, x: 1949, y: 1533, bytes: bytesOf('first') },
  { z: 13, x: 3900, y: 3066, bytes: bytesOf('second') },
];

describe('writeArchive', () => {
  test('a reader gets back every tile that was put in, and nothing for the others', async () => {
    const archive = new PMTiles(archiveSource(writeArchive(tiles, info)));
    expect(textOf((await archive.getZxy(12, 1949, 1533))?.data)).toBe('first');
    expect(textOf((await archive.getZxy(13, 3899, 3066))?.data)).toBe('second');
    expect(textOf((await archive.getZxy(13, 3900, 3066))?.data)).toBe('second');
    expect(await archive.getZxy(13, 3901, 3066)).toBeUndefined();
  });

  test('the header tells bounds, centre, zooms and counts; tiles that are alike are kept once', async () => {
    const header = await new PMTiles(archiveSource(writeArchive(tiles, info))).getHeader();
    expect(header).toMatchObject({
      minLon: -8.7, minLat: 41.134, maxLon: -8.54, maxLat: 41.195,
      centerLon: -8.6, centerLat: 41.16, centerZoom: 12,
      minZoom: 12, maxZoom: 13,
      numAddressedTiles: 3, numTileContents: 2, clustered: true,
    });
  });

  test('the metadata is read back as it was given', async () => {
    const archive = new PMTiles(archiveSource(writeArchive(tiles, info)));
    expect(await archive.getMetadata()).toEqual({ name: 'Made-up town', attribution: '© nobody' });
  });

  test('the order in which tiles come does not change a byte', () => {
    expect(writeArchive(tiles.toReversed(), info)).toEqual(writeArchive(tiles, info));
  });
});
