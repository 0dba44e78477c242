import type { Bounds, Catalogue, Slug } from '../catalogue/types.ts';
import { touches } from '../state/filters/in-view.ts';
import { filteredFeatures } from '../state/results.ts';
import type { ExplorerState } from '../state/state.ts';

/** How many of each shown layer's features, as filtered, touch the bounds. */
export function countsInView(state: ExplorerState, catalogue: Catalogue, bounds: Bounds): ReadonlyMap<Slug, number> {
  const shown = catalogue.layers.filter((layer) => layer.map === 'main' && state.layers.has(layer.id));
  return new Map(shown.map((layer) => [layer.id, filteredFeatures(state, catalogue, layer).filter((feature) => touches(feature, bounds)).length]));
}
