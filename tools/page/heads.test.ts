import { describe, expect, test } from 'vitest';
import { LARGE_BYTES } from '../../src/large/limits.ts';
import { headOf } from './heads.ts';

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
const collection = (...features: readonly unknown[]): object => ({ type: 'FeatureCollection', features });

describe('a layer that is shown at the start', () => {
  test('gets a file with what the map needs of it', () => {
    const properties = {
      name: site.properties.name, sources: ['survey'], licence: 'CC-BY-4.0', status: 'vacant',
      position: { accuracyM: 40, basis: { en: '…', pt: '…' } },
    };
    expect(headOf(layer, collection(site))).toEqual({
      layerId: 'sites', path: 'heads/sites.geojson', value: collection({ ...site, properties }),
    });
  });

  test('keeps features without properties, for the page to report', () => {
    expect(headOf(layer, collection(7))?.value).toEqual(collection(7));
  });
});

test.each([
  ['is not shown at the start', { ...layer, shownAtStart: false }],
  ['is on the map of a page', { ...layer, map: 'page' }],
  ['is on no map', { ...layer, map: 'none' }],
  ['is built, so short already', { ...layer, kept: 'built' }],
  ['is of polygons', { ...layer, geometry: 'polygon' }],
])('a layer that %s gets none', (_name, other) => {
  expect(headOf(other, collection(site))).toBeNull();
});

test('a file that is no collection gets none', () => {
  expect(headOf(layer, undefined)).toBeNull();
});

test('a file that a worker reads has none: the page never has all of its features', () => {
  expect(headOf(layer, collection(site), LARGE_BYTES)).not.toBeNull();
  expect(headOf(layer, collection(site), LARGE_BYTES + 1)).toBeNull();
});
