import { describe, expect, test } from 'vitest';
import { dropPin, highlight, openArea, openPanel, openSpot, openWalk, select, setLanguage, toggleShortlisted } from '../state/actions.ts';
import { exampleState } from '../state/example.ts';
import { shownPanel } from '../state/selectors.ts';
import type { ExplorerState } from '../state/state.ts';
import { isShowable, panelKey } from './panel-code.ts';

const start = exampleState();
const key = (state: ExplorerState): string => panelKey(shownPanel(state));

describe('the key of a panel', () => {
  test('is another for each thing that can be open', () => {
    const states = [
      start, openArea(start, 'old-docks'), openArea(start, 'new-docks'), select(start, 'sites/a'), select(start, 'sites/b'),
      openSpot(start, ['sites/a', 'sites/b']), openPanel(start, { kind: 'layers' }), openPanel(start, { kind: 'page', page: 'plan' }),
      openPanel(start, { kind: 'list', layer: 'sites' }), openPanel(start, { kind: 'table', layer: 'sites' }), openPanel(start, { kind: 'list', layer: 'stations' }),
      openPanel(start, { kind: 'compare' }), openPanel(start, { kind: 'shortlist' }), openPanel(start, { kind: 'dossier', of: 'shortlist' }),
      openWalk(start, 'sites/a', 10), dropPin(start, { lat: 0.5, lon: 0.25 }),
    ];
    expect(new Set(states.map(key)).size).toBe(states.length);
  });

  test.each<[string, (state: ExplorerState) => ExplorerState]>([
    ['something is pointed at', (state) => highlight(state, 'sites/b')],
    ['the language changes', (state) => setLanguage(state, 'pt')],
    ['something is put on the shortlist', (state) => toggleShortlisted(state, 'sites/c')],
    ['the area below it changes', (state) => ({ ...state, area: 'old-docks' })],
  ])('stays when %s', (_, action) => {
    const state = select(start, 'sites/a');
    expect(key(action(state))).toBe(key(state));
  });
});

describe('with a shortened catalogue', () => {
  const short: ExplorerState = { ...start, catalogue: 'short' };
  const isShown = (state: ExplorerState): boolean => isShowable(shownPanel(state), state);

  test('the overview is shown, and nothing else', () => {
    expect(isShown(short)).toBe(true);
    expect([openArea(short, 'old-docks'), select(short, 'sites/a'), openPanel(short, { kind: 'layers' })].map(isShown)).toEqual([false, false, false]);
  });

  test('everything is, once the whole one is there', () => {
    expect(isShown(openArea({ ...short, catalogue: 'whole' }, 'old-docks'))).toBe(true);
  });
});
