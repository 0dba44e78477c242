import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { basemapPath } from './city-folder.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

test.each([
  ['the published folder', '/site/data', '../basemap/a.pmtiles', '/site/public/basemap/a.pmtiles'],
  ['the published folder, within it', '/site/data', 'tiles/a.pmtiles', '/site/data/tiles/a.pmtiles'],
  ['a copy', '/elsewhere/data', '../basemap/a.pmtiles', '/elsewhere/basemap/a.pmtiles'],
  ['a copy beside the published folder', '/site/copy', '../basemap/a.pmtiles', '/site/basemap/a.pmtiles'],
])('the basemap of %s', (_name, folder, basemapFile, path) => {
  expect(basemapPath({ folder, basemapFile }, '/site/data')).toBe(path);
});

test('the project’s own', () => {
  expect(basemapPath({ folder: join(ROOT, 'data'), basemapFile: '../basemap/porto.pmtiles' })).toBe(join(ROOT, 'public/basemap/porto.pmtiles'));
});

test('a catalogue that names none is a problem', () => {
  expect(() => basemapPath({ folder: '/x', basemapFile: null })).toThrow('/x/catalogue.json: "basemap.file" is missing');
});
