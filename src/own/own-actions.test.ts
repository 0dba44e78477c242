import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { OWN_LAYER } from '../catalogue/own-layer.ts';
import { exampleCatalogue, exampleState } from '../state/example.ts';
import { dataOf } from '../state/selectors.ts';
import type { ExplorerState } from '../state/state.ts';
import { addOwn, clearOwn, MOST_STEPS, openOwn, redoOwn, removeOwn, renameOwn, replaceOwn, swapOwn, undoOwn } from './own-actions.ts';
import { ownFeature, type OwnDraft } from './own-feature.ts';

const point = (lon: number, lat = 0.5): Geometry => ({ type: 'Point', coordinates: [lon, lat] });
const draft = (name: string, geometry: Geometry = point(0.5)): OwnDraft => ({ name, geometry, from: { kind: 'drawn' } });
const ids = (state: ExplorerState): readonly string[] => state.own.features.map(({ id }) => id);
const empty = exampleState();
const two = addOwn(empty, exampleCatalogue, [draft('One'), draft('Two')]);

describe('adding', () => {
  test('makes features of the layer, shown and in every language the same', () => {
    expect(ids(two)).toEqual(['own-1', 'own-2']);
    expect(two.own.features[0]?.properties).toEqual({
      name: { en: 'One', pt: 'One' }, sources: [], licence: '', standing: 'indicative', from: { kind: 'drawn' },
    });
    expect(two.layers.has(OWN_LAYER)).toBe(true);
    expect(dataOf(two, OWN_LAYER)?.byId.get('own-2')).toBe(two.own.features[1]);
    expect(two.own.text).not.toBeNull();
  });

  test('never gives an id twice, not even one that could come back', () => {
    const again = addOwn(removeOwn(two, ['own-2']), exampleCatalogue, [draft('Three')]);
    expect(ids(again)).toEqual(['own-1', 'own-3']);
  });

  test('shows the layer again where it was switched off', () => {
    const hidden = { ...two, layers: new Set<string>() };
    expect(addOwn(hidden, exampleCatalogue, [draft('Three')]).layers.has(OWN_LAYER)).toBe(true);
    expect(renameOwn(hidden, exampleCatalogue, 'own-1', 'Uno').layers.has(OWN_LAYER)).toBe(false);
  });

  test('rounds to a centimetre and winds outer rings anticlockwise', () => {
    const clockwise: Geometry = { type: 'Polygon', coordinates: [[[0, 0], [0, 1], [1, 1.00000001], [0, 0]]] };
    const [feature] = addOwn(empty, exampleCatalogue, [draft('Area', clockwise)]).own.features;
    expect(feature?.geometry).toEqual({ type: 'Polygon', coordinates: [[[0, 0], [1, 1], [0, 1], [0, 0]]] });
  });
});

describe('every change can be undone and done again', () => {
  test.each<[string, (state: ExplorerState) => ExplorerState]>([
    ['adding', (state) => addOwn(state, exampleCatalogue, [draft('Three')])],
    ['another shape', (state) => replaceOwn(state, 'own-1', point(0.6))],
    ['another name', (state) => renameOwn(state, exampleCatalogue, 'own-1', 'Uno')],
    ['removing', (state) => removeOwn(state, ['own-1'])],
    ['clearing', clearOwn],
    ['some for others', (state) => swapOwn(state, exampleCatalogue, ['own-1', 'own-2'], [draft('Both')])],
  ])('%s', (_name, change) => {
    const changed = change(two);
    expect(changed.own.features).not.toEqual(two.own.features);
    expect(undoOwn(changed).own.features).toBe(two.own.features);
    expect(undoOwn(changed).own.text).toBe(two.own.text);
    expect(undoOwn(changed).layers.has(OWN_LAYER)).toBe(true);
    expect(redoOwn(undoOwn(changed)).own.features).toEqual(changed.own.features);
  });

  test.each<[string, (state: ExplorerState) => ExplorerState]>([
    ['the same shape', (state) => replaceOwn(state, 'own-1', point(0.50000000001))],
    ['the same name', (state) => renameOwn(state, exampleCatalogue, 'own-1', ' One ')],
    ['no name', (state) => renameOwn(state, exampleCatalogue, 'own-1', ' ')],
    ['removing what is not there', (state) => removeOwn(state, ['own-9'])],
    ['undoing nothing', (state) => undoOwn(undoOwn(state))],
    ['redoing nothing', redoOwn],
  ])('%s is no change', (name, change) => {
    const state = name === 'undoing nothing' ? undoOwn(two) : two;
    expect(change(state)).toBe(state);
  });

  test('a new step ends what could be done again', () => {
    const branched = renameOwn(undoOwn(removeOwn(two, ['own-2'])), exampleCatalogue, 'own-1', 'Uno');
    expect(redoOwn(branched)).toBe(branched);
  });

  test('as many steps as are kept', () => {
    let state = two;
    for (let step = 0; step < MOST_STEPS + 20; step += 1) state = renameOwn(state, exampleCatalogue, 'own-1', `Name ${step}`);
    expect(state.own.past).toHaveLength(MOST_STEPS);
  });
});

test('what a link brought is no step', () => {
  const opened = openOwn(empty, [ownFeature({ ...draft('One'), id: 'own-7' }, exampleCatalogue)]);
  expect(undoOwn(opened)).toBe(opened);
  expect(ids(addOwn(opened, exampleCatalogue, [draft('Two')]))).toEqual(['own-7', 'own-8']);
});

test('without features there is no layer', () => {
  const cleared = clearOwn(two);
  expect(cleared.data.has(OWN_LAYER)).toBe(false);
  expect(cleared.layers.has(OWN_LAYER)).toBe(false);
  expect(cleared.own.text).toBeNull();
});

test('what is removed is open nowhere, and the rest stays', () => {
  const open: ExplorerState = {
    ...two, selected: 'own/own-1', highlighted: 'own/own-1', spot: ['own/own-1', 'sites/a'], compare: ['own/own-2', 'own/own-1'],
    shortlist: ['own/own-2'], panel: { kind: 'boundary', of: 'own/own-1' }, drawing: { tool: 'edit', of: 'own/own-1' },
    vertex: { ref: 'own/own-1', part: 0, ring: 0, vertex: 0 },
    walk: { from: 'own/own-1', minutes: 10, to: null },
    difference: { a: { ref: 'own/own-1', date: null }, b: { ref: 'own/own-2', date: null }, as: 'over' },
  };
  expect(removeOwn(open, ['own-1'])).toMatchObject({
    selected: null, highlighted: null, spot: ['sites/a'], compare: ['own/own-2'], shortlist: ['own/own-2'], panel: { kind: 'own' },
    drawing: null, vertex: null, difference: null, walk: null,
  });
  const walk = { from: 'sites/a', minutes: 10, to: 'own/own-1' } as const;
  expect(removeOwn({ ...two, walk }, ['own-1']).walk).toEqual({ ...walk, to: null });
  expect(removeOwn({ ...two, walk }, ['own-2']).walk).toBe(walk);
});
