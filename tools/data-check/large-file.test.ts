import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { both, SITE_PROPERTIES, SITES } from '../../src/catalogue/fixture.ts';
import { checkFile } from './check-file.ts';
import { readDataset } from './dataset.ts';
import { checkLargeFile, isLargeFile } from './large-file.ts';
import { withExampleton } from './project.ts';

const site = (id: string, more: object = {}): object => ({
  type: 'Feature', id, geometry: { type: 'Point', coordinates: [10.06, 50.03] }, properties: { ...SITE_PROPERTIES, ...more },
});
const collection = (...features: readonly unknown[]): string => JSON.stringify({ type: 'FeatureCollection', features });

/** What is said of a file of sites when it is read piece by piece, and when it is read as a whole. */
async function bothWays(text: string) {
  return withExampleton(async (folder) => {
    const path = join(folder, 'sites.geojson');
    await writeFile(path, text);
    const dataset = await readDataset(join(folder, 'catalogue.json'));
    return { byPieces: await checkLargeFile(path, 'sites.geojson', SITES, dataset), whole: await checkFile(path, 'sites.geojson', { kind: 'layer', layer: SITES }, dataset) };
  });
}

test.each([
  ['nothing wrong', collection(site('mill'), site('kiln'))],
  ['an id twice', collection(site('mill'), site('kiln'), site('mill'))],
  ['an id that one had that is left out', collection(site('mill', { status: 'burnt' }), site('mill'))],
  ['what is no feature', collection(site('mill'), 7, null, { type: 'Feature' }, site('kiln', { name: both('') }))],
  ['a structure that is not GeoJSON’s', JSON.stringify({ type: 'FeatureCollection', bbox: [1], features: [site('mill')] })],
  ['no features', collection()],
  ['no collection', '[1]'],
  ['another member after the features', `${collection(site('mill')).slice(0, -1)},"name":"sites"}`],
])('%s: a large file gets the lines of a small one', async (_name, text) => {
  const { byPieces, whole } = await bothWays(text);

  expect(byPieces).toEqual(expect.arrayContaining([...whole]));
  expect(whole.length === 0).toBe(byPieces.length === 0);
});

test('of two lists of features none is lost without a word', async () => {
  const { byPieces } = await bothWays(collection(site('mill')).replace('{', '{"features":[],'));

  expect(byPieces).toMatchObject([{ code: 'duplicate', where: 'features' }]);
});

test('what is no JSON is named by the feature that it is in', async () => {
  const { byPieces } = await bothWays(collection(site('mill'), site('kiln')).replace('"id":"kiln"', '"id":kiln'));

  expect(byPieces).toMatchObject([{ code: 'not-json', featureNumber: 2 }]);
});

test('a file is large if it is of points for the map, and from a size on', async () => {
  await withExampleton(async (folder) => {
    const path = join(folder, 'sites.geojson');
    await writeFile(path, ' '.repeat(8_000_000));
    expect(await isLargeFile(path, SITES)).toBe(false);
    await writeFile(path, ' '.repeat(8_000_001));
    expect(await isLargeFile(path, SITES)).toBe(true);
    expect(await isLargeFile(path, { ...SITES, geometry: 'polygon' })).toBe(false);
    expect(await isLargeFile(join(folder, 'nowhere.geojson'), SITES)).toBe(false);
  });
});
