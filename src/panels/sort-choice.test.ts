import { expect, test } from 'vitest';
import { exampleCatalogue } from '../state/example.ts';
import { layerById } from '../state/selectors.ts';
import type { Sort } from '../state/state.ts';
import { pressed, sortOf } from './sort-choice.ts';

const sites = layerById(exampleCatalogue, 'sites')!;

test.each<[string, Sort | null, string, Sort | null]>([
  ['a number begins with the largest', null, 'size', { field: 'size', descending: true }],
  ['pressed again it turns round', { field: 'size', descending: true }, 'size', { field: 'size', descending: false }],
  ['words begin with the first', { field: 'size', descending: true }, 'owner', { field: 'owner', descending: false }],
  ['by name is no sort', { field: 'size', descending: true }, 'name', null],
  ['by name pressed again begins with the last', null, 'name', { field: 'name', descending: true }],
  ['and once more is no sort', { field: 'name', descending: true }, 'name', null],
])('%s', (_name, before, key, expected) => {
  expect(pressed(sites, before, key)).toEqual(expected);
});

test('a sort by a field that the layer lacks is by name', () => {
  expect(sortOf(sites, { field: 'price', descending: true })).toEqual({ field: 'name', descending: false });
});
