import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refOf } from '../../catalogue/refs.ts';
import type { Bounds, Derived, ExplorerFeature } from '../../catalogue/types.ts';
import { isInside } from '../../geo/inside.ts';
import { en } from '../../i18n/en.ts';
import { textIn } from '../../i18n/text.ts';
import { extentOf, histogramOf } from '../../panels/filters/histogram.ts';
import { exampleCatalogue, exampleState } from '../../state/example.ts';
import { UNKNOWN, type Filter } from '../../state/filters/filter.ts';
import { touches } from '../../state/filters/in-view.ts';
import { countsByOption, featuresIn, numbersOf, resultsOf, type Results } from '../../state/results.ts';
import { sorted } from '../../state/sorted.ts';
import type { ExplorerState, Sort } from '../../state/state.ts';
import { fileOf, LARGE_AREAS, LARGE_LAYER, largeFeatures, largeFilters } from '../example.ts';
import { readLarge, type LargeLayer } from '../large-layer.ts';
import type { Histogram, LargeAnswer } from '../model.ts';
import { placesByTurf } from '../places/places-by-turf.ts';
import { Answerer } from './answerer.ts';

const catalogue = { ...exampleCatalogue, layers: [...exampleCatalogue.layers, LARGE_LAYER] };
const known = { languages: ['en', 'pt'], sources: new Set(['survey']), licences: new Set(['CC-BY-4.0']), layers: new Map([['sites', null], ['plots', null]]) };
const SORTS: readonly (Sort | null)[] = [
  null, ...['name', 'nowhere', 'status', 'uses', 'size', 'since', 'listed', 'owner', 'keeper', 'address', 'near', 'lines'].flatMap((field) => [{ field, descending: false }, { field, descending: true }]),
];

const queries = fc.record({
  features: largeFeatures,
  filters: largeFilters,
  inView: fc.constantFrom<Bounds | null>(null, [0.004, 0.004, 0.01, 0.008], [-1, -1, 1, 1]),
  sort: fc.constantFrom(...SORTS),
  lang: fc.constantFrom('en', 'pt'),
});

async function opened(features: readonly ExplorerFeature[]): Promise<LargeLayer> {
  const read = await readLarge({ file: fileOf(features), layer: LARGE_LAYER, bounds: [-1, -1, 1, 1], known, areas: LARGE_AREAS }, () => undefined);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  expect(read.problems).toEqual([]);
  return read.large;
}

/** The same features as a page keeps those of small layers. */
function stateOf(features: readonly ExplorerFeature[], filters: Readonly<Record<string, Filter>>, inView: Bounds | null): ExplorerState {
  const places = placesByTurf(LARGE_AREAS);
  const derived: Derived = { zoning: {}, sources: [], method: {}, features: Object.fromEntries(features.flatMap((feature) => places(refOf('plots', feature), feature))) };
  return { ...exampleState({ areas: LARGE_AREAS, plots: features }), filters: { plots: filters }, inView, derived, isInside };
}

const idsOf = (features: Iterable<ExplorerFeature>): readonly string[] => [...features].map(({ id }) => id);

describe('a large layer answers as a small one does', () => {
  test('what passes, possibly and surely, in its order', async () => {
    await fc.assert(fc.asyncProperty(queries, async ({ features, filters, inView, sort, lang }) => {
      const answer = await new Answerer(await opened(features)).ask({ filters, inView, sort, lang, rows: { from: 0, count: 100 } });
      const results = resultsOf(stateOf(features, filters, inView), catalogue, LARGE_LAYER);
      const order = sorted(results.features, features, LARGE_LAYER, sort, { lang, m: en, t: (text) => textIn(text, lang) });

      expect(idsOf(answer.rows)).toEqual(idsOf(order));
      expect(new Set(answer.possiblyRows)).toEqual(new Set(idsOf(results.possibly)));
      expect(answer).toMatchObject({ count: results.features.length, possibly: results.possibly.size, without: Object.fromEntries(results.without) });
      expect(answer.inView).toBe(inView && results.features.filter((feature) => touches(feature, inView)).length);
    }), { numRuns: 80 });
  });

  test('features in full, as they stand in the file', async () => {
    await fc.assert(fc.asyncProperty(largeFeatures, async (features) => {
      const answer = await new Answerer(await opened(features)).ask({ filters: {}, inView: null, sort: null, lang: 'en', rows: { from: 0, count: 100 } });
      const byId = new Map(answer.rows.map((row) => [row.id, row]));

      expect(features.map(({ id }) => byId.get(id))).toEqual(JSON.parse(JSON.stringify(features)));
    }), { numRuns: 15 });
  });

  test('counts of options, numbers and areas', async () => {
    await fc.assert(fc.asyncProperty(queries, async ({ features, filters, inView, lang }) => {
      const answer = await new Answerer(await opened(features)).ask({ filters, inView, sort: null, lang, rows: { from: 0, count: 0 } });
      const state = stateOf(features, filters, inView);
      const results = resultsOf(state, catalogue, LARGE_LAYER);

      for (const { key, ...counts } of countedByHand(features, results)) {
        const { [UNKNOWN]: unknown, ...options } = answer.options[key] ?? {};
        expect({ options, unknown, histogram: answer.histograms[key] }, key).toEqual(counts);
      }
      expect(answer.areas).toEqual(areasByHand(state, results.features));
    }), { numRuns: 40 });
  });
});

interface CountedByHand {
  readonly key: string;
  readonly options: Readonly<Record<string, number>>;
  readonly unknown: number | undefined;
  readonly histogram: Histogram | undefined;
}

/** What the panels of small layers count, field by field. */
function countedByHand(features: readonly ExplorerFeature[], results: Results): readonly CountedByHand[] {
  return LARGE_LAYER.fields.flatMap((field): CountedByHand[] => {
    const { key, type } = field;
    const others = results.but(key);
    const none = { key, options: {}, unknown: undefined, histogram: undefined };
    if (type === 'choice' || type === 'choices') {
      const unknown = others.filter(({ properties }) => !String(properties[key] ?? '')).length;
      return [{ ...none, options: Object.fromEntries(countsByOption(others, field)), unknown }];
    }
    if (type === 'number' || type === 'date') return [{ ...none, histogram: histogramByHand(features, others, key) }];
    return type === 'flag' ? [{ ...none, options: flagsByHand(others, key) }] : [];
  });
}

function flagsByHand(others: readonly ExplorerFeature[], key: string): Readonly<Record<string, number>> {
  const counted = [true, false].map((is) => [String(is), others.filter(({ properties }) => properties[key] === is).length] as const);
  return Object.fromEntries(counted.filter(([, count]) => count));
}

function histogramByHand(features: readonly ExplorerFeature[], others: readonly ExplorerFeature[], key: string) {
  const extent = extentOf(numbersOf(features, key));
  const numbers = numbersOf(others, key);
  return { extent, bars: histogramOf(numbers, extent ?? [0, 1]).bars, known: numbers.length };
}

function areasByHand(state: ExplorerState, passing: readonly ExplorerFeature[]): LargeAnswer['areas'] {
  const passes = new Set(passing);
  return Object.fromEntries(LARGE_AREAS.map(({ id }) => {
    const { surely, possibly } = featuresIn(state, catalogue, LARGE_LAYER, id);
    return [id, { surely: surely.length, possibly: possibly.length, passing: [...surely, ...possibly].filter((feature) => passes.has(feature)).length }];
  }));
}

describe('versions', () => {
  const filters = { listed: { kind: 'flag', is: true } } as const;
  const query = { filters: {}, inView: null, sort: null, lang: 'en', rows: { from: 0, count: 1 } };
  const features = fc.sample(largeFeatures, { numRuns: 1, seed: 1 })[0] ?? [];

  test('count up when what passes may be other, and only then', async () => {
    const answerer = new Answerer(await opened(features));
    const asked = [query, { ...query, sort: { field: 'size', descending: true } }, { ...query, filters }, { ...query, filters, inView: [0, 0, 1, 1] as const }, query];
    const answers = await Promise.all(asked.map((each) => answerer.ask(each)));

    expect(answers.map(({ version }) => version)).toEqual([1, 1, 2, 2, 3]);
  });
});
