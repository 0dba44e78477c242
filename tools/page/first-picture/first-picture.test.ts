import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { both, EXAMPLETON } from '../../../src/catalogue/fixture.ts';
import { CLUSTER_RADIUS_PX } from '../../../src/map/overlay-style.ts';
import { tokens } from '../../../src/theme/tokens.ts';
import { makeFirstPicture } from './first-picture.ts';
import { balanced } from './names-markup.ts';
import { CLUSTERING } from './places.ts';

const common = { sources: ['plan'], licence: 'free' };
const square = (west: number, south: number, size: number): object => ({
  type: 'Polygon', coordinates: [[[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]]],
});
const site = (id: string, lon: number): object => ({
  type: 'Feature', id, geometry: { type: 'Point', coordinates: [lon, 50.05] },
  properties: { ...common, name: both(id), status: 'empty', position: { accuracyM: 5, basis: both('Seen') } },
});
const collection = (...features: readonly object[]): object => ({ type: 'FeatureCollection', features });
const DATA: Readonly<Record<string, object>> = {
  'catalogue.json': { ...EXAMPLETON, title: both('Exampleton & <b>Sons</b>'), sources: { plan: { ...EXAMPLETON.sources['plan'] } } },
  'areas.geojson': collection({
    type: 'Feature', id: 'old-town', geometry: square(10.08, 50.04, 0.02), properties: { ...common, name: both('"Old" <i>town</i>'), role: 'area', standing: 'indicative', limits: both('As drawn') },
  }),
  'sites.geojson': collection(site('mill', 10.09), site('dyer', 10.0901), site('gasworks', 10.12)),
};
const pictureOf = (data: Readonly<Record<string, unknown>>): Promise<string> =>
  makeFirstPicture((path) => (data[path] === undefined ? undefined : JSON.stringify(data[path])), async () => undefined);

describe('the first picture of a data set', () => {
  test('has areas by their id, names in every language, and marks', async () => {
    const markup = await pictureOf(DATA);

    expect(markup).toMatch(/<path class="outline area dashed" color="var\(--ax-azulejo,light-dark\(#1a56b0,#86b2ff\)\)" data-area="old-town" d="M[\d\s-]+l[\d\s-]+z"\/>/);
    expect(markup.match(/<g lang="(en|pt)">/g)).toHaveLength(2);
    expect(markup).toContain('<use href="#first-0"');
  });

  test('joins what overlaps at a zoom to a number, and parts it where the map does', async () => {
    const markup = await pictureOf(DATA);
    const zoomsOf = (what: RegExp): readonly string[] => [...markup.matchAll(/<g data-zoom="([\d ]+)">(.*?)<\/g>(?=<g data-zoom|<g lang)/g)].flatMap(([, zooms = '', inner = '']) => (what.test(inner) ? [zooms] : []));

    expect(zoomsOf(/class="number"[^>]*>2</).length).toBeGreaterThan(0);
    expect(zoomsOf(/class="number"[^>]*>3</).every((zooms) => !zooms.endsWith('15'))).toBe(true);
  });

  test('takes what the data say for text', async () => {
    const markup = await pictureOf(DATA);

    expect(markup).toContain('Exampleton &amp; &lt;b&gt;Sons&lt;/b&gt;');
    expect(markup).not.toMatch(/<b>|<i>| style=| on\w+=/);
  });

  test.each<[what: string, data: Readonly<Record<string, unknown>>]>([
    ['a broken catalogue', { ...DATA, 'catalogue.json': { format: 1, layers: 7 } }],
    ['no catalogue', {}],
  ])('is none with %s', async (_what, data) => {
    await expect(pictureOf(data)).resolves.toBe('');
  });
});

describe("this site's own first picture", () => {
  const at = (folder: string) => async (path: string): Promise<Buffer> => readFile(join(fileURLToPath(new URL(`../../../${folder}/`, import.meta.url)), path));

  test('shows its ground, and is small', { timeout: 30_000 }, async () => {
    const names = ['catalogue.json', 'areas.geojson', 'institutions.geojson', 'rd-centres.geojson', 'vacant-sites.geojson', 'stations.geojson'];
    const texts = new Map(await Promise.all(names.map(async (name) => [name, (await at('data')(name)).toString('utf8')] as const)));
    const markup = await makeFirstPicture((path) => texts.get(path), at('public/data'));

    expect([...markup.matchAll(/class="ground (\w+)"/g)].map(([, kind]) => kind)).toEqual(['earth', 'green', 'water', 'rail', 'major', 'highway']);
    expect(gzipSync(markup, { level: 9 }).length).toBeLessThan(12_000);
    expect(gzipSync(markup, { level: 9 }).length).toBeGreaterThan(4000);
  });
});

test('places are joined by the same distance as on the map', () => {
  expect(CLUSTERING).toEqual({ radius: CLUSTER_RADIUS_PX, maxZoom: 20, extent: 512 });
});

test('colours are those of the theme', async () => {
  const css = await readFile(new URL('../../../src/first-picture/first-picture.css', import.meta.url), 'utf8');
  const used = [...css.matchAll(/var\(--ax-([\w-]+), (light-dark\(.*?\))\)/g)];

  expect(used.length).toBeGreaterThan(2);
  for (const [, name = '', value = ''] of used) expect(tokens, name).toContain(`--ax-${name}: ${value};`);
});

test.each<[name: string, most: number, lines: readonly string[]]>([
  ['Bonfim', 16, ['Bonfim']],
  ['Porto Innovation District (Asprela)', 25, ['Porto Innovation', 'District (Asprela)']],
  ['Eastern Area (Campanhã and Bonfim)', 25, ['Eastern Area (Campanhã', 'and Bonfim)']],
  ['Incomprehensibilities', 10, ['Incomprehensibilities']],
])('%s is broken as on the map', (name, most, lines) => {
  expect(balanced(name, most)).toEqual(lines);
});
