import type { FeatureRef } from '../../catalogue/types.ts';
import { addNotices, dismissNotice, setShortlist, toggleShortlisted } from '../../state/actions.ts';
import type { ExplorerState, Notice } from '../../state/state.ts';

/** What was taken off the shortlist, and how it stood before. */
export type Removal = Extract<Notice, { kind: 'removed' }>;

/** Takes an entry and its note off the shortlist, with a notice that brings both back. */
export function removeShortlisted(state: ExplorerState, ref: FeatureRef): ExplorerState {
  if (!state.shortlist.includes(ref)) return state;
  return addNotices(toggleShortlisted(state, ref), [removal(state, [ref])]);
}

/** Takes everything off the shortlist, with a notice that brings it back. */
export function clearShortlist(state: ExplorerState): ExplorerState {
  return state.shortlist.length ? addNotices(setShortlist(state, []), [removal(state, state.shortlist)]) : state;
}

/** Brings back what a notice tells of, where it stood; what has come or was noted since then stays. */
export function undoRemoval(state: ExplorerState, { id, refs, shortlist, notes }: Removal): ExplorerState {
  const isBack = (ref: FeatureRef): boolean => refs.includes(ref) && !state.shortlist.includes(ref);
  const back = shortlist.filter(isBack);
  const restored = back.reduce((list, ref) => inserted(list, ref, shortlist), state.shortlist);
  const backNotes = Object.fromEntries(back.flatMap((ref) => (notes[ref] ? [[ref, notes[ref]]] : [])));
  return dismissNotice(setShortlist(state, restored, { ...backNotes, ...state.notes }), id);
}

/** Behind the nearest of those that stood before it. */
function inserted(list: readonly FeatureRef[], ref: FeatureRef, order: readonly FeatureRef[]): readonly FeatureRef[] {
  const before = order.slice(0, order.indexOf(ref)).findLast((other) => list.includes(other));
  const at = before === undefined ? 0 : list.indexOf(before) + 1;
  return list.toSpliced(at, 0, ref);
}

function removal({ shortlist, notes }: ExplorerState, refs: readonly FeatureRef[]): Removal {
  const id = refs.length === 1 ? `removed:${refs[0]}` : 'removed';
  return { id, kind: 'removed', refs, shortlist, notes };
}
