import { describe, expect, test } from 'vitest';
import {
  addNotices, clearSelection, dismissNotice, goHome, highlight, openArea, openPanel, openSpot, select, setFilter, setLanguage,
  setTheme, showLayer, stepBack,
} from './actions.ts';
import { exampleState } from './example.ts';
import { shownPanel } from './selectors.ts';
import type { ExplorerState, Notice } from './state.ts';

const start = exampleState();
const notice = (id: string, value: string): Notice => ({ id, kind: 'parameter', name: 'lang', value, valid: [] });

describe('stepping back', () => {
  test('closes what was opened, last first, and ends at home', () => {
    let state: ExplorerState = openArea(start, 'old-docks');
    state = openPanel(state, { kind: 'list', layer: 'sites', area: 'old-docks' });
    state = openSpot(state, ['sites/a', 'sites/b']);
    state = select(state, 'sites/a');
    const kinds: string[] = [];
    for (let step = 0; step < 6; step += 1) {
      kinds.push(shownPanel(state).kind);
      state = stepBack(state);
    }
    expect(kinds).toEqual(['feature', 'spot', 'list', 'area', 'home', 'home']);
    expect(stepBack(state)).toBe(state);
  });

  test('goes home at once and keeps language, theme and layers', () => {
    const state = showLayer(setTheme(setLanguage(select(openArea(start, 'old-docks'), 'sites/a'), 'pt'), 'dark'), 'stations', true);
    const home = goHome(state);
    expect(shownPanel(home)).toEqual({ kind: 'home' });
    expect(home).toMatchObject({ lang: 'pt', theme: 'dark', layers: state.layers });
  });
});

describe('selecting', () => {
  test('a feature keeps the area it is looked at in', () => {
    expect(select(openArea(start, 'old-docks'), 'sites/a')).toMatchObject({ area: 'old-docks', selected: 'sites/a' });
  });

  test('a feature of the areas layer opens that area', () => {
    expect(select(select(start, 'sites/a'), 'areas/new-docks')).toMatchObject({ area: 'new-docks', selected: null });
  });

  test('what is no reference changes nothing', () => {
    expect(select(start, 'sites/Not a slug')).toBe(start);
  });

  test('a press on empty map clears it, and otherwise changes nothing', () => {
    expect(clearSelection(select(start, 'sites/a'))).toMatchObject({ selected: null });
    expect(clearSelection(start)).toBe(start);
  });
});

describe('layers and filters', () => {
  test('switch on and off without touching the state before', () => {
    const shown = showLayer(start, 'stations', true);
    expect([...shown.layers]).toEqual(['areas', 'sites', 'stations']);
    expect([...showLayer(shown, 'stations', false).layers]).toEqual([...start.layers]);
    expect(showLayer(shown, 'stations', true)).toBe(shown);
  });

  test('a filter that is taken back leaves nothing behind', () => {
    const filtered = setFilter(start, 'sites', 'status', ['ruin']);
    expect(filtered.filters).toEqual({ sites: { status: ['ruin'] } });
    expect(setFilter(filtered, 'sites', 'status', null).filters).toEqual({});
  });

  test('filters of one layer leave each other alone', () => {
    const both = setFilter(setFilter(start, 'sites', 'status', ['ruin']), 'sites', 'kind', ['mill']);
    expect(setFilter(both, 'sites', 'status', null).filters).toEqual({ sites: { kind: ['mill'] } });
  });
});

describe('what does not change', () => {
  test.each([
    ['language', (state: ExplorerState) => setLanguage(state, 'en')],
    ['theme', (state: ExplorerState) => setTheme(state, 'system')],
    ['highlight', (state: ExplorerState) => highlight(state, null)],
    ['no notices', (state: ExplorerState) => addNotices(state, [])],
  ])('%s gives the same state back', (_name, action) => {
    expect(action(start)).toBe(start);
  });
});

test('a notice replaces the one with its id, and goes when dismissed', () => {
  const first = addNotices(start, [notice('a', '1'), notice('b', '2')]);
  const second = addNotices(first, [notice('a', '3')]);
  expect(second.notices).toEqual([notice('b', '2'), notice('a', '3')]);
  expect(dismissNotice(second, 'b').notices).toEqual([notice('a', '3')]);
});
