import type { Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { exampleCatalogue, exampleFeature, exampleState } from '../state/example.ts';
import { copyable, copyToOwn } from './copy-to-own.ts';
import { fromOf } from './own-feature.ts';

const geometry: Geometry = { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] };
const docks = { ...exampleFeature('docks'), geometry };
const state = exampleState({ areas: [docks], sites: [exampleFeature('mill')] });

test('a copy has the limit, says what it was made of, and leaves the original alone', () => {
  const copied = copyToOwn(state, exampleCatalogue, 'areas/docks');
  const [copy] = copied.own.features;
  expect(copy).toMatchObject({ geometry, properties: { name: { en: 'docks (copy)' }, standing: 'indicative' } });
  expect(copy && fromOf(copy)).toEqual({ kind: 'made', of: ['areas/docks'] });
  expect(copied.data.get('areas')).toBe(state.data.get('areas'));
});

test('an outline is copied rather than the point that stands for it', () => {
  const outlines = new Map([['sites', { status: 'ready' as const, value: new Map([['mill', geometry as Extract<Geometry, { type: 'Polygon' }>]]) }]]);
  expect(copyToOwn({ ...state, outlines }, exampleCatalogue, 'sites/mill').own.features[0]?.geometry).toEqual(geometry);
});

test('what is not there is not copied', () => {
  expect(copyToOwn(state, exampleCatalogue, 'areas/gone')).toBe(state);
});

test('limits are offered by layer', () => {
  expect(copyable(state, exampleCatalogue).map(({ layer, refs }) => [layer.id, refs])).toEqual([['areas', ['areas/docks']]]);
});
