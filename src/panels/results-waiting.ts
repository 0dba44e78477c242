import type { Catalogue, Layer } from '../catalogue/types.ts';
import { dataOf } from '../state/selectors.ts';
import { needsPlaces } from '../state/filters/needs-places.ts';
import type { ExplorerState } from '../state/state.ts';

/** Whether a layer's results wait for what tells where its features lie. */
export function waitsForPlaces(state: ExplorerState, { derivedFile }: Catalogue, { id }: Layer): boolean {
  const { filters, derived, isInside, notices } = state;
  const own = filters[id];
  // The worker of a large layer works it out by itself.
  if (dataOf(state, id)?.large || !own || !needsPlaces({ [id]: own })) return false;
  const hasFailed = notices.some((notice) => notice.kind === 'failed' && notice.retry === 'derived');
  return isInside === null || (derivedFile !== undefined && derived === null && !hasFailed);
}
