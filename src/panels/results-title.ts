import { AREAS_LAYER } from '../catalogue/areas-layer.ts';
import type { Layer } from '../catalogue/types.ts';
import type { ExplorerController } from '../state/context.ts';
import { PLACE_KEYS } from '../state/filters/index.ts';
import { dataOf } from '../state/selectors.ts';

/** The layer's name; of results inside one area with that area's. */
export function titleOf(ax: ExplorerController, layer: Layer): string {
  const name = ax.t(layer.name);
  const filter = ax.state.filters[layer.id]?.[PLACE_KEYS.areas];
  const [area, ...others] = filter?.kind === 'areas' ? filter.areas : [];
  const feature = area && !others.length ? dataOf(ax.state, AREAS_LAYER)?.byId.get(area) : undefined;
  return feature ? ax.m.listInside(name, ax.t(feature.properties.name)) : name;
}
