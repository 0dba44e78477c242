import { describe, expect, test } from 'vitest';
import { highlight, openArea, openPanel, openSpot, select, setLanguage } from '../state/actions.ts';
import { exampleState } from '../state/example.ts';
import { shownPanel } from '../state/selectors.ts';
import type { ExplorerState } from '../state/state.ts';
import { panelKey } from './panel-for.ts';

const start = exampleState();
const key = (state: ExplorerState): string => panelKey(shownPanel(state));

describe('the key of a panel', () => {
  test('is another for each thing that can be open', () => {
    const states = [
      start, openArea(start, 'old-docks'), openArea(start, 'new-docks'), select(start, 'sites/a'), select(start, 'sites/b'),
      openSpot(start, ['sites/a', 'sites/b']), openPanel(start, { kind: 'layers' }), openPanel(start, { kind: 'page', page: 'plan' }),
      openPanel(start, { kind: 'list', layer: 'sites', area: null }), openPanel(start, { kind: 'list', layer: 'sites', area: 'old-docks' }),
    ];
    expect(new Set(states.map(key)).size).toBe(states.length);
  });

  test.each<[string, (state: ExplorerState) => ExplorerState]>([
    ['something is pointed at', (state) => highlight(state, 'sites/b')],
    ['the language changes', (state) => setLanguage(state, 'pt')],
    ['the area below it changes', (state) => ({ ...state, area: 'old-docks' })],
  ])('stays when %s', (_, action) => {
    const state = select(start, 'sites/a');
    expect(key(action(state))).toBe(key(state));
  });
});
