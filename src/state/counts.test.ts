import { describe, expect, test } from 'vitest';
import type { ExplorerFeature, Field } from '../catalogue/types.ts';
import { setFilter } from './actions.ts';
import { allByOption, areaCounts, countsOf, isAsked } from './counts.ts';
import { exampleCatalogue, exampleFeature, exampleLayer, exampleState } from './example.ts';
import type { Filter } from './filters/filter.ts';
import { largeData, largeShown } from './large-example.ts';
import type { ExplorerState, LargeShown } from './state.ts';

const status: Extract<Field, { type: 'choice' }> = {
  key: 'status', type: 'choice', label: { en: 'Status' }, options: ['vacant', 'ruin'].map((key) => ({ key, label: { en: key } })),
};
const size: Field = { key: 'size', type: 'number', label: { en: 'Size' } };
const listed: Field = { key: 'listed', type: 'flag', label: { en: 'Listed' } };
const near: Field = { key: 'near', type: 'references', label: { en: 'Near' } };
const owner: Field = { key: 'owner', type: 'text', label: { en: 'Owner' } };
const layer = exampleLayer('sites', { fields: [status, size, listed, near, owner] });
const catalogue = { ...exampleCatalogue, layers: [layer] };

const ruins: Filter = { kind: 'options', options: ['ruin'] };
const vast: Filter = { kind: 'range', least: 1000, most: null };
const counted = (counts: ReadonlyMap<string, number> | undefined) => counts && Object.fromEntries(counts);

describe('a layer whose features are on the page', () => {
  const sites: readonly ExplorerFeature[] = [
    exampleFeature('mill', { status: 'ruin', size: [{ value: 2000 }], listed: true, near: ['stations/a', 'stations/b'] }),
    exampleFeature('kiln', { status: 'vacant', size: [{ value: 1500 }], listed: false, near: ['stations/a'] }),
    exampleFeature('yard', { status: 'ruin', size: [{ value: 100 }] }),
    exampleFeature('shed', { size: [{ value: 5000 }] }),
  ];
  const state = [['status', ruins], ['size', vast]] as const;
  const filtered = state.reduce((before, [key, filter]) => setFilter(before, 'sites', key, filter), exampleState({ sites }));
  const counts = countsOf(filtered, catalogue, layer);

  test('is counted: all, what passes, and what would pass without one of the filters', () => {
    expect([counts.all, counts.passing]).toEqual([4, 1]);
    expect(counted(counts.without)).toEqual({ status: 3, size: 2 });
    expect([counts.others('status'), counts.others('size'), counts.others('listed')]).toEqual([3, 2, 1]);
  });

  test.each<[string, Field, object]>([
    ['a choice, and what is not known of it', status, { vacant: 1, ruin: 1, '-': 1 }],
    ['yes and no', listed, { true: 1 }],
    ['what is referred to', near, { 'stations/a': 1, 'stations/b': 1 }],
    ['words, which have no options', owner, {}],
  ])('tells the options among what passes all other filters: %s', (_name, field, expected) => {
    expect(counted(counts.options(field))).toEqual(expected);
  });

  test('draws the numbers of what passes all other filters between the ends of all', () => {
    const { extent, bars, known } = counts.histogram(size);
    expect([extent, known]).toEqual([[100, 5000], 2]);
    expect(bars.reduce((sum, bar) => sum + bar, 0)).toBe(2);
    expect(counts.histogram(size).extent).toBe(extent);
  });

  test('has no bars for a field of which no number is known', () => {
    expect(counts.histogram(owner)).toEqual({ extent: null, bars: [], known: 0 });
  });

  test('tells how many of all have each option', () => {
    expect(counted(allByOption(filtered, layer, status))).toEqual({ vacant: 1, ruin: 2 });
    expect(allByOption(exampleState(), layer, status)).toBeUndefined();
  });

  test('tells what lies in an area, surely and possibly, and how much of that passes', () => {
    const at = (value: string | null, share = 1) => ({ value, share });
    const derived = {
      zoning: {}, sources: [], method: {},
      features: {
        'sites/mill': { area: { candidates: [at('docks')] } },
        'sites/kiln': { area: { candidates: [at('docks', 0.5), at(null, 0.5)] } },
        'sites/yard': { area: { candidates: [at(null)] } },
      },
    };
    expect(areaCounts({ ...filtered, derived }, catalogue, layer, 'docks')).toEqual({ surely: 1, possibly: 1, passing: 1 });
  });

  test('has nothing while it is not there, and is not waited for as a large one is', () => {
    const none = exampleState();
    expect(countsOf(none, catalogue, layer)).toMatchObject({ all: 0, passing: 0 });
    expect(countsOf(none, catalogue, layer).histogram(size)).toEqual({ extent: null, bars: [], known: 0 });
    expect([isAsked(none, 'sites'), isAsked(filtered, 'sites')]).toEqual([false, false]);
  });
});

describe('a layer that a worker keeps', () => {
  const data = largeData([exampleFeature('mill', { status: 'ruin' })], [], { options: { status: { vacant: 20_000, ruin: 10_000 } } });
  const asked: ExplorerState = { ...exampleState(), data: new Map([['sites', { status: 'ready', value: data }]]) };
  const answered = (value: LargeShown): ExplorerState => ({ ...asked, large: new Map([['sites', { status: 'ready', value }]]) });
  const bars = { extent: [0, 10], bars: [1, 2], known: 3 } as const;
  const state = answered(largeShown([], {
    count: 12_000, without: { status: 25_000 }, others: { status: 25_000 }, options: { status: { vacant: 18_000, '-': 7000 } }, histograms: { size: bars },
    areas: { docks: { surely: 400, possibly: 20, passing: 150 } },
  }));

  test('has told all: never are the few features that are there counted', () => {
    const counts = countsOf(state, catalogue, layer);
    expect([counts.all, counts.passing]).toEqual([30_000, 12_000]);
    expect(counted(counts.without)).toEqual({ status: 25_000 });
    expect([counts.others('status'), counts.others('size')]).toEqual([25_000, 12_000]);
    expect([counted(counts.options(status)), counts.histogram(size)]).toEqual([{ vacant: 18_000, '-': 7000 }, bars]);
  });

  test('has nothing of a field that it said nothing of', () => {
    const counts = countsOf(state, catalogue, layer);
    expect([counted(counts.options(owner)), counts.histogram(owner)]).toEqual([{}, { extent: null, bars: [], known: 0 }]);
  });

  test('is asked as long as there is no answer, and then all that is known is how many there are', () => {
    const failed: ExplorerState = { ...asked, large: new Map([['sites', { status: 'loading' }]]) };
    expect([isAsked(asked, 'sites'), isAsked(failed, 'sites'), isAsked(state, 'sites')]).toEqual([true, true, false]);
    const counts = countsOf(asked, catalogue, layer);
    expect([counts.all, counts.passing, counts.others('status'), counts.without.size]).toEqual([30_000, 0, 0, 0]);
    expect([counted(counts.options(status)), counts.histogram(size).known]).toEqual([{}, 0]);
  });

  test('tells how many of all have each option, and of a field without an answer none', () => {
    expect(counted(allByOption(asked, layer, status))).toEqual({ vacant: 20_000, ruin: 10_000 });
    expect(counted(allByOption(asked, layer, { ...status, key: 'constructor' }))).toEqual({});
  });

  test('tells what lies in an area, where it was asked of it', () => {
    expect(areaCounts(state, catalogue, layer, 'docks')).toEqual({ surely: 400, possibly: 20, passing: 150 });
    expect(areaCounts(state, catalogue, layer, 'atlantis')).toBeUndefined();
    expect(areaCounts(state, catalogue, layer, 'constructor')).toBeUndefined();
    expect(areaCounts(asked, catalogue, layer, 'docks')).toBeUndefined();
  });
});
