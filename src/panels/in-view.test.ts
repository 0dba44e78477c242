import { expect, test } from 'vitest';
import type { Geometry } from 'geojson';
import type { Bounds, ExplorerFeature } from '../catalogue/types.ts';
import { setFilter, showLayer } from '../state/actions.ts';
import { exampleCatalogue as catalogue, exampleFeature, exampleSite, exampleState } from '../state/example.ts';
import { countsInView } from './in-view.ts';

const box = (id: string, west: number, south: number, east: number, north: number): ExplorerFeature => {
  const geometry: Geometry = { type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] };
  return { ...exampleFeature(id), geometry };
};
const state = exampleState({
  areas: [box('inside', 0.2, 0.2, 0.3, 0.3), box('across', 0.3, 0.3, 0.9, 0.9), box('around', 0, 0, 1, 1), box('outside', 0.8, 0.8, 0.9, 0.9)],
  sites: [exampleSite('mill', 'vacant', [0.2, 0.2]), exampleSite('forge', 'ruin', [0.5, 0.5]), exampleSite('hotel', 're-used', [0.3, 0.3]), exampleSite('lost', 'vacant')],
  stations: [exampleFeature('central')],
});
const view: Bounds = [0.1, 0.1, 0.5, 0.5];
const counts = (now = state, bounds = view): object => Object.fromEntries(countsInView(now, catalogue, bounds));

test('what touches the view and passes the filter is counted, for each layer that is on', () => {
  expect(counts()).toEqual({ areas: 3, sites: 2 });
});

test('a layer that is switched on is counted too, one that has not arrived as none', () => {
  expect(counts(showLayer(state, 'stations', true))).toEqual({ areas: 3, sites: 2, stations: 1 });
  expect(counts(exampleState())).toEqual({ areas: 0, sites: 0 });
});

test('what a person filters is counted as filtered', () => {
  expect(counts(setFilter(state, 'sites', 'status', { kind: 'options', options: ['re-used'] }))).toEqual({ areas: 3, sites: 1 });
});

test.each<[string, Bounds, number]>([
  ['west', [0.6, 0.1, 0.9, 0.9], 0],
  ['east', [0, 0, 0.15, 0.9], 0],
  ['south', [0, 0.6, 0.9, 0.9], 0],
  ['north', [0, 0, 0.9, 0.1], 0],
  ['nowhere', [0, 0, 1, 1], 2],
])('what lies beyond the %s is not', (_, bounds, sites) => {
  expect(counts(state, bounds)).toMatchObject({ sites });
});

test('layers of small maps are not counted', () => {
  const layers = catalogue.layers.map((layer) => ({ ...layer, map: 'page' as const }));
  expect(countsInView(state, { ...catalogue, layers }, view).size).toBe(0);
});
