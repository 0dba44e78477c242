import { OWN_LAYER } from '../../catalogue/own-layer.ts';
import type { Catalogue, Layer, Slug } from '../../catalogue/types.ts';
import { AREAS_LAYER } from '../../state/actions.ts';
import { inDrawingOrder } from '../../state/selectors.ts';
import type { ExplorerState } from '../../state/state.ts';

type Ordering = Pick<ExplorerState, 'layers' | 'order'>;

/** Whether a person may move a layer: polygons, but for those that are never hidden below others. */
export function isOrdered({ id, geometry, map }: Layer): boolean {
  return geometry === 'polygon' && map === 'main' && id !== AREAS_LAYER && id !== OWN_LAYER;
}

/** Ids of the layers that a person may move and sees, topmost first. */
export function orderedLayers(state: Ordering, catalogue: Catalogue): readonly Slug[] {
  return allOrdered(state, catalogue).filter((id) => state.layers.has(id));
}

/**
 * The order in which a layer has changed places with the next one that can be seen above (`-1`) or below (`1`) it; topmost first.
 * The same order where there is none.
 */
export function movedBy(state: Ordering, catalogue: Catalogue, id: Slug, step: -1 | 1): readonly Slug[] {
  const seen = orderedLayers(state, catalogue);
  const other = seen[seen.indexOf(id) + step];
  if (!seen.includes(id) || other === undefined) return state.order;
  const all = allOrdered(state, catalogue);
  const others = all.filter((one) => one !== id);
  // The census may lie on top of them all.
  const above = state.order.filter((one) => !all.includes(one));
  return [...above, ...others.toSpliced(others.indexOf(other) + (step === 1 ? 1 : 0), 0, id)];
}

function allOrdered({ order }: Ordering, { layers }: Catalogue): readonly Slug[] {
  return inDrawingOrder(layers.filter(isOrdered), order).map(({ id }) => id).toReversed();
}
