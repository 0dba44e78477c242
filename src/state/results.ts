import type { Catalogue, ExplorerFeature, Field, Layer, Slug } from '../catalogue/types.ts';
import { AREAS_LAYER } from '../catalogue/areas-layer.ts';
import type { Filter, FilterFacts } from './filters/filter.ts';
import { PLACE_KEYS, subjectOf, testOf } from './filters/index.ts';
import { optionsOf } from './filters/options.ts';
import { extentOf } from './filters/range.ts';
import { dataOf } from './selectors.ts';
import type { ExplorerState, LayerData } from './state.ts';

/** What a layer's filters come to. */
export interface Results {
  /** Those that pass, located or not, in the order of the file. */
  readonly features: readonly ExplorerFeature[];
  /** Those that pass only if their position lies well within its error. */
  readonly possibly: ReadonlySet<ExplorerFeature>;
  /** How many would pass without one of the filters, by its key. */
  readonly without: ReadonlyMap<string, number>;
  /** What passes every filter but the one of this key: what its counts are made of. */
  but(key: string): readonly ExplorerFeature[];
}

interface Judged {
  readonly key: string;
  /** By place in the file: 0 fails, 1 possibly passes, 2 passes. */
  readonly marks: Uint8Array;
}

const POSSIBLY = 1;
const PASSES = 2;

/** The layer's filters: a person's, and the layer's own default for the symbol field. */
export function filtersOf(state: ExplorerState, layer: Layer): Readonly<Record<string, Filter>> {
  const chosen = state.filters[layer.id] ?? {};
  const { symbolField, shownOptions } = layer;
  if (!symbolField || !shownOptions || chosen[symbolField]) return chosen;
  return { [symbolField]: { kind: 'options', options: shownOptions, orUnknown: true }, ...chosen };
}

const tallied = new WeakMap<readonly ExplorerFeature[], Uint8Array>();

/** By place in the file how many filters a feature fails, for features that are a layer's results; `undefined` for others. */
export function failuresOf(features: readonly ExplorerFeature[]): Uint8Array | undefined {
  return tallied.get(features);
}

const latest = new WeakMap<Layer, { readonly of: readonly unknown[]; readonly results: Results }>();

/** What passes a layer's filters. The same state gives the same results again. */
export function resultsOf(state: ExplorerState, catalogue: Catalogue, layer: Layer): Results {
  const data = dataOf(state, layer.id);
  const filters = filtersOf(state, layer);
  const facts = factsOf(state);
  const of = [data, state.filters[layer.id], facts.derived, facts.areas, facts.isInside, 'view' in filters ? facts.inView : null];
  const known = latest.get(layer);
  if (known && known.of.every((part, index) => part === of[index])) return known.results;
  const results = combined(data?.features ?? [], judge(data, filters, catalogue, layer, facts));
  latest.set(layer, { of, results });
  return results;
}

/** The layer's features that pass its filters, located or not. */
export function filteredFeatures(state: ExplorerState, catalogue: Catalogue, layer: Layer): readonly ExplorerFeature[] {
  return resultsOf(state, catalogue, layer).features;
}

/** The layer's features in an area, whatever else is filtered: those that surely lie there, and those that possibly do. */
export function featuresIn(state: ExplorerState, catalogue: Catalogue, layer: Layer, area: Slug) {
  const found: Record<'surely' | 'possibly', ExplorerFeature[]> = { surely: [], possibly: [] };
  const subject = subjectOf(catalogue, layer, PLACE_KEYS.areas);
  if (!subject) return found;
  const test = testOf({ kind: 'areas', areas: [area] }, subject, factsOf(state));
  for (const feature of dataOf(state, layer.id)?.features ?? []) {
    const verdict = test(feature);
    if (verdict === 'surely' || verdict === 'possibly') found[verdict].push(feature);
  }
  return found;
}

/** How many features have each option of a choice field, by option key. */
export function countsByOption(
  features: readonly ExplorerFeature[],
  field: Extract<Field, { type: 'choice' | 'choices' }>,
): ReadonlyMap<string, number> {
  const counts = new Map(field.options.map((option) => [option.key, 0]));
  for (const feature of features) {
    const value: unknown = feature.properties[field.key];
    if (typeof value === 'string') counts.set(value, (counts.get(value) ?? 0) + 1);
    else for (const option of optionsOf(feature, field.key)) counts.set(option, (counts.get(option) ?? 0) + 1);
  }
  return counts;
}

/** The known numbers (years of dates) of a field, in the order of the features. */
export function numbersOf(features: readonly ExplorerFeature[], key: string): readonly number[] {
  const numbers: number[] = [];
  for (const feature of features) {
    const extent = extentOf(feature, key);
    if (extent) numbers.push(extent[0]);
  }
  return numbers;
}

function factsOf(state: ExplorerState): FilterFacts {
  const { derived, inView, isInside } = state;
  return { derived, areas: dataOf(state, AREAS_LAYER), inView, isInside };
}

function judge(
  data: LayerData | undefined,
  filters: Readonly<Record<string, Filter>>,
  catalogue: Catalogue,
  layer: Layer,
  facts: FilterFacts,
): readonly Judged[] {
  if (!data) return [];
  return Object.entries(filters).flatMap(([key, filter]) => {
    const subject = subjectOf(catalogue, layer, key);
    return subject ? [{ key, marks: marksOf(data.features, filter, testOf(filter, subject, facts), facts) }] : [];
  });
}

const marked = new WeakMap<Filter, { readonly of: readonly unknown[]; readonly marks: Uint8Array }>();

/** Kept for as long as the filter is: of several filters mostly one changes. */
function marksOf(features: readonly ExplorerFeature[], filter: Filter, test: ReturnType<typeof testOf>, facts: FilterFacts): Uint8Array {
  const of: readonly unknown[] = [features, facts.derived, facts.areas, facts.isInside, filter.kind === 'in-view' ? facts.inView : null];
  const known = marked.get(filter);
  if (known && known.of.every((part, index) => part === of[index])) return known.marks;
  const orUnknown = 'orUnknown' in filter && filter.orUnknown === true;
  const onlySurely = 'onlySurely' in filter && filter.onlySurely === true;
  const marks = new Uint8Array(features.length);
  let index = 0;
  for (const feature of features) {
    const verdict = test(feature);
    if (verdict === 'surely' || (verdict === 'unknown' && orUnknown)) marks[index] = PASSES;
    else if (verdict === 'possibly' && !onlySurely) marks[index] = POSSIBLY;
    index += 1;
  }
  marked.set(filter, { of, marks });
  return marks;
}

/** What filters come to together, by place in the file. */
interface Tally {
  /** How many of the filters fail. */
  readonly failures: Uint8Array;
  /** Which filter failed last: the only one, where there is one failure. */
  readonly failed: Uint8Array;
  readonly isUnsure: Uint8Array;
}

function tallyOf(count: number, judged: readonly Judged[]): Tally {
  const [failures, failed, isUnsure] = [new Uint8Array(count), new Uint8Array(count), new Uint8Array(count)];
  judged.forEach(({ marks }, which) => {
    for (let index = 0; index < count; index++) {
      const mark = marks[index];
      if (mark === PASSES) continue;
      if (mark === POSSIBLY) {
        isUnsure[index] = 1;
        continue;
      }
      failures[index] = (failures[index] ?? 0) + 1;
      failed[index] = which;
    }
  });
  return { failures, failed, isUnsure };
}

function picked(features: readonly ExplorerFeature[], isIn: (index: number) => boolean): readonly ExplorerFeature[] {
  const found: ExplorerFeature[] = [];
  for (let index = 0; index < features.length; index++) {
    const feature = isIn(index) ? features[index] : undefined;
    if (feature) found.push(feature);
  }
  return found;
}

function combined(features: readonly ExplorerFeature[], judged: readonly Judged[]): Results {
  if (!judged.length) return { features, possibly: new Set(), without: new Map(), but: () => features };
  const tally = tallyOf(features.length, judged);
  const { failures, failed, isUnsure } = tally;
  const passing = picked(features, (index) => failures[index] === 0);
  tallied.set(passing, failures);
  let without: ReadonlyMap<string, number> | undefined;
  return {
    features: passing,
    possibly: new Set(isUnsure.includes(1) ? picked(features, (index) => failures[index] === 0 && isUnsure[index] === 1) : []),
    get without() {
      return (without ??= countsWithout(judged, tally, passing.length));
    },
    but(key) {
      const own = judged.findIndex((one) => one.key === key);
      return own < 0 ? passing : picked(features, (index) => failures[index] === 0 || (failures[index] === 1 && failed[index] === own));
    },
  };
}

function countsWithout(judged: readonly Judged[], { failures, failed }: Tally, passing: number): ReadonlyMap<string, number> {
  const counts = new Uint32Array(judged.length).fill(passing);
  for (let index = 0; index < failures.length; index++) {
    const which = failed[index] ?? 0;
    if (failures[index] === 1) counts[which] = (counts[which] ?? 0) + 1;
  }
  return new Map(judged.map(({ key }, which) => [key, counts[which] ?? 0]));
}

/** What is switched on, loaded and passes the filters, by layer. A layer of which that is unchanged gives the same list. */
export function shownFeatures(state: ExplorerState, catalogue: Catalogue): ReadonlyMap<Layer, readonly ExplorerFeature[]> {
  const shown = catalogue.layers.filter((layer) => layer.map === 'main' && state.layers.has(layer.id));
  return new Map(shown.map((layer) => [layer, filteredFeatures(state, catalogue, layer)]));
}
