import type { FeatureRef } from '../../catalogue/types.ts';
import { setShortlist } from '../../state/actions.ts';
import type { ExplorerState } from '../../state/state.ts';

/** Moves an entry of the shortlist one place: `-1` up, `1` down; beyond the ends it stays. */
export function moveShortlisted(state: ExplorerState, ref: FeatureRef, by: -1 | 1): ExplorerState {
  const from = state.shortlist.indexOf(ref);
  const to = from + by;
  if (from < 0 || to < 0 || to >= state.shortlist.length) return state;
  return setShortlist(state, state.shortlist.toSpliced(from, 1).toSpliced(to, 0, ref), state.notes);
}
