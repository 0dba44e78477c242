import type { Catalogue, ExplorerFeature, Field, Layer, Slug } from '../catalogue/types.ts';
import type { Histogram } from '../large/model.ts';
import { refsIn } from '../fields/references.ts';
import { extentOf, histogramOf } from '../panels/filters/histogram.ts';
import { UNKNOWN } from './filters/filter.ts';
import { optionsOf } from './filters/options.ts';
import { countsByOption, featuresIn, numbersOf, resultsOf } from './results.ts';
import { dataOf, sizeOf } from './selectors.ts';
import type { ExplorerState, LargeData, LargeShown, LayerData } from './state.ts';

/**
 * What a layer's filters come to, in numbers: where the two ways of looking at a layer meet. The features of a small one
 * are counted, of a large one its worker has told.
 */
export interface Counts {
  /** All of the layer, whatever is filtered. */
  readonly all: number;
  /** How many pass, surely or possibly. */
  readonly passing: number;
  /** How many would pass without one of the filters, by its key. */
  readonly without: ReadonlyMap<string, number>;
  /** How many pass every filter but the one of this key. */
  others(key: string): number;
  /**
   * How many of those have what: each option of a choice field, and `UNKNOWN` for those of which none is known; `true` and
   * `false` of a flag; each reference of a field of references.
   */
  options(field: Field): ReadonlyMap<string, number>;
  /** Their numbers, or the years of their dates. */
  histogram(field: Field): Histogram;
}

/** The same state gives the same counts again. */
export function countsOf(state: ExplorerState, catalogue: Catalogue, layer: Layer): Counts {
  const large = dataOf(state, layer.id)?.large;
  return large ? countsOfLarge(large, largeShown(state, layer.id)) : countsOfSmall(state, catalogue, layer);
}

/** The answer to what is asked of a large layer; `undefined` before the first one. */
export function largeShown(state: ExplorerState, layer: Slug): LargeShown | undefined {
  const loaded = state.large.get(layer);
  return loaded?.status === 'ready' ? loaded.value : undefined;
}

/** Whether a large layer has not answered yet. */
export function isAsked(state: ExplorerState, layer: Slug): boolean {
  return dataOf(state, layer)?.large !== undefined && !largeShown(state, layer);
}

const NO_BARS: Histogram = { extent: null, bars: [], known: 0 };

function countsOfLarge({ count: all }: LargeData, shown: LargeShown | undefined): Counts {
  const passing = shown?.count ?? 0;
  return {
    all,
    passing,
    without: new Map(Object.entries(shown?.without ?? {})),
    others: (key) => own(shown?.others, key) ?? passing,
    options: ({ key }) => new Map(Object.entries(own(shown?.options, key) ?? {})),
    histogram: ({ key }) => own(shown?.histograms, key) ?? NO_BARS,
  };
}

function countsOfSmall(state: ExplorerState, catalogue: Catalogue, layer: Layer): Counts {
  const results = resultsOf(state, catalogue, layer);
  return {
    all: sizeOf(state, layer.id) ?? 0,
    passing: results.features.length,
    without: results.without,
    others: (key) => results.but(key).length,
    options: (field) => optionCounts(results.but(field.key), field),
    histogram: ({ key }) => histogramAmong(results.but(key), dataOf(state, layer.id), key),
  };
}

/** How many of a layer's features lie in an area, whatever else is filtered, and how many of those pass. */
export interface AreaCounts {
  readonly surely: number;
  readonly possibly: number;
  readonly passing: number;
}

/** @returns `undefined` where a large layer has no answer for the area */
export function areaCounts(state: ExplorerState, catalogue: Catalogue, layer: Layer, area: Slug): AreaCounts | undefined {
  if (dataOf(state, layer.id)?.large) return own(largeShown(state, layer.id)?.areas, area);
  const { surely, possibly } = featuresIn(state, catalogue, layer, area);
  const shown = new Set(resultsOf(state, catalogue, layer).features);
  const passing = [...surely, ...possibly].filter((feature) => shown.has(feature)).length;
  return { surely: surely.length, possibly: possibly.length, passing };
}

/** How many of all features of a layer have each option of a choice field; `undefined` while the layer is not there. */
export function allByOption(state: ExplorerState, { id }: Layer, field: Extract<Field, { type: 'choice' | 'choices' }>): ReadonlyMap<string, number> | undefined {
  const data = dataOf(state, id);
  if (!data?.large) return data && countsByOption(data.features, field);
  return new Map(Object.entries(own(data.large.options, field.key) ?? {}));
}

function optionCounts(features: readonly ExplorerFeature[], field: Field): ReadonlyMap<string, number> {
  switch (field.type) {
    case 'choice':
    case 'choices':
      return new Map([...countsByOption(features, field), [UNKNOWN, countUnknown(features, field.key)]]);
    case 'flag':
      return tally(features, ({ properties }) => [String(properties[field.key])]);
    case 'references':
      return tally(features, ({ properties }) => refsIn(properties[field.key]));
    default:
      return new Map();
  }
}

function tally(features: readonly ExplorerFeature[], keysOf: (feature: ExplorerFeature) => readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const feature of features) for (const key of keysOf(feature)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** How many of the features have nothing known in a choice field. */
function countUnknown(features: readonly ExplorerFeature[], key: string): number {
  let count = 0;
  for (const feature of features) if (!optionsOf(feature, key).length) count += 1;
  return count;
}

const extents = new WeakMap<readonly ExplorerFeature[], Map<string, Histogram['extent']>>();

function histogramAmong(others: readonly ExplorerFeature[], data: LayerData | undefined, key: string): Histogram {
  const numbers = numbersOf(others, key);
  const extent = extentOfAll(data?.features ?? [], key);
  return { extent, bars: extent ? histogramOf(numbers, extent).bars : [], known: numbers.length };
}

function extentOfAll(all: readonly ExplorerFeature[], key: string): Histogram['extent'] {
  const kept = extents.get(all) ?? new Map<string, Histogram['extent']>();
  extents.set(all, kept);
  // A field without numbers has none the next time either.
  const known = kept.get(key);
  const extent = known === undefined ? extentOf(numbersOf(all, key)) : known;
  kept.set(key, extent);
  return extent;
}

function own<Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
