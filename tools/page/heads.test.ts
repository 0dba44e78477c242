import { describe, expect, test } from 'vitest';
import { publish } from './heads.ts';

const layer = {
  id: 'sites', file: 'sites.geojson', geometry: 'point', shownAtStart: true, kept: 'by-hand',
  fields: [{ key: 'status', type: 'choice' }, { key: 'owner', type: 'text' }],
};
const site = {
  type: 'Feature', id: 'mill', geometry: { type: 'Point', coordinates: [0, 0] },
  properties: {
    name: { en: 'Mill', pt: 'Moinho' }, sources: ['survey'], licence: 'CC-BY-4.0', status: 'vacant',
    owner: { en: 'A family', pt: 'Uma família' }, position: { accuracyM: 40, basis: { en: 'On the spot', pt: 'No local' } },
  },
};
const data = (layers: readonly object[], features: readonly unknown[]) => [
  { path: 'catalogue.json', text: JSON.stringify({ format: 1, layers }, null, 2) },
  { path: 'sites.geojson', text: JSON.stringify({ type: 'FeatureCollection', features }, null, 2) },
];
const published = (files: ReturnType<typeof data>): ReadonlyMap<string, string> => new Map(publish(files).map(({ path, text }) => [path, text]));

describe('a layer that is shown at the start', () => {
  const files = published(data([layer], [site]));

  test('gets a file with what the map needs of it, and the catalogue names that', () => {
    expect(JSON.parse(files.get('catalogue.json') ?? '')).toMatchObject({ layers: [{ id: 'sites', headFile: 'heads/sites.geojson' }] });
    expect(JSON.parse(files.get('heads/sites.geojson') ?? '')).toEqual({
      type: 'FeatureCollection',
      features: [
        {
          ...site,
          properties: {
            name: site.properties.name, sources: ['survey'], licence: 'CC-BY-4.0', status: 'vacant',
            position: { accuracyM: 40, basis: { en: '…', pt: '…' } },
          },
        },
      ],
    });
  });

  test('is published whole too, without white space', () => {
    expect(files.get('sites.geojson')).toBe(JSON.stringify({ type: 'FeatureCollection', features: [site] }));
  });
});

test.each([
  ['is not shown at the start', { ...layer, shownAtStart: false }],
  ['is built, so short already', { ...layer, kept: 'built' }],
  ['is of polygons', { ...layer, geometry: 'polygon' }],
])('a layer that %s gets none', (_name, other) => {
  expect([...published(data([other], [site])).keys()]).toEqual(['catalogue.json', 'sites.geojson']);
});

test('a feature without properties is left for the page to report', () => {
  expect(JSON.parse(published(data([layer], [site, 7])).get('heads/sites.geojson') ?? '').features[1]).toBe(7);
});

test('what is no JSON is published as it is', () => {
  const files = [...data([layer], [site]).slice(0, 1), { path: 'sites.geojson', text: '{"type": ' }, { path: 'SOURCES.md', text: '# Sources' }];
  expect(Object.fromEntries(published(files))).toMatchObject({ 'sites.geojson': '{"type": ', 'SOURCES.md': '# Sources' });
});
