import { PMTiles } from 'pmtiles';
import { describe, expect, test } from 'vitest';
import { SourceProblem, type SourceFeature, type SourceReader } from '../sources.ts';
import { archiveSource } from './archive-source.test-support.ts';
import { buildBasemap } from './build.ts';
import { lineString, source, square } from './features.test-support.ts';
import { FILES } from './inputs.ts';

const town: Readonly<Record<string, readonly SourceFeature[]>> = {
  [FILES.highways]: [source(lineString([-8.62, 41.15], [-8.6, 41.16]), { highway: 'primary', name: 'Long Street' })],
  [FILES.amenities]: [source(square([-8.605, 41.175], 0.005), { amenity: 'university' })],
  [FILES.buildings]: [source(square([-8.61, 41.15], 0.0005), { building: 'yes' })],
  [FILES.railways]: [source(lineString([-8.6, 41.14], [-8.58, 41.15]), { railway: 'rail' })],
  [FILES.places]: [source({ type: 'Point', coordinates: [-8.61, 41.15] }, { name: 'Town', place: 'city' })],
  [FILES.municipality]: [source(square([-8.65, 41.14], 0.05))],
  [FILES.parishes]: [source(square([-8.65, 41.14], 0.05), { Freguesia: 'Parish' })],
  [FILES.neighbours]: [source(square([-8.59, 41.18], 0.01), { Freguesia: 'Neighbour' })],
  [FILES.water]: [source(square([-8.7, 41.134], 0.03), { kind: 'water' })],
  [FILES.zoning]: [source(square([-8.62, 41.16], 0.005), { sc_espaco: 'Área verde de fruição coletiva' })],
};

function reader(files: Readonly<Record<string, readonly SourceFeature[]>>): SourceReader {
  const read = async (path: string): Promise<readonly SourceFeature[]> => {
    const features = files[path];
    if (!features) throw new SourceProblem(path, 'not found');
    return features;
  };
  return { overpass: read, geojson: read, geopackage: read, gtfs: async (path) => { throw new SourceProblem(path, 'not asked for'); } };
}

const silent = (): void => {};

describe('buildBasemap', () => {
  test('two builds of the same sources are equal to the byte', async () => {
    const [first, second] = [await buildBasemap(reader(town), silent), await buildBasemap(reader(town), silent)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  test('the archive says where and how deep it is, whose data it holds and which layers', async () => {
    const archive = new PMTiles(archiveSource(await buildBasemap(reader(town), silent)));
    expect(await archive.getHeader()).toMatchObject({
      minLon: -8.7, minLat: 41.134, maxLon: -8.54, maxLat: 41.195, minZoom: 9, maxZoom: 15, tileType: 1,
    });
    const metadata = await archive.getMetadata();
    expect(metadata).toMatchObject({ attribution: expect.stringContaining('© OpenStreetMap contributors (ODbL)') });
    expect(metadata).toHaveProperty('vector_layers', expect.arrayContaining([expect.objectContaining({ id: 'roads' })]));
  });

  test('every tile over the bounds has land, so that none is missing', async () => {
    const archive = new PMTiles(archiveSource(await buildBasemap(reader(town), silent)));
    const header = await archive.getHeader();
    expect(header.numAddressedTiles).toBe(172);
    expect(await archive.getZxy(15, 15600, 12264)).toBeDefined();
  });

  test('progress is told zoom by zoom', async () => {
    const lines: string[] = [];
    await buildBasemap(reader(town), (line) => lines.push(line));
    expect(lines.filter((line) => line.includes('zoom'))).toHaveLength(7);
  });

  test.each([
    { what: 'missing', files: { ...town, [FILES.water]: undefined }, message: 'water-surface.geojson: not found' },
    {
      what: 'empty',
      files: { ...town, [FILES.buildings]: [] },
      message: 'osm/building-footprints.geojson: holds no features',
    },
    {
      what: 'worded otherwise',
      files: { ...town, [FILES.zoning]: [source(square([-8.62, 41.16], 0.005), { class: 'green' })] },
      message: 'pdm/land-use-qualification.gpkg: holds no zones with a known "sc_espaco"',
    },
  ])('a source that is $what is named', async ({ files, message }) => {
    const there = Object.fromEntries(Object.entries(files).flatMap(([path, features]) => (features ? [[path, features]] : [])));
    await expect(buildBasemap(reader(there), silent)).rejects.toThrow(message);
  });
});
