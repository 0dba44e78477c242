import { describe, expect, test } from 'vitest';
import { openPanel, openSpot, openWalk, select, setFilter, setInView, setLanguage, setSort, toggleCompared, toggleShortlisted } from '../actions.ts';
import { exampleCatalogue, exampleState } from '../example.ts';
import { layerById } from '../selectors.ts';
import type { ExplorerState } from '../state.ts';
import { areSame, haveSameRows, idsIn, isListed, questionOf } from './question.ts';

const layer = layerById(exampleCatalogue, 'sites')!;
const start = exampleState();
const list = setSort(openPanel(start, { kind: 'list', layer: 'sites' }), { field: 'size', descending: true });
const inView = (state: ExplorerState) => setFilter(state, 'sites', 'view', { kind: 'in-view' });
const ask = (state: ExplorerState) => questionOf(state, layer);

describe('what is asked of a large layer', () => {
  test("is its filters, the layer's own among them, in the language and the order that rows are shown in", () => {
    expect(ask(setFilter(list, 'sites', 'public', { kind: 'flag', is: true }))).toEqual({
      filters: { status: { kind: 'options', options: ['vacant', 'ruin'], orUnknown: true }, public: { kind: 'flag', is: true } },
      inView: null, sort: { field: 'size', descending: true }, lang: 'en',
    });
  });

  test('has no order where no rows of it are listed', () => {
    expect(ask(setSort(start, list.sort)).sort).toBeNull();
    expect(ask(openPanel(list, { kind: 'table', layer: 'stations' })).sort).toBeNull();
  });

  test('has the same rows for its answer until filters, order or language change', () => {
    const rowsStay = (after: ExplorerState) => haveSameRows(ask(list), ask(after));
    expect(rowsStay({ ...list, sort: { field: 'size', descending: true } })).toBe(true);
    expect(rowsStay(setInView(list, [0, 0, 1, 1]))).toBe(true);
    expect(rowsStay(setSort(list, null))).toBe(false);
    expect(rowsStay(setLanguage(list, 'pt'))).toBe(false);
    expect(rowsStay(setFilter(list, 'sites', 'public', { kind: 'flag', is: true }))).toBe(false);
  });

  test('has other counts where the map moves, and other rows too where only what is in view is wanted', () => {
    const moved = setInView(list, [0, 0, 1, 1]);
    expect([haveSameRows(ask(list), ask(moved)), areSame(ask(list), ask(moved))]).toEqual([true, false]);
    expect(haveSameRows(ask(inView(list)), ask(inView(moved)))).toBe(false);
    expect(areSame(ask(inView(moved)), ask(inView(moved)))).toBe(true);
  });
});

test.each([
  ['its list', { kind: 'list', layer: 'sites' }, true],
  ['its table', { kind: 'table', layer: 'sites' }, true],
  ["another layer's list", { kind: 'list', layer: 'stations' }, false],
  ['no list', { kind: 'layers' }, false],
] as const)('rows are looked at in %s', (_name, panel, is) => {
  expect(isListed(openPanel(start, panel), 'sites')).toBe(is);
  expect(isListed(select(openPanel(start, panel), 'sites/mill'), 'sites')).toBe(is);
});

describe('the features that must be there', () => {
  test('are those that are open, compared, shortlisted or walked from, each once', () => {
    const kept = toggleShortlisted(toggleCompared(toggleCompared(start, 'sites/a'), 'stations/x'), 'sites/b');
    const walking = { ...openWalk(kept, 'sites/c', 5), walk: { from: 'sites/c', minutes: 5, to: 'sites/d' } } as const;
    expect(idsIn(select(walking, 'sites/a'), 'sites')).toEqual(['a', 'c', 'd', 'b']);
    expect(idsIn(openSpot(kept, ['sites/e', 'stations/y']), 'sites')).toEqual(['e', 'a', 'b']);
    expect(idsIn(walking, 'stations')).toEqual(['x']);
  });

  test('are none where a walk begins at a spot', () => {
    expect(idsIn(openWalk(start, { lat: 1, lon: 2 }, 5), 'sites')).toEqual([]);
  });
});
