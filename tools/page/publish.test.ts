import { describe, expect, test } from 'vitest';
import { publish } from './publish.ts';

const layer = {
  id: 'sites', file: 'sites.geojson', geometry: 'point', shownAtStart: true, kept: 'by-hand',
  fields: [{ key: 'status', type: 'choice', help: { en: 'As seen', pt: 'Como se viu' } }],
};
const site = { type: 'Feature', id: 'mill', geometry: null, properties: { name: { en: 'Mill' } } };
const catalogue = { format: 1, layers: [layer] };
const data = [
  { path: 'catalogue.json', text: JSON.stringify(catalogue, null, 2) },
  { path: 'sites.geojson', text: JSON.stringify({ type: 'FeatureCollection', features: [site] }, null, 2) },
];
const published = (files: typeof data): ReadonlyMap<string, string> => new Map(publish(files).map(({ path, text }) => [path, text]));

describe('what is published of a data folder', () => {
  const files = published(data);
  const json = (path: string): unknown => JSON.parse(files.get(path) ?? 'null');

  test('is the catalogue, shortened, and the whole one that it names', () => {
    expect(json('catalogue.json')).toEqual({
      format: 1, wholeFile: 'whole/catalogue.json',
      layers: [{ ...layer, fields: [{ key: 'status', type: 'choice' }], headFile: 'heads/sites.geojson' }],
    });
    expect(json('whole/catalogue.json')).toEqual({ ...catalogue, layers: [{ ...layer, headFile: 'heads/sites.geojson' }] });
  });

  test('is each layer whole, and shortened where the catalogue says so', () => {
    expect([...files.keys()].toSorted()).toEqual(['catalogue.json', 'heads/sites.geojson', 'sites.geojson', 'whole/catalogue.json']);
    expect(files.get('sites.geojson')).toBe(JSON.stringify({ type: 'FeatureCollection', features: [site] }));
  });
});

test('an entry that is no layer stays in its place, for the page to report', () => {
  const files = published([{ path: 'catalogue.json', text: JSON.stringify({ layers: ['areas', layer] }) }, ...data.slice(1)]);
  expect(JSON.parse(files.get('catalogue.json') ?? '')).toMatchObject({ layers: ['areas', { id: 'sites', headFile: 'heads/sites.geojson' }] });
});

test.each([
  ['sites.geojson', '{"type": '],
  ['catalogue.json', '{"format": 1, '],
  ['SOURCES.md', '# Sources'],
])('%s that is no JSON is published as it is', (path, text) => {
  expect(published([...data.filter((file) => file.path !== path), { path, text }]).get(path)).toBe(text);
});
