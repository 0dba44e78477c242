import type { Catalogue, Layer } from '../catalogue/types.ts';
import { needsPlaces } from '../state/filters/needs-places.ts';
import type { ExplorerState } from '../state/state.ts';

/** Whether a layer's results wait for what tells where its features lie. */
export function waitsForPlaces({ filters, derived, isInside, notices }: ExplorerState, { derivedFile }: Catalogue, { id }: Layer): boolean {
  const own = filters[id];
  if (!own || !needsPlaces({ [id]: own })) return false;
  const hasFailed = notices.some((notice) => notice.kind === 'failed' && notice.retry === 'derived');
  return isInside === null || (derivedFile !== undefined && derived === null && !hasFailed);
}
