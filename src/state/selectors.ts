import type { Catalogue, ExplorerFeature, FeatureRef, Field, Layer, Slug } from '../catalogue/types.ts';
import { parseRef } from '../catalogue/refs.ts';
import type { ExplorerState, LayerData } from './state.ts';

/** What the one panel shows now: the topmost of feature, spot, panel, area, home. */
export type Shown =
  | { readonly kind: 'feature'; readonly ref: FeatureRef }
  | { readonly kind: 'spot'; readonly refs: readonly FeatureRef[] }
  | { readonly kind: 'layers' }
  | { readonly kind: 'list'; readonly layer: Slug; readonly area: Slug | null }
  | { readonly kind: 'page'; readonly page: Slug }
  | { readonly kind: 'area'; readonly area: Slug }
  | { readonly kind: 'home' };

export function shownPanel(state: ExplorerState): Shown {
  if (state.selected) return { kind: 'feature', ref: state.selected };
  if (state.spot.length) return { kind: 'spot', refs: state.spot };
  if (state.panel.kind !== 'home') return state.panel;
  return state.area ? { kind: 'area', area: state.area } : { kind: 'home' };
}

export function layerById(catalogue: Catalogue, id: Slug): Layer | undefined {
  return catalogue.layers.find((layer) => layer.id === id);
}

/** @returns the layer's features, or `undefined` while they are not there */
export function dataOf(state: ExplorerState, layer: Slug): LayerData | undefined {
  const loaded = state.data.get(layer);
  return loaded?.status === 'ready' ? loaded.value : undefined;
}

/** Whether all fields of a layer's features are there, not only what the map needs first. */
export function isWhole(state: ExplorerState, layer: Slug): boolean {
  return dataOf(state, layer)?.isWhole ?? false;
}

/** @returns `undefined` while its layer is not there, or when there is no such feature */
export function featureByRef(state: ExplorerState, ref: FeatureRef): ExplorerFeature | undefined {
  const parsed = parseRef(ref);
  return parsed ? dataOf(state, parsed.layer)?.byId.get(parsed.id) : undefined;
}

/** Option keys of the layer's symbol field that are shown: a person's choice, else the layer's default. */
export function shownOptions(state: ExplorerState, layer: Layer): readonly string[] | null {
  if (!layer.symbolField) return null;
  return state.filters[layer.id]?.[layer.symbolField] ?? layer.shownOptions ?? null;
}

/** The layer's features that pass its filters, located or not. */
export function filteredFeatures(state: ExplorerState, layer: Layer): readonly ExplorerFeature[] {
  const features = dataOf(state, layer.id)?.features ?? [];
  const tests = filterTests(state, layer);
  return tests.length ? features.filter((feature) => tests.every((test) => test(feature))) : features;
}

function filterTests(state: ExplorerState, layer: Layer): readonly ((feature: ExplorerFeature) => boolean)[] {
  const chosen = new Map(Object.entries(state.filters[layer.id] ?? {}));
  const byDefault = shownOptions(state, layer);
  if (layer.symbolField && byDefault) chosen.set(layer.symbolField, byDefault);
  return [...chosen].map(([key, options]) => {
    const wanted = new Set(options);
    return (feature) => optionsOf(feature, key).some((option) => wanted.has(option));
  });
}

/** Keys of the options that a feature has in a choice field; none when unknown. */
export function optionsOf(feature: ExplorerFeature, key: string): readonly string[] {
  const value: unknown = feature.properties[key];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** How many of the layer's features have each option of a choice field, by option key. */
export function countsByOption(
  features: readonly ExplorerFeature[],
  field: Extract<Field, { type: 'choice' | 'choices' }>,
): ReadonlyMap<string, number> {
  const counts = new Map(field.options.map((option) => [option.key, 0]));
  for (const feature of features) {
    for (const option of optionsOf(feature, field.key)) counts.set(option, (counts.get(option) ?? 0) + 1);
  }
  return counts;
}
