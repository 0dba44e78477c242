import bbox from '@turf/bbox';
import type { Bounds, Catalogue, ExplorerFeature, Slug } from '../catalogue/types.ts';
import { filteredFeatures } from '../state/selectors.ts';
import type { ExplorerState } from '../state/state.ts';

/** How many of each shown layer's features, as filtered, touch the bounds. */
export function countsInView(state: ExplorerState, catalogue: Catalogue, bounds: Bounds): ReadonlyMap<Slug, number> {
  const shown = catalogue.layers.filter((layer) => layer.map === 'main' && state.layers.has(layer.id));
  return new Map(shown.map((layer) => [layer.id, filteredFeatures(state, layer).filter((feature) => touches(feature, bounds)).length]));
}

function touches({ geometry }: ExplorerFeature, [west, south, east, north]: Bounds): boolean {
  if (!geometry) return false;
  const [left = NaN, bottom = NaN, right = NaN, top = NaN] = geometry.type === 'Point' ? [...geometry.coordinates, ...geometry.coordinates] : bbox(geometry);
  return left <= east && right >= west && bottom <= north && top >= south;
}
