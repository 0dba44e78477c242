import { describe, expect, test } from 'vitest';
import { select, setFilter } from './actions.ts';
import { exampleCatalogue as catalogue, exampleSite, exampleState } from './example.ts';
import { largeData } from './large-example.ts';
import { dataOf, featureByRef, inDrawingOrder, isAbsent, layerById, shownOptions, shownPanel, sizeOf } from './selectors.ts';

const sites = [exampleSite('mill', 'vacant', [0.1, 0.1]), exampleSite('forge', 'ruin'), exampleSite('hotel', 're-used')];
const state = exampleState({ sites });
const layer = layerById(catalogue, 'sites');
if (!layer) throw new Error('The example has no sites');

test('a feature is found by its reference once its layer is there', () => {
  expect(featureByRef(state, 'sites/mill')).toBe(sites[0]);
  expect(featureByRef(state, 'sites/none')).toBeUndefined();
  expect(featureByRef(state, 'stations/x')).toBeUndefined();
  expect(featureByRef(state, 'sites/')).toBeUndefined();
  expect(dataOf({ ...state, data: new Map([['sites', { status: 'loading' }]]) }, 'sites')).toBeUndefined();
});

describe('of a layer that is too large for the page, of which one feature was fetched and one is not there', () => {
  const mill = exampleSite('mill', 'vacant', [0.1, 0.1]);
  const some = { ...state, data: new Map([['sites', { status: 'ready' as const, value: largeData([mill], ['tower']) }]]) };

  test('all features are counted, not the one that is there', () => {
    expect([sizeOf(some, 'sites'), sizeOf(state, 'sites'), sizeOf(some, 'stations')]).toEqual([30_000, 3, undefined]);
  });

  test.each([
    ['sites/mill', false, 'it was fetched'],
    ['sites/tower', true, 'it was asked for in vain'],
    ['sites/forge', false, 'nobody has asked for it'],
    ['stations/x', false, 'its layer is not there'],
    ['sites/', false, 'it is no reference'],
  ] as const)('%s is absent: %s, since %s', (ref, absent, _why) => {
    expect(isAbsent(some, ref)).toBe(absent);
  });
});

test('the selected feature lies on top of the panel', () => {
  const panel = { kind: 'page', page: 'plan' } as const;
  expect(shownPanel({ ...state, panel })).toEqual(panel);
  expect(shownPanel(select({ ...state, panel }, 'sites/mill'))).toEqual({ kind: 'feature', ref: 'sites/mill' });
});

test('the options that are shown are a person’s choice, else the usual ones', () => {
  expect(shownOptions(state, layer)).toEqual(['vacant', 'ruin']);
  expect(shownOptions(setFilter(state, 'sites', 'status', { kind: 'options', options: ['re-used'] }), layer)).toEqual(['re-used']);
  const { symbolField: _symbol, shownOptions: _options, ...plain } = layer;
  expect(shownOptions(state, plain)).toBeNull();
});

describe('layers lie above each other', () => {
  const layers = [{ id: 'parishes' }, { id: 'areas' }, { id: 'zones' }, { id: 'zoning', isContext: true as const }, { id: 'plots', isContext: true as const }];

  test.each([
    ['context lies lowest, the areas on top', [], ['zoning', 'plots', 'parishes', 'zones', 'areas']],
    ['what is ordered lies above the rest, the first of it topmost', ['plots', 'zones'], ['zoning', 'parishes', 'zones', 'plots', 'areas']],
    ['no order hides the areas', ['zones', 'areas'], ['zoning', 'plots', 'parishes', 'zones', 'areas']],
    ['what there is no layer of changes nothing', ['gone'], ['zoning', 'plots', 'parishes', 'zones', 'areas']],
  ])('%s', (_, order, drawn) => {
    expect(inDrawingOrder(layers, order).map(({ id }) => id)).toEqual(drawn);
  });

  test("a person's own lies below the areas alone", () => {
    expect(inDrawingOrder([{ id: 'own' }, ...layers], ['zones']).map(({ id }) => id).slice(-3)).toEqual(['zones', 'own', 'areas']);
  });
});
