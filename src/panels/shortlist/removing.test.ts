import { expect, test } from 'vitest';
import type { FeatureRef } from '../../catalogue/types.ts';
import { setNote, toggleShortlisted } from '../../state/actions.ts';
import { exampleState } from '../../state/example.ts';
import type { ExplorerState } from '../../state/state.ts';
import { moveShortlisted } from './order.ts';
import { clearShortlist, removeShortlisted, undoRemoval } from './removing.ts';

const SITES: readonly FeatureRef[] = ['sites/a', 'sites/b', 'sites/c'];
const LISTED: ExplorerState = { ...exampleState(), shortlist: SITES, notes: { 'sites/b': 'Call the owner', 'sites/c': 'Too far' } };

function undone(state: ExplorerState): ExplorerState {
  const notice = state.notices.at(-1);
  return notice?.kind === 'removed' ? undoRemoval(state, notice) : state;
}

test('an entry that was removed comes back to its place with its note', () => {
  const removed = removeShortlisted(LISTED, 'sites/b');
  expect(removed).toMatchObject({ shortlist: ['sites/a', 'sites/c'], notes: { 'sites/c': 'Too far' } });
  expect(undone(removed)).toEqual(LISTED);
});

test('all of it comes back after it was cleared', () => {
  const cleared = clearShortlist(LISTED);
  expect(cleared).toMatchObject({ shortlist: [], notes: {} });
  expect(undone(cleared)).toEqual(LISTED);
});

test('what came since then stays', () => {
  const since = setNote(toggleShortlisted(removeShortlisted(LISTED, 'sites/b'), 'sites/d'), 'sites/c', 'Nearer than thought');
  const { shortlist, notes } = undone(since);
  expect(shortlist).toEqual(['sites/a', 'sites/b', 'sites/c', 'sites/d']);
  expect(notes).toEqual({ 'sites/b': 'Call the owner', 'sites/c': 'Nearer than thought' });
});

test('each of several removals can be undone', () => {
  const removed = removeShortlisted(removeShortlisted(LISTED, 'sites/a'), 'sites/b');
  expect(removed.notices).toHaveLength(2);
  expect(undone(undone(removed))).toEqual(LISTED);
});

test('what is not on the list can’t be removed', () => {
  expect(removeShortlisted(LISTED, 'sites/x')).toBe(LISTED);
  expect(clearShortlist(exampleState()).notices).toEqual([]);
});

test.each([
  ['sites/b', -1, ['sites/b', 'sites/a', 'sites/c']],
  ['sites/b', 1, ['sites/a', 'sites/c', 'sites/b']],
  ['sites/a', -1, SITES],
  ['sites/c', 1, SITES],
  ['sites/x', 1, SITES],
] as const)('%s moves by %i', (ref, by, order) => {
  expect(moveShortlisted(LISTED, ref, by)).toMatchObject({ shortlist: order, notes: LISTED.notes });
});
