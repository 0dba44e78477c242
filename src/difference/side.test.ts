import { expect, test } from 'vitest';
import type { Catalogue, ExplorerFeature } from '../catalogue/types.ts';
import { exampleCatalogue, exampleFeature, exampleState } from '../state/example.ts';
import type { DatedRef } from '../state/planning/model.ts';
import type { ExplorerState } from '../state/state.ts';
import { sideOf } from './side.ts';

const shape = { type: 'Polygon' as const, coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] };
const square: ExplorerFeature = { ...exampleFeature('square'), geometry: shape };
const grown: ExplorerFeature = { ...square, geometry: { ...shape, coordinates: [[[0, 0], [2, 0], [2, 2], [0, 0]]] } };
const catalogue: Catalogue = {
  ...exampleCatalogue,
  layers: exampleCatalogue.layers.map((layer) => (layer.id === 'areas' ? { ...layer, versions: [{ date: '2019', file: 'old.geojson' }, { date: '2015', file: 'older.geojson' }] } : layer)),
};
const state: ExplorerState = {
  ...exampleState({ areas: [square], sites: [exampleFeature('mill')] }),
  versions: new Map([['areas@2019', { status: 'ready', value: { features: [grown], byId: new Map([['square', grown]]), isWhole: true } }]]),
};

test('a limit is the one of its date', () => {
  expect(sideOf(state, catalogue, { ref: 'areas/square', date: null })).toMatchObject({ status: 'known', geometry: square.geometry });
  expect(sideOf(state, catalogue, { ref: 'areas/square', date: '2019' })).toMatchObject({ status: 'known', geometry: grown.geometry });
});

test.each<readonly [string, DatedRef, object]>([
  ['of a version that is on its way is waited for', { ref: 'areas/square', date: '2015' }, { status: 'waiting' }],
  ['of a layer that is on its way is waited for', { ref: 'stations/far', date: null }, { status: 'waiting' }],
  ['of a date that the layer does not know is missing', { ref: 'areas/square', date: '1999' }, { status: 'missing', why: 'not-then' }],
  ['that is not in the data is missing', { ref: 'areas/atlantis', date: null }, { status: 'missing', why: 'unknown' }],
  ['that was not in the data then is missing', { ref: 'areas/atlantis', date: '2019' }, { status: 'missing', why: 'not-then' }],
  ['of a point is none', { ref: 'sites/mill', date: null }, { status: 'missing', why: 'no-polygon' }],
  ['of no layer is missing', { ref: 'moon/crater', date: null }, { status: 'missing', why: 'unknown' }],
])('a limit %s', (_, of, side) => {
  expect(sideOf(state, catalogue, of)).toEqual(side);
});

test('a limit whose file failed names what to ask for again', () => {
  const failed: ExplorerState = { ...state, versions: new Map([['areas@2015', { status: 'failed', problems: [] }]]) };
  expect(sideOf(failed, catalogue, { ref: 'areas/square', date: '2015' })).toEqual({ status: 'failed', retry: 'version:areas@2015' });
});
