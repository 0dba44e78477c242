import { describe, expect, test } from 'vitest';
import {
  addNotices, clearCompared, clearSelection, closeWalk, dismissNotice, dropPin, goHome, highlight, MOST_SHORTLISTED, openArea,
  openBuilder, openPanel, openSpot, openWalk, select, setBase, setCompareShow, setFilter, setFilters, setInView, setLanguage, setNote, setRoute, setShortlist, setTheme, setWalkMinutes,
  showLayer, stepBack, toggleCompared, toggleShortlisted,
} from './actions.ts';
import { exampleState } from './example.ts';
import { shownPanel } from './selectors.ts';
import type { Filter } from './filters/filter.ts';
import type { ExplorerState, Notice } from './state.ts';

const start = exampleState();
const ruins: Filter = { kind: 'options', options: ['ruin'] };
const large: Filter = { kind: 'range', least: 1000, most: null };
const notice = (id: string, value: string): Notice => ({ id, kind: 'parameter', name: 'lang', value, valid: [] });

describe('stepping back', () => {
  test('closes what was opened, last first, and ends at home', () => {
    let state: ExplorerState = openArea(start, 'old-docks');
    state = openPanel(state, { kind: 'list', layer: 'sites' });
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

  test('from a limit or a profile leads back to what they are of, the tool on the map first', () => {
    const area = openPanel(start, { kind: 'boundary', of: 'areas/old-docks' });
    expect(shownPanel(stepBack(area))).toEqual({ kind: 'area', area: 'old-docks' });
    const site = openPanel(start, { kind: 'profile', of: 'sites/a' });
    expect(shownPanel(stepBack(site))).toEqual({ kind: 'feature', ref: 'sites/a' });
    const drawing: ExplorerState = { ...openPanel(start, { kind: 'own' }), drawing: { tool: 'polygon', of: null } };
    expect(stepBack(drawing)).toMatchObject({ drawing: null, panel: { kind: 'own' } });
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
    expect(clearSelection(dropPin(start, { lat: 1, lon: 2 }))).toMatchObject({ pin: null });
    const walking = openWalk(dropPin(start, { lat: 1, lon: 2 }), { lat: 1, lon: 2 }, 10);
    expect(clearSelection(walking)).toBe(walking);
  });

  test('a press on empty map leaves the area where it is what is looked at, and keeps it under a panel', () => {
    const area = openArea(start, 'old-docks');
    expect(clearSelection(area)).toMatchObject({ area: null, panel: { kind: 'home' } });
    const listed = openPanel(area, { kind: 'list', layer: 'sites' });
    expect(clearSelection(listed)).toBe(listed);
  });
});

test('the code for pages of others is of what was open before it, opened twice too', () => {
  const opened = openBuilder(select(openPanel(start, { kind: 'layers' }), 'sites/a'));
  expect(opened).toMatchObject({ selected: null, panel: { kind: 'embed', from: { selected: 'sites/a', panel: { kind: 'layers' }, walk: null, pin: null } } });
  expect(openBuilder(opened).panel).toBe(opened.panel);
});

describe('layers and filters', () => {
  test('switch on and off without touching the state before', () => {
    const shown = showLayer(start, 'stations', true);
    expect([...shown.layers]).toEqual(['areas', 'sites', 'stations']);
    expect([...showLayer(shown, 'stations', false).layers]).toEqual([...start.layers]);
    expect(showLayer(shown, 'stations', true)).toBe(shown);
  });

  test('a filter that is taken back leaves nothing behind', () => {
    const filtered = setFilter(start, 'sites', 'status', ruins);
    expect(filtered.filters).toEqual({ sites: { status: ruins } });
    expect(setFilter(filtered, 'sites', 'status', null).filters).toEqual({});
  });

  test('filters of one layer leave each other alone', () => {
    const both = setFilter(setFilter(start, 'sites', 'status', ruins), 'sites', 'size', large);
    expect(setFilter(both, 'sites', 'status', null).filters).toEqual({ sites: { size: large } });
  });
});

describe('comparing', () => {
  const four = (['sites/a', 'sites/b', 'areas/c', 'sites/d'] as const).reduce(toggleCompared, start);

  test('takes up to four, the first as the base, and each once', () => {
    expect(toggleCompared(four, 'sites/e')).toBe(four);
    expect(toggleCompared(four, 'sites/b').compare).toEqual(['sites/a', 'areas/c', 'sites/d']);
    expect(setBase(four, 'areas/c').compare).toEqual(['areas/c', 'sites/a', 'sites/b', 'sites/d']);
    expect(clearCompared(four).compare).toEqual([]);
  });

  test('shows what else is switched on, each once', () => {
    const both = setCompareShow(setCompareShow(setCompareShow(four, 'sources', true), 'differences', true), 'sources', true);
    expect(both.compareShows).toEqual(['differences', 'sources']);
    expect(setCompareShow(both, 'differences', false).compareShows).toEqual(['sources']);
  });
});

describe('the shortlist', () => {
  const noted = setNote(toggleShortlisted(toggleShortlisted(start, 'sites/a'), 'areas/b'), 'sites/a', 'call them');

  test('loses the note of what is taken off', () => {
    expect(noted.notes).toEqual({ 'sites/a': 'call them' });
    expect(toggleShortlisted(noted, 'sites/a')).toMatchObject({ shortlist: ['areas/b'], notes: {} });
  });

  test('has no empty notes', () => {
    expect(setNote(noted, 'sites/a', '').notes).toEqual({});
  });

  test('is put back as it was', () => {
    expect(setShortlist(start, noted.shortlist, noted.notes)).toEqual(noted);
  });

  test('ends at fifty', () => {
    const many = Array.from({ length: 60 }, (_, index) => `sites/s${index}` as const);
    const full = setShortlist(start, many);
    expect(full.shortlist).toHaveLength(MOST_SHORTLISTED);
    expect(toggleShortlisted(full, 'sites/more')).toBe(full);
  });
});

describe('a walk', () => {
  test('lies over what it was asked from, and goes back there', () => {
    const walking = setRoute(setWalkMinutes(openWalk(select(start, 'sites/a'), 'sites/a', 5), 10), 'stations/x');
    expect(shownPanel(walking)).toEqual({ kind: 'walk', from: 'sites/a' });
    expect(walking.walk).toEqual({ from: 'sites/a', minutes: 10, to: 'stations/x' });
    expect(shownPanel(closeWalk(walking))).toEqual({ kind: 'feature', ref: 'sites/a' });
    expect(shownPanel(stepBack(walking))).toEqual({ kind: 'feature', ref: 'sites/a' });
  });

  test('from a pin goes back to the pin, and from there away', () => {
    const pinned = dropPin(openPanel(start, { kind: 'layers' }), { lat: 0.5, lon: 0.25 });
    const back = stepBack(openWalk(pinned, { lat: 0.5, lon: 0.25 }, 5));
    expect(shownPanel(back)).toEqual({ kind: 'pin', at: { lat: 0.5, lon: 0.25 } });
    expect(shownPanel(stepBack(back))).toEqual({ kind: 'layers' });
  });

  test('stays under a feature that is opened in it', () => {
    const opened = select(openWalk(start, 'sites/a', 5), 'stations/x');
    expect([shownPanel(opened).kind, shownPanel(stepBack(opened)).kind]).toEqual(['feature', 'walk']);
  });

  test.each([
    ['another panel', (state: ExplorerState) => openPanel(state, { kind: 'shortlist' })],
    ['an area', (state: ExplorerState) => openArea(state, 'old-docks')],
    ['home', goHome],
  ])('goes when %s is opened', (_name, action) => {
    expect(action(openWalk(start, 'sites/a', 5)).walk).toBeNull();
  });

  test('is needed for a route and for minutes', () => {
    expect([setRoute(start, 'stations/x'), setWalkMinutes(start, 5)]).toEqual([start, start]);
  });
});

test('all filters of a layer are replaced at once', () => {
  const filtered = setFilters(start, 'sites', { status: ruins, size: large });
  expect(setFilters(filtered, 'sites', {}).filters).toEqual({});
});

test('the same view again changes nothing', () => {
  const seen = setInView(start, [0, 0, 1, 1]);
  expect(setInView(seen, [0, 0, 1, 1])).toBe(seen);
  expect(setInView(seen, [0, 0, 1, 2])).not.toBe(seen);
  expect(setInView(start, null)).toBe(start);
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
