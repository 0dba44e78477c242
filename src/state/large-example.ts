import type { ExplorerFeature } from '../catalogue/types.ts';
import type { LargeAnswer, LargeFacts } from '../large/model.ts';
import type { LargeShown, LayerData } from './state.ts';

const FACTS: LargeFacts = { count: 30_000, located: 29_000, bounds: null, leftOut: 0, bytes: 1_000_000, known: {}, options: {}, referred: [], licences: [] };

/** For tests: a layer of 30,000 features that a worker keeps; of these some were fetched, and some ids are none of its. */
export function largeData(fetched: readonly ExplorerFeature[] = [], absent: readonly string[] = [], facts: Partial<LargeFacts> = {}): LayerData {
  return { features: [], byId: new Map(fetched.map((feature) => [feature.id, feature])), isWhole: true, large: { ...FACTS, ...facts, absent: new Set(absent) } };
}

/** For tests: an answer about that layer, with some rows from the first on. */
export function largeShown(rows: readonly ExplorerFeature[] = [], answer: Partial<LargeAnswer> = {}): LargeShown {
  return {
    version: 1, count: 0, possibly: 0, inView: null, without: {}, others: {}, options: {}, histograms: {}, areas: {}, rows: [], possiblyRows: [],
    shown: new Map(rows.entries()), possiblyShown: new Set(), ...answer,
  };
}
