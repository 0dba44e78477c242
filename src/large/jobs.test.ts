import { VectorTile } from '@mapbox/vector-tile';
import CheapRuler from 'cheap-ruler';
import { PbfReader } from 'pbf';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ExplorerFeature } from '../catalogue/types.ts';
import { exampleCatalogue, exampleState } from '../state/example.ts';
import { resultsOf } from '../state/results.ts';
import { LARGE_AREAS, LARGE_LAYER } from './example.ts';
import { largeAsk, largeClose, largeFeatures, largeFind, largeNear, largeOpen, largeRows, largeTile } from './jobs.ts';
import type { LargeOpened, LargeProgress, LargeQuery } from './model.ts';

const COUNT = 5000;
const both = (text: string) => ({ en: text, pt: text });

/** Spread as if by chance; every tenth in one of two spots, every hundredth nowhere; each with an owner of its own. */
function plot(index: number): ExplorerFeature {
  // On the corner of four tiles.
  const spot = index === 1 ? [0, 0] : index % 10 ? [((index * 7919) % 20_000) / 1e6, ((index * 104_729) % 20_000) / 1e6] : [0.005 + (index % 20) / 4000, 0.015];
  const isLocated = index % 100 !== 99;
  return {
    type: 'Feature', id: `plot-${index}`, geometry: isLocated ? { type: 'Point', coordinates: spot } : null,
    properties: {
      name: { en: `Plot ${index}`, pt: `Talhão ${index}` }, acronym: index === 77 ? 'ÓPQ' : null, sources: ['survey'], licence: index % 2 ? 'CC-BY-4.0' : 'CC0-1.0',
      position: isLocated ? { accuracyM: index % 3 ? 10 : 150, basis: both('map') } : null,
      status: index % 4 ? 'ruin' : 'vacant', owner: both(`Família ${index.toString(3)} & filhos`), near: index % 50 ? null : ['sites/mill', 'plots/plot-1'],
    },
  };
}

const plots = Array.from({ length: COUNT }, (_, index) => plot(index));
const bad = { ...plot(0), id: 'bad', properties: { ...plot(0).properties, status: 'burnt' } };
const file = new Blob([JSON.stringify({ type: 'FeatureCollection', features: [...plots.slice(0, 10), bad, ...plots.slice(10)] })]);
const known = { languages: ['en', 'pt'], sources: new Set(['survey']), licences: new Set(['CC-BY-4.0', 'CC0-1.0']), layers: new Map([['sites', null], ['plots', null]]) };
const QUERY: LargeQuery = { filters: {}, inView: null, sort: null, lang: 'en', rows: { from: 0, count: 0 } };

const open = (key: string, onProgress: (progress: LargeProgress) => void = () => undefined): Promise<LargeOpened> =>
  largeOpen(key, { file, layer: LARGE_LAYER, bounds: [-1, -1, 1, 1], known, areas: LARGE_AREAS }, onProgress);

const progress: LargeProgress[] = [];
let opened: LargeOpened;
beforeAll(async () => {
  opened = await open('plots', (each) => void progress.push(each));
});

describe('a large layer', () => {
  test('says what it holds, and what it left out', () => {
    expect(opened).toMatchObject({
      ok: true,
      problems: [{ code: 'not-one-of', featureId: 'bad', featureNumber: 11 }],
      facts: {
        count: COUNT, located: COUNT - 50, leftOut: 1, known: { status: COUNT, owner: COUNT, size: 0, near: 100 },
        options: { status: { vacant: COUNT / 4, ruin: (COUNT * 3) / 4, 're-used': 0 } }, referred: ['sites', 'plots'], licences: ['CC0-1.0', 'CC-BY-4.0'],
      },
    });
    expect(progress[0]).toMatchObject({ features: expect.any(Number), bytes: expect.any(Number) });
  });

  test('tells a thousand problems one by one, and counts the others', async () => {
    const features = [plot(0), ...Array.from({ length: 1004 }, (_, index) => ({ ...bad, id: `bad-${index}` }))];
    const many = new Blob([JSON.stringify({ type: 'FeatureCollection', features })]);
    const { problems } = await largeOpen('many-bad', { file: many, layer: LARGE_LAYER, bounds: [-1, -1, 1, 1], known, areas: LARGE_AREAS }, () => undefined);
    largeClose('many-bad');
    expect(problems).toHaveLength(1001);
    expect(problems.at(-1)).toMatchObject({ code: 'more-problems', params: { count: 4 } });
  });

  test.each(['filhos 10', '2101', 'fami', 'x', '  '])('finds texts as a small one does, of which there are very many: %j', async (words) => {
    const filters = { owner: { kind: 'words', words } } as const;
    const state = { ...exampleState({ plots }), filters: { plots: filters } };
    const { features } = resultsOf(state, { ...exampleCatalogue, layers: [LARGE_LAYER] }, LARGE_LAYER);

    expect((await largeAsk('plots', { ...QUERY, filters })).count).toBe(features.length);
  });

  test('gives features by their ids, without those that there are not', async () => {
    expect(await largeFeatures('plots', ['plot-4999', 'bad', 'nobody', 'plot-3'])).toEqual([plots[4999], plots[3]]);
  });

  test('gives rows without a word to the map', async () => {
    const { version } = await largeAsk('plots', QUERY);
    const filters = { status: { kind: 'options', options: ['vacant'] } } as const;
    const { rows } = await largeRows('plots', { ...QUERY, filters, sort: { field: 'name', descending: true }, rows: { from: 1, count: 2 } });

    expect(rows.map(({ id }) => id)).toEqual(['plot-4992', 'plot-4988']);
    expect((await largeAsk('plots', QUERY)).version).toBe(version);
  });

  test('knows what is nearest', () => {
    const ruler = new CheapRuler(0.01, 'meters');
    const distances = plots.flatMap(({ geometry }) => (geometry?.type === 'Point' ? [ruler.distance([0.01, 0.01], [geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0])] : []));
    const found = largeNear('plots', [0.01, 0.01], 10);

    expect(found.map(({ distanceM }) => distanceM)).toEqual(distances.toSorted((a, b) => a - b).slice(0, 10));
    expect(found[0]).toMatchObject({ id: expect.stringMatching(/^plot-/), name: { en: expect.stringMatching(/^Plot/), pt: expect.stringMatching(/^Talhão/) } });
  });

  test.each([
    ['plot 12', ['plot-12', 'plot-120'], 111],
    ['12 talhao', ['plot-12', 'plot-120'], 111],
    ['opq', ['plot-77'], 1],
    ['lot', [], 0],
    [' ', [], 0],
  ])('finds %j by name, in any language', (words, first, total) => {
    const { found, total: all } = largeFind('plots', words, 2, 'en');

    expect(found.map(({ id }) => id)).toEqual(first);
    expect(all).toBe(total);
  });

  test('is gone once it is closed', async () => {
    await open('other');
    largeClose('other');

    expect(() => largeFind('other', 'x', 1, 'en')).toThrow('other');
  });
});

/** What a tile holds, by its properties and where it is. */
function tileAt(z: number, x: number, y: number) {
  const buffer = largeTile('plots', 0, 'pt', z, x, y);
  if (!buffer) return [];
  const layer = new VectorTile(new PbfReader(buffer)).layers['points'];
  return Array.from({ length: layer?.length ?? 0 }, (_, index) => {
    const feature = layer?.feature(index);
    const geometry = feature?.toGeoJSON(x, y, z).geometry;
    const [lon = NaN, lat = NaN] = geometry?.type === 'Point' ? geometry.coordinates : [];
    return { properties: feature?.properties ?? {}, lon, lat };
  });
}

/** All tiles of a zoom that the plots lie in, and their neighbours: they are around the middle of the world's map. */
function tilesOf(z: number) {
  const middle = 2 ** (z - 1);
  const reach = Math.ceil((0.021 / 360) * 2 ** z);
  return Array.from({ length: (reach + 2) ** 2 }, (_, index) => tileAt(z, middle - 1 + (index % (reach + 2)), middle - Math.floor(index / (reach + 2)))).flat();
}

describe('tiles', () => {
  test.each([8, 13, 15, 17])('at zoom %i, those of all tiles together are all that is located, once', async (z) => {
    await largeAsk('plots', QUERY);
    const counts = tilesOf(z).map(({ properties }) => Number(properties['point_count'] ?? 1));

    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(COUNT - 50);
  });

  test('show what passes, and no more', async () => {
    const { count } = await largeAsk('plots', { ...QUERY, filters: { status: { kind: 'options', options: ['vacant'] }, view: { kind: 'in-view' } }, inView: [-1, -1, 1, 1] });
    const counts = tilesOf(14).map(({ properties }) => Number(properties['point_count'] ?? 1));

    expect(counts.reduce((sum, each) => sum + each, 0)).toBe(count);
  });

  test('say of a single one how it is drawn, and where it stands', async () => {
    await largeAsk('plots', QUERY);
    const { properties, lon, lat } = tilesOf(17).find((each) => each.properties['ref'] !== undefined) ?? raise();
    const feature = plots.find(({ id }) => `plots/${id}` === properties['ref']);
    const number = Number(feature?.id.slice(5));

    expect(properties).toEqual({ ref: `plots/plot-${number}`, fill: number % 4 ? 'ring' : 'cross', certainty: number % 3 ? 'exact' : 'approximate', label: `Talhão ${number}` });
    expect(feature?.geometry).toMatchObject({ coordinates: [expect.closeTo(lon, 5), expect.closeTo(lat, 5)] });
    expect(tilesOf(14).filter(({ properties: { label } }) => label !== undefined)).toEqual([]);
  });

  test('say of a number where a press leads: closer, or to those in one spot', async () => {
    await largeAsk('plots', QUERY);
    const whole = tilesOf(8).find(({ properties }) => properties['point_count'] !== undefined);
    const spots = tilesOf(17).flatMap(({ properties: { spot } }) => (typeof spot === 'string' ? [spot.split(',')] : []));

    expect(whole?.properties).toEqual({ point_count: COUNT - 51, zoom: 12 });
    expect(spots.some((refs) => refs.length === 200)).toBe(true);
    expect(spots.flat().every((ref) => /^plots\/plot-\d+$/.test(ref))).toBe(true);
  });

  test('join from zoom 20 on only what shares a spot', async () => {
    await largeAsk('plots', QUERY);
    const [lon, lat] = [0.005, 0.015];
    const tiles = 2 ** 20;
    const [x, y] = [Math.floor(((lon + 180) / 360) * tiles), Math.floor((0.5 - lat / 360) * tiles)];
    const counts = tileAt(20, x, y).map(({ properties }) => properties['point_count']);

    expect(counts.filter((count) => count !== undefined).length).toBeGreaterThan(0);
    expect(tileAt(20, 0, 0)).toEqual([]);
  });
});

function raise(): never {
  throw new Error('nothing is there');
}
