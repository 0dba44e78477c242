import { AREAS_LAYER } from '../catalogue/areas-layer.ts';
import type { Layer } from '../catalogue/types.ts';
import { PLACE_KEYS } from '../state/filters/index.ts';
import type { ExplorerState } from '../state/state.ts';

/** The parts of the state that a layer's results follow from, for an `ExplorerController` to watch. */
export function watchResults(state: ExplorerState, layer: Pick<Layer, 'id'> | undefined): readonly unknown[] {
  if (!layer) return [];
  const filters = state.filters[layer.id];
  const inView = filters?.[PLACE_KEYS['in-view']] ? state.inView : state.inView === null;
  return [filters, state.data.get(layer.id), state.large.get(layer.id), state.data.get(AREAS_LAYER), state.derived, state.isInside, inView];
}
