import { expect, test } from 'vitest';
import type { Layer } from '../catalogue/types.ts';
import { initialState, type ExplorerState } from '../state/state.ts';
import { referringLayers, reverseReferences } from './reverse-references.ts';
import { exampleCatalogueOf, exampleFeature, exampleLayer } from '../state/example.ts';

const HOST: Layer['fields'][number] = { key: 'host', type: 'references', label: { en: 'Host' } };
const SAME: Layer['fields'][number] = { key: 'same', type: 'references', label: { en: 'Same as' } };

const catalogue = exampleCatalogueOf(exampleLayer('houses', { fields: [SAME] }), exampleLayer('units', { fields: [HOST, SAME] }), exampleLayer('stops'));

function stateWith(data: Readonly<Record<string, readonly ReturnType<typeof exampleFeature>[]>>): ExplorerState {
  const layers = Object.entries(data).map(([id, features]) => [
    id,
    { status: 'ready', value: { features, byId: new Map(features.map((feature) => [feature.id, feature])), isWhole: true } },
  ] as const);
  return { ...initialState(catalogue), data: new Map(layers) };
}

test('what names the feature, and in which field', () => {
  const state = stateWith({
    houses: [exampleFeature('mill')],
    units: [exampleFeature('a', { host: ['houses/mill'] }), exampleFeature('b', { host: ['houses/other'] }), exampleFeature('c')],
  });
  const found = reverseReferences(catalogue, state, 'houses/mill');
  expect(found.map(({ layer, feature, field }) => [layer.id, feature.id, field.key])).toEqual([['units', 'a', 'host']]);
});

test('what the feature names itself is not said twice', () => {
  const state = stateWith({
    houses: [exampleFeature('mill', { same: ['units/a'] })],
    units: [exampleFeature('a', { same: ['houses/mill'] })],
  });
  expect(reverseReferences(catalogue, state, 'houses/mill')).toEqual([]);
});

test.each([['a text', 'houses/mill'], ['numbers', [1]], ['nothing', null]])('%s in place of references', (_name, host) => {
  const state = stateWith({ units: [exampleFeature('a', { host })] });
  expect(reverseReferences(catalogue, state, 'houses/mill')).toEqual([]);
});

test('layers that are not there yet say nothing', () => {
  expect(reverseReferences(catalogue, initialState(catalogue), 'houses/mill')).toEqual([]);
});

test('only layers with fields of references can refer', () => {
  expect(referringLayers(catalogue).map(({ id }) => id)).toEqual(['houses', 'units']);
});
