import type { ExplorerFeature, Field, Layer } from '../catalogue/types.ts';
import type { LayerData } from '../state/state.ts';

/** As much of a layer as tells what is known of it. */
export type KnownOf = Pick<LayerData, 'features' | 'large'>;

const counted = new WeakMap<readonly ExplorerFeature[], ReadonlyMap<string, number>>();

/** Of how many features each field of the layer is known, by field key. */
export function knownCounts(layer: Layer, { features, large }: KnownOf): ReadonlyMap<string, number> {
  if (large) return new Map(Object.entries(large.known));
  const kept = counted.get(features);
  if (kept) return kept;
  const counts = new Map<string, number>();
  for (const { key } of layer.fields) {
    let count = 0;
    for (const { properties } of features) if (isKnown(properties[key])) count += 1;
    counts.set(key, count);
  }
  counted.set(features, counts);
  return counts;
}

/** The layer's fields of which something is known, the one that decides the marks first. */
export function knownFields(layer: Layer, data: KnownOf): readonly Field[] {
  const counts = knownCounts(layer, data);
  const known = layer.fields.filter(({ key }) => (counts.get(key) ?? 0) > 0);
  const symbol = known.filter(({ key }) => key === layer.symbolField);
  return [...symbol, ...known.filter((field) => !symbol.includes(field))];
}

function isKnown(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false;
  return !Array.isArray(value) || value.length > 0;
}
