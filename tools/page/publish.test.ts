import { describe, expect, test } from 'vitest';
import { EXAMPLETON, PLOTS } from '../../src/catalogue/fixture.ts';
import { publish } from './publish.ts';
import { shortCatalogue } from './short-catalogue.ts';

const site = { type: 'Feature', id: 'mill', geometry: null, properties: { name: { en: 'Mill' } } };
const data = [
  { path: 'catalogue.json', text: JSON.stringify(EXAMPLETON, null, 2) },
  { path: 'sites.geojson', text: JSON.stringify({ type: 'FeatureCollection', features: [site] }, null, 2) },
];
/** As published: the layer of sites is shown at the start and kept by hand. */
const withHeads = { ...EXAMPLETON, layers: EXAMPLETON.layers.map((layer) => (layer.id === 'sites' ? { ...layer, headFile: 'heads/sites.geojson' } : layer)) };
const published = (files: typeof data): ReadonlyMap<string, string> => new Map(publish(files).map(({ path, text }) => [path, text]));

describe('what is published of a data folder', () => {
  const files = published(data);
  const json = (path: string): unknown => JSON.parse(files.get(path) ?? 'null');

  test('is the catalogue, shortened, and the whole one that it names', () => {
    expect(json('catalogue.json')).toEqual(shortCatalogue(withHeads, 'whole/catalogue.json'));
    expect(json('whole/catalogue.json')).toEqual(withHeads);
  });

  test('is each layer whole, and shortened where the catalogue says so', () => {
    expect([...files.keys()].toSorted()).toEqual(['catalogue.json', 'heads/sites.geojson', 'sites.geojson', 'whole/catalogue.json']);
    expect(files.get('sites.geojson')).toBe(JSON.stringify({ type: 'FeatureCollection', features: [site] }));
  });
});

test.each([
  ['an entry that is no layer', { ...EXAMPLETON, layers: ['areas', ...EXAMPLETON.layers] }],
  ['two layers of one name', { ...EXAMPLETON, layers: [...EXAMPLETON.layers, PLOTS] }],
])('a catalogue with %s is published whole, for the page to say so', (_, broken) => {
  const files = published([{ path: 'catalogue.json', text: JSON.stringify(broken) }, ...data.slice(1)]);
  expect(JSON.parse(files.get('catalogue.json') ?? '')).toMatchObject({ title: EXAMPLETON.title, layers: [...broken.layers] });
  expect(files.has('whole/catalogue.json')).toBe(false);
});

test.each([
  ['sites.geojson', '{"type": '],
  ['catalogue.json', '{"format": 1, '],
  ['SOURCES.md', '# Sources'],
])('%s that is no JSON is published as it is', (path, text) => {
  expect(published([...data.filter((file) => file.path !== path), { path, text }]).get(path)).toBe(text);
});
