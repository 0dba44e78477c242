import type { Bounds, Catalogue, ExplorerFeature, Slug } from '../catalogue/types.ts';
import { largeShown } from '../state/counts.ts';
import { touches } from '../state/filters/in-view.ts';
import { filteredFeatures } from '../state/results.ts';
import { dataOf } from '../state/selectors.ts';
import type { ExplorerState } from '../state/state.ts';

/** How many of each shown layer's features, as filtered, touch the bounds. */
export function countsInView(state: ExplorerState, catalogue: Catalogue, bounds: Bounds): ReadonlyMap<Slug, number> {
  const shown = catalogue.layers.filter((layer) => layer.map === 'main' && state.layers.has(layer.id));
  return new Map(shown.flatMap((layer) => {
    const count = dataOf(state, layer.id)?.large ? largeShown(state, layer.id)?.inView : countAmong(filteredFeatures(state, catalogue, layer), bounds);
    return typeof count === 'number' ? [[layer.id, count] as const] : [];
  }));
}

function countAmong(features: readonly ExplorerFeature[], bounds: Bounds): number {
  return features.filter((feature) => touches(feature, bounds)).length;
}
