import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SourceProblem, sourceReader } from './sources.ts';

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

test('a file is read once and then shared', async () => {
  await writeFile(join(folder, 'a.geojson'), '{"type":"FeatureCollection","features":[]}');
  const read = sourceReader(folder);
  const first = await read.geojson('a.geojson');
  await rm(join(folder, 'a.geojson'));
  expect(await read.geojson('a.geojson')).toBe(first);
});
