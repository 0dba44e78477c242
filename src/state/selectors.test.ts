import { describe, expect, test } from 'vitest';
import { select, setFilter } from './actions.ts';
import { exampleCatalogue as catalogue, exampleSite, exampleState } from './example.ts';
import { countsByOption, dataOf, featureByRef, filteredFeatures, layerById, optionsOf, shownOptions, shownPanel } from './selectors.ts';

const sites = [exampleSite('mill', 'vacant', [0.1, 0.1]), exampleSite('forge', 'ruin'), exampleSite('hotel', 're-used')];
const state = exampleState({ sites });
const layer = layerById(catalogue, 'sites');
if (!layer) throw new Error('The example has no sites');
const ids = (features: readonly { readonly id: string }[]): string[] => features.map(({ id }) => id);

describe('features that pass the filter', () => {
  test('are those of the usual options, located or not, as long as nobody chose otherwise', () => {
    expect(shownOptions(state, layer)).toEqual(['vacant', 'ruin']);
    expect(ids(filteredFeatures(state, layer))).toEqual(['mill', 'forge']);
  });

  test('are those of the options a person chose', () => {
    expect(ids(filteredFeatures(setFilter(state, 'sites', 'status', ['re-used']), layer))).toEqual(['hotel']);
    expect(ids(filteredFeatures(setFilter(state, 'sites', 'status', []), layer))).toEqual([]);
  });

  test('are all where a layer has neither filter nor usual options', () => {
    const { symbolField: _symbol, shownOptions: _options, ...plain } = layer;
    expect(filteredFeatures(state, plain)).toBe(sites);
    expect(shownOptions(state, plain)).toBeNull();
  });

  test('must pass every filter', () => {
    const filtered = setFilter(setFilter(state, 'sites', 'status', ['vacant', 'ruin']), 'sites', 'name', ['none']);
    expect(filteredFeatures(filtered, layer)).toEqual([]);
  });
});

test('options are counted, those without a feature as none', () => {
  const [field] = layer.fields;
  if (field?.type !== 'choice') throw new Error('The example has no choice field');
  expect(Object.fromEntries(countsByOption(sites.slice(0, 2), field))).toEqual({ vacant: 1, ruin: 1, 're-used': 0 });
});

test.each([
  ['one', 'a', ['a']],
  ['several', ['a', 'b'], ['a', 'b']],
  ['what is no key', [1, 'b'], ['b']],
  ['unknown', null, []],
])('a feature with %s gives its options', (_name, value, options) => {
  const site = exampleSite('mill', 'vacant');
  expect(optionsOf({ ...site, properties: { ...site.properties, use: value } }, 'use')).toEqual(options);
});

test('a feature is found by its reference once its layer is there', () => {
  expect(featureByRef(state, 'sites/mill')).toBe(sites[0]);
  expect(featureByRef(state, 'sites/none')).toBeUndefined();
  expect(featureByRef(state, 'stations/x')).toBeUndefined();
  expect(featureByRef(state, 'sites/')).toBeUndefined();
  expect(dataOf({ ...state, data: new Map([['sites', { status: 'loading' }]]) }, 'sites')).toBeUndefined();
});

test('the selected feature lies on top of the panel', () => {
  const panel = { kind: 'page', page: 'plan' } as const;
  expect(shownPanel({ ...state, panel })).toEqual(panel);
  expect(shownPanel(select({ ...state, panel }, 'sites/mill'))).toEqual({ kind: 'feature', ref: 'sites/mill' });
});
