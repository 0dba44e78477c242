import type { Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { exampleCatalogue, exampleState } from '../state/example.ts';
import type { ExplorerState } from '../state/state.ts';
import { addOwn, clearOwn, removeOwn, renameOwn } from './own-actions.ts';
import { ownAddedAll } from './add-drawn.ts';
import { ownSaid } from './own-said.ts';
import { ownWords } from './words.ts';

const point: Geometry = { type: 'Point', coordinates: [0.5, 0.5] };
const add = (state: ExplorerState, count: number): ExplorerState => addOwn(state, exampleCatalogue, ownAddedAll(state, Array.from({ length: count }, () => point)));
const two = add(exampleState(), 2);

test.each<[ExplorerState, string]>([
  [add(two, 1), 'Point 3 added.'],
  [add(two, 2), '4 shapes now.'],
  [removeOwn(two, ['own-1']), 'Point 1 removed.'],
  [renameOwn(two, exampleCatalogue, 'own-1', 'Mill'), 'Mill changed.'],
  [clearOwn(two), 'Nothing is drawn now.'],
  [two, ''],
])('a change is said in a word', (now, expected) => {
  expect(ownSaid(now.own, two.own, 'en', ownWords('en'))).toBe(expected);
});

test('new features get a name that no other has', () => {
  const renamed = renameOwn(two, exampleCatalogue, 'own-2', 'Point 3');
  expect(ownAddedAll(renamed, [point, point]).map(({ name }) => name)).toEqual(['Point 2', 'Point 4']);
});
