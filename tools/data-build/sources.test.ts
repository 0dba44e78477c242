import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SourceProblem, sourceReader } from './sources.ts';

const PLACE = { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [1, 2] } };
const collection = (...features: readonly object[]): object => ({ type: 'FeatureCollection', features });

let folder = '';
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'sources-')); });
afterEach(() => rm(folder, { recursive: true }));

test('a file that is missing is named, with the folder', async () => {
  await expect(sourceReader(folder).geojson('caop/a.geojson')).rejects.toThrow(`caop/a.geojson: not found in ${folder}`);
});

test('a folder in place of a file is named', async () => {
  await mkdir(join(folder, 'a.geojson'));
  await expect(sourceReader(folder).geojson('a.geojson')).rejects.toThrow(SourceProblem);
});

test.each([
  ['without features', collection()],
  ['whose features have no geometry', collection({ ...PLACE, geometry: null })],
])('a file %s is named', async (_name, content) => {
  await writeFile(join(folder, 'a.geojson'), JSON.stringify(content));
  await expect(sourceReader(folder).geojson('a.geojson')).rejects.toThrow('a.geojson: holds no features: put the whole file there');
});

test('an Overpass answer without elements is named', async () => {
  await writeFile(join(folder, 'a.json'), '{"elements": []}');
  await expect(sourceReader(folder).overpass('a.json')).rejects.toThrow('a.json: holds no features');
});

test('a file is read once and then shared', async () => {
  await writeFile(join(folder, 'a.geojson'), JSON.stringify(collection(PLACE)));
  const read = sourceReader(folder);
  const first = await read.geojson('a.geojson');
  await rm(join(folder, 'a.geojson'));
  expect(await read.geojson('a.geojson')).toBe(first);
});
