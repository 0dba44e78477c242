import { describe, expect, test } from 'vitest';
import type { Layer } from '../catalogue/types.ts';
import { setFilter } from '../state/actions.ts';
import { initialState } from '../state/state.ts';
import { isUnfiltered, switched } from './filter-choice.ts';
import { exampleCatalogueOf, exampleLayer } from '../state/example.ts';

const field: Layer['fields'][number] = {
  key: 'status',
  type: 'choice',
  label: { en: 'Status' },
  options: ['vacant', 'ruin', 'used'].map((key) => ({ key, label: { en: key } })),
};
const plain: Layer = { ...exampleLayer('sites', { fields: [field] }), symbolField: 'status' };
const withDefault: Layer = { ...plain, shownOptions: ['vacant', 'ruin'] };

describe('switched', () => {
  test.each([
    ['off, where all are shown', plain, 'ruin', false, ['vacant', 'used']],
    ['on again, back to all', plain, 'ruin', true, null],
    ['on, beyond the usual', withDefault, 'used', true, ['vacant', 'ruin', 'used']],
    ['off, less than the usual', withDefault, 'ruin', false, ['vacant']],
  ] as const)('%s', (_name, layer, option, on, options) => {
    expect(switched(initialState(exampleCatalogueOf(layer)), layer, option, on)).toEqual(options);
  });

  test('back to the usual choice is no filter', () => {
    const filtered = setFilter(initialState(exampleCatalogueOf(withDefault)), 'sites', 'status', ['vacant']);
    expect(switched(filtered, withDefault, 'ruin', true)).toBeNull();
  });

  test('the last one off shows none', () => {
    const filtered = setFilter(initialState(exampleCatalogueOf(plain)), 'sites', 'status', ['vacant']);
    expect(switched(filtered, plain, 'vacant', false)).toEqual([]);
  });
});

test.each([
  ['no default, no filter', plain, true],
  ['a default that hides some', withDefault, false],
])('isUnfiltered with %s', (_name, layer, expected) => {
  expect(isUnfiltered(initialState(exampleCatalogueOf(layer)), layer)).toBe(expected);
});
