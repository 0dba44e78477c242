import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { both, EXAMPLETON } from '../../../src/catalogue/fixture.ts';
import { readPoster } from '../../../src/embed/poster/read-poster.ts';
import type { Poster } from '../../../src/embed/poster/poster.ts';
import { makePoster } from './poster.ts';

const common = { sources: ['plan'], licence: 'free' };
const square = (west: number, south: number, size: number): object => ({
  type: 'Polygon',
  coordinates: [[[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]]],
});
const area = (id: string, geometry: object, standing: string): object => ({
  type: 'Feature', id, geometry,
  properties: { ...common, name: both('The old town by the river'), role: 'area', standing, limits: both('As drawn') },
});
const site = (id: string, lon: number, accuracyM: number, status: string): object => ({
  type: 'Feature', id, geometry: { type: 'Point', coordinates: [lon, 50.05] },
  properties: { ...common, name: both(id), status, position: { accuracyM, basis: both('Seen') } },
});
const collection = (...features: readonly object[]): object => ({ type: 'FeatureCollection', features });

const DATA: Readonly<Record<string, object>> = {
  'catalogue.json': { ...EXAMPLETON, sources: { plan: { ...EXAMPLETON.sources['plan'], attribution: '© Exampleton' } } },
  'areas.geojson': collection(area('old-town', square(10.08, 50.04, 0.02), 'official'), area('harbour', square(10.12, 50.04, 0.01), 'indicative')),
  'sites.geojson': collection(
    site('mill', 10.09, 5, 'empty'), site('gasworks', 10.125, 500, 'empty'), site('dyer', 10.0901, 5, 'empty'), site('school', 10.1, 5, 'in-use'),
  ),
};

async function posterOf(data: Readonly<Record<string, unknown>>): Promise<Poster | null> {
  const text = await makePoster((path) => (data[path] === undefined ? undefined : JSON.stringify(data[path])), async () => undefined);
  return text === null ? null : readPoster(JSON.parse(text), () => true);
}

describe('a poster of a data set', () => {
  test('says in every language what it is of, with the words that licences ask for', async () => {
    expect(await posterOf(DATA)).toMatchObject({
      languages: ['en', 'pt'], title: both('Exampleton'), description: both('An invented town'), attribution: ['© Exampleton'],
    });
  });

  test('is about the areas, whose names stand over them; an indicative limit is dashed', async () => {
    const poster = await posterOf(DATA);

    expect(poster?.outlines.map(({ role, dashed }) => ({ role, dashed }))).toEqual([{ role: 'area', dashed: false }, { role: 'area', dashed: true }]);
    expect(poster?.outlines[0]?.path).toMatch(/^M-?\d+ ?-?\d+l[\d\s-]+z$/);
    expect(poster?.labels[0]?.lines['en']).toEqual(['The old town by the', 'river']);
    expect(Math.max(poster?.focus[2] ?? 0, poster?.focus[3] ?? 0)).toBe(1000);
  });

  test('has the places that are shown at the start: rough ones look so, those that overlap are a number', async () => {
    const poster = await posterOf(DATA);

    expect(poster?.clusters.map(({ parts }) => parts)).toEqual([[['azulejo', 2]]]);
    expect(poster?.marks.map(([symbol]) => poster.symbols[symbol]?.approximate)).toEqual([true]);
  });

  test.each<[what: string, data: Readonly<Record<string, unknown>>]>([
    ['without sites', { ...DATA, 'sites.geojson': undefined }],
    ['with broken areas', { ...DATA, 'areas.geojson': { type: 'FeatureCollection', features: [{ type: 'Feature' }] } }],
  ])('%s is drawn as far as it can be', async (_what, data) => {
    expect(await posterOf(data)).toMatchObject({ title: both('Exampleton') });
  });

  test.each<[what: string, catalogue: unknown]>([['no catalogue', undefined], ['a broken one', { format: 1, layers: 7 }], ['one that is no object', []]])(
    'with %s there is none', async (_what, catalogue) => {
      expect(await posterOf({ ...DATA, 'catalogue.json': catalogue })).toBeNull();
    },
  );
});

describe("this site's own poster", () => {
  const make = (): Promise<string | null> =>
    makePosterOf(new URL('../../../data/', import.meta.url), new URL('../../../public/data/', import.meta.url));

  // The street map is read and drawn twice.
  test('shows its ground, is small, and is the same each time', { timeout: 30_000 }, async () => {
    const text = await make();
    const poster = readPoster(JSON.parse(text ?? 'null'), () => true);

    expect(new Set(poster?.ground.map(([kind]) => kind))).toEqual(new Set(['earth', 'green', 'water', 'rail', 'major', 'highway']));
    expect(gzipSync(text ?? '', { level: 9 }).length).toBeLessThan(5000);
    expect(await make()).toBe(text);
  });
});

async function makePosterOf(data: URL, published: URL): Promise<string | null> {
  const catalogue: unknown = JSON.parse(await readFile(new URL('catalogue.json', data), 'utf8'));
  const names = JSON.stringify(catalogue).match(/[\w-]+\.geojson/g) ?? [];
  const texts = new Map(await Promise.all([...new Set(['catalogue.json', ...names])].map(async (name) => [name, await readFile(new URL(name, data), 'utf8')] as const)));
  return makePoster((path) => texts.get(path), (path) => readFile(new URL(path, published)));
}
