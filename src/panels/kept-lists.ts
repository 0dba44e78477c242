import type { FeatureRef } from '../catalogue/types.ts';
import { addNotices, dismissNotice, MOST_COMPARED, MOST_SHORTLISTED, toggleCompared, toggleShortlisted } from '../state/actions.ts';
import type { ExplorerState } from '../state/state.ts';
import { removeShortlisted } from './shortlist/removing.ts';

/** What a person picks features and areas for. */
export type KeptList = 'shortlist' | 'compare';

/** How many each list holds. */
export const MOST: Readonly<Record<KeptList, number>> = { shortlist: MOST_SHORTLISTED, compare: MOST_COMPARED };

export function isFull(state: ExplorerState, list: KeptList): boolean {
  return state[list].length >= MOST[list];
}

/** Puts a feature or area on a list, or takes it off; a notice says so where the list is full, and gives back a note that went. */
export function toggleKept(state: ExplorerState, list: KeptList, ref: FeatureRef): ExplorerState {
  const id = `full:${list}`;
  if (!state[list].includes(ref) && isFull(state, list)) return addNotices(state, [{ id, kind: 'list-full', list, most: MOST[list] }]);
  return dismissNotice(toggled(state, list, ref), id);
}

function toggled(state: ExplorerState, list: KeptList, ref: FeatureRef): ExplorerState {
  if (list === 'compare') return toggleCompared(state, ref);
  return state.notes[ref] ? removeShortlisted(state, ref) : toggleShortlisted(state, ref);
}
