import { describe, expect, test } from 'vitest';
import type { Derived, ExplorerFeature, Layer } from '../catalogue/types.ts';
import { isInside } from '../geo/inside.ts';
import { setFilter, setInView, showLayer } from './actions.ts';
import { exampleCatalogue as catalogue, exampleFeature, exampleSite, exampleState } from './example.ts';
import type { Filter } from './filters/filter.ts';
import { countsByOption, featuresIn, filteredFeatures, numbersOf, resultsOf, shownFeatures } from './results.ts';
import { needsPlaces } from './filters/needs-places.ts';
import { layerById } from './selectors.ts';
import type { ExplorerState } from './state.ts';

const site = (id: string, properties: Readonly<Record<string, unknown>>): ExplorerFeature => {
  const { geometry, ...mill } = exampleSite(id, 'vacant', [0.5, 0.5]);
  return { ...mill, geometry, properties: { ...mill.properties, ...properties } };
};
const sites = [
  site('mill', { size: [{ value: 20_000 }], since: { date: '1990-05' }, public: true, owner: { en: 'The café', pt: 'O café' } }),
  site('forge', { status: 'ruin', size: [{ value: 900, upTo: 1500 }], public: false, owner: { en: 'Nobody', pt: 'Ninguém' } }),
  site('hotel', { status: 're-used', size: [{ value: 25_000 }], since: { date: '2020' } }),
  site('yard', { status: null }),
];
const found = (layer: string): Layer => layerById(catalogue, layer) ?? expect.fail(`The example has no ${layer}`);
const layer = found('sites');
const start = exampleState({ sites });
const all: Filter = { kind: 'options', options: ['vacant', 'ruin', 're-used'], orUnknown: true };
const filtered = (filters: Readonly<Record<string, Filter>>, state = start): ExplorerState =>
  Object.entries(filters).reduce((now, [key, filter]) => setFilter(now, 'sites', key, filter), state);
const ids = (features: Iterable<{ readonly id: string }>): string[] => [...features].map(({ id }) => id);
const passing = (filters: Readonly<Record<string, Filter>>, state = start): string[] =>
  ids(filteredFeatures(filtered(filters, state), catalogue, layer));

describe('features that pass', () => {
  test('are those of the usual options as long as nobody chose otherwise', () => {
    expect(passing({})).toEqual(['mill', 'forge', 'yard']);
  });

  test('are all where a layer has neither filter nor usual options', () => {
    const { symbolField: _symbol, shownOptions: _options, ...plain } = layer;
    expect(filteredFeatures(start, catalogue, plain)).toBe(sites);
  });

  test.each<[string, Readonly<Record<string, Filter>>, readonly string[]]>([
    ['one of the options', { status: { kind: 'options', options: ['re-used', 'ruin'] } }, ['forge', 'hotel']],
    ['no option', { status: { kind: 'options', options: [] } }, []],
    ['an option, or unknown', { status: { kind: 'options', options: ['ruin'], orUnknown: true } }, ['forge', 'yard']],
    ['at least so much', { status: all, size: { kind: 'range', least: 20_000, most: null } }, ['mill', 'hotel']],
    ['at most so much, or unknown', { status: all, size: { kind: 'range', least: null, most: 20_000, orUnknown: true } }, ['mill', 'forge', 'yard']],
    ['a range that is met in part', { size: { kind: 'range', least: 1000, most: 2000 } }, ['forge']],
    ['the year of a date', { status: all, since: { kind: 'range', least: 1990, most: 2000 } }, ['mill']],
    ['yes', { public: { kind: 'flag', is: true } }, ['mill']],
    ['no, or unknown', { public: { kind: 'flag', is: false, orUnknown: true } }, ['forge', 'yard']],
    ['words without their accents, in any language', { owner: { kind: 'words', words: 'CAFE o' } }, ['mill']],
    ['several filters at once', { status: all, size: { kind: 'range', least: 20_000, most: null }, since: { kind: 'range', least: 2000, most: null } }, ['hotel']],
  ])('%s', (_name, filters, expected) => {
    expect(passing(filters)).toEqual(expected);
  });

  test('are the same object for the same state', () => {
    expect(resultsOf(start, catalogue, layer)).toBe(resultsOf({ ...start, lang: 'pt' }, catalogue, layer));
  });
});

describe('results', () => {
  const none = resultsOf(
    filtered({ status: { kind: 'options', options: ['ruin'] }, size: { kind: 'range', least: 20_000, most: null }, public: { kind: 'flag', is: false } }),
    catalogue, layer,
  );

  test('tell how many there would be without each filter', () => {
    expect(none.features).toEqual([]);
    expect(Object.fromEntries(none.without)).toEqual({ status: 0, size: 1, public: 0 });
  });

  test('count a filter’s options among what passes all the others', () => {
    const [field] = layer.fields;
    if (field?.type !== 'choice') throw new Error('The example has no choice field');
    const large = resultsOf(filtered({ size: { kind: 'range', least: 20_000, most: null } }), catalogue, layer);
    expect(Object.fromEntries(countsByOption(large.but('status'), field))).toEqual({ vacant: 1, ruin: 0, 're-used': 1 });
    expect(ids(large.but('since'))).toEqual(['mill']);
  });

  test('count each of several options that a feature has, an unforeseen one too', () => {
    const uses = { key: 'uses', type: 'choices', label: { en: 'Uses' }, options: [{ key: 'works', label: { en: 'Works' } }, { key: 'housing', label: { en: 'Housing' } }] } as const;
    const used = [site('a', { uses: ['works', 'market'] }), site('b', { uses: ['works'] }), site('c', { uses: null })];
    expect(Object.fromEntries(countsByOption(used, uses))).toEqual({ works: 2, housing: 0, market: 1 });
  });

  test('list the known numbers of a field', () => {
    expect(numbersOf(sites, 'size')).toEqual([20_000, 900, 25_000]);
    expect(numbersOf(sites, 'since')).toEqual([1990, 2020]);
  });
});

describe('places', () => {
  const derived: Derived = {
    zoning: {}, sources: [], method: { en: 'x' },
    features: {
      'sites/mill': { area: { candidates: [{ value: 'quay', share: 1 }] }, onFoot: { stations: [{ ref: 'stations/central', distanceM: 700 }] } },
      'sites/forge': {
        area: { candidates: [{ value: 'quay', share: 0.6 }, { value: null, share: 0.4 }] },
        onFoot: { stations: [{ ref: 'stations/central', distanceM: [700, 900] }] },
      },
      'sites/hotel': { area: { candidates: [{ value: 'old-docks', share: 1 }] }, onFoot: { stations: [{ ref: 'stations/central', distanceM: 801 }] } },
    },
  };
  const square: ExplorerFeature = {
    ...exampleFeature('new-docks'), geometry: { type: 'Polygon', coordinates: [[[0.4, 0.4], [0.6, 0.4], [0.6, 0.6], [0.4, 0.6], [0.4, 0.4]]] },
  };
  const areas = [exampleFeature('old-docks'), exampleFeature('quay', { partOf: 'old-docks' }), square];
  const state: ExplorerState = { ...exampleState({ sites, areas }), derived };
  const inside = (...wanted: readonly string[]): Readonly<Record<string, Filter>> => ({ status: all, in: { kind: 'areas', areas: wanted } });
  const walk: Readonly<Record<string, Filter>> = { status: all, walk: { kind: 'walk', to: 'stations', minutes: 10 } };
  const possibly = (filters: Readonly<Record<string, Filter>>): string[] => ids(resultsOf(filtered(filters, state), catalogue, layer).possibly);

  test('lie in an area with all its parts, surely or possibly', () => {
    expect(passing(inside('old-docks'), state)).toEqual(['mill', 'forge', 'hotel']);
    expect(possibly(inside('old-docks'))).toEqual(['forge']);
    expect(passing(inside('quay'), state)).toEqual(['mill', 'forge']);
  });

  test('lie where their point lies when nothing was derived', () => {
    expect(passing(inside('new-docks'), state)).toEqual([]);
    expect(passing(inside('new-docks'), { ...state, isInside })).toEqual(['yard']);
  });

  test('are counted by area whatever is filtered', () => {
    const counted = featuresIn(setFilter(state, 'sites', 'status', { kind: 'options', options: [] }), catalogue, layer, 'quay');
    expect([ids(counted.surely), ids(counted.possibly)]).toEqual([['mill'], ['forge']]);
  });

  test('of a layer that is not there are in no area', () => {
    expect(featuresIn(state, catalogue, found('stations'), 'quay')).toEqual({ surely: [], possibly: [] });
  });

  test('are within a walk, surely or possibly: 800 m in ten minutes', () => {
    expect(passing(walk, state)).toEqual(['mill', 'forge']);
    expect(possibly(walk)).toEqual(['forge']);
    expect(passing({ ...walk, walk: { kind: 'walk', to: 'stations', minutes: 10, onlySurely: true } }, state)).toEqual(['mill']);
  });

  test('are in what can be seen of the map; without a map all are', () => {
    const seen: Readonly<Record<string, Filter>> = { status: all, view: { kind: 'in-view' } };
    expect(passing(seen, setInView(state, [0.6, 0.6, 0.9, 0.9]))).toEqual([]);
    expect(passing(seen, setInView(state, [0.4, 0.4, 0.9, 0.9]))).toHaveLength(4);
    expect(passing(seen, state)).toHaveLength(4);
  });

  test('need what follows from positions', () => {
    expect([needsPlaces({}), needsPlaces({ sites: { status: all } }), needsPlaces({ sites: walk })]).toEqual([false, false, true]);
  });
});

describe('what the map shows', () => {
  const drawn = (state: ExplorerState) => Object.fromEntries([...shownFeatures(state, withCounted)].map(([{ id }, features]) => [id, ids(features)]));
  const withCounted = { ...catalogue, layers: catalogue.layers.map((one) => (one.id === 'stations' ? { ...one, map: 'none' as const } : one)) };

  test('is what passes the filters of each layer that is switched on, and nothing of what is only counted', () => {
    const state = showLayer(exampleState({ sites, stations: [exampleFeature('central')] }), 'stations', true);
    expect(drawn(state)).toEqual({ areas: [], sites: ['mill', 'forge', 'yard'] });
    expect(drawn(showLayer(state, 'sites', false))).toEqual({ areas: [] });
  });

  test('is the same list of a layer while nothing of it changes', () => {
    const [before, after] = [start, showLayer(start, 'areas', false)].map((state) => shownFeatures(state, catalogue).get(layer));
    expect(after).toBe(before);
  });
});
