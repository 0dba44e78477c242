import { AREAS_LAYER } from '../catalogue/areas-layer.ts';
import { OWN_LAYER } from '../catalogue/own-layer.ts';
import type { Catalogue, ExplorerFeature, FeatureRef, Layer, Slug } from '../catalogue/types.ts';
import { parseRef } from '../catalogue/refs.ts';
import type { ExplorerState, LayerData, Origin, Panel, Place } from './state.ts';

/** What the one panel shows now: the topmost of feature, spot, walk, pin, panel, area, home. */
export type Shown =
  | { readonly kind: 'feature'; readonly ref: FeatureRef }
  | { readonly kind: 'spot'; readonly refs: readonly FeatureRef[] }
  | { readonly kind: 'walk'; readonly from: Origin }
  | { readonly kind: 'pin'; readonly at: Place }
  | Panel
  | { readonly kind: 'area'; readonly area: Slug };

export function shownPanel(state: ExplorerState): Shown {
  if (state.selected) return { kind: 'feature', ref: state.selected };
  if (state.spot.length) return { kind: 'spot', refs: state.spot };
  if (state.walk) return { kind: 'walk', from: state.walk.from };
  if (state.pin) return { kind: 'pin', at: state.pin };
  if (state.panel.kind !== 'home') return state.panel;
  return state.area ? { kind: 'area', area: state.area } : { kind: 'home' };
}

/** Whether the search finds a layer's features: not what is only counted, nor what is ground for the other layers. */
export function isSearched({ map, isContext }: Pick<Layer, 'map' | 'isContext'>): boolean {
  return map !== 'none' && !isContext;
}

export function layerById(catalogue: Catalogue, id: Slug): Layer | undefined {
  return catalogue.layers.find((layer) => layer.id === id);
}

/** @returns the layer's features, or `undefined` while they are not there */
export function dataOf(state: ExplorerState, layer: Slug): LayerData | undefined {
  const loaded = state.data.get(layer);
  return loaded?.status === 'ready' ? loaded.value : undefined;
}

/** How many features a layer has, whatever is filtered; `undefined` while it is not there. */
export function sizeOf(state: ExplorerState, layer: Slug): number | undefined {
  const data = dataOf(state, layer);
  return data && (data.large?.count ?? data.features.length);
}

/** Whether there is no such feature, which is known only once its layer is there; of a large one once it was asked for. */
export function isAbsent(state: ExplorerState, ref: FeatureRef): boolean {
  const { layer = '', id = '' } = parseRef(ref) ?? {};
  const data = dataOf(state, layer);
  return data !== undefined && !data.byId.has(id) && (!data.large || data.large.absent.has(id));
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
  const chosen = state.filters[layer.id]?.[layer.symbolField];
  return chosen?.kind === 'options' ? chosen.options : (layer.shownOptions ?? null);
}

/**
 * Layers as their polygons are drawn, bottom to top: context, the others as the catalogue has them, those that a person has ordered,
 * and what is never hidden below: a person's own, the areas.
 *
 * @param order topmost first
 */
export function inDrawingOrder<L extends Pick<Layer, 'id' | 'isContext'>>(layers: Iterable<L>, order: readonly Slug[]): L[] {
  const height = ({ id, isContext }: L): number => {
    if (id === AREAS_LAYER || id === OWN_LAYER) return id === AREAS_LAYER ? Infinity : Number.MAX_VALUE;
    return order.includes(id) ? 2 + order.length - order.indexOf(id) : isContext ? 0 : 1;
  };
  return [...layers].toSorted((a, b) => height(a) - height(b));
}
