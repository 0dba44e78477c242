import { describe, expect, test } from 'vitest';
import type { Layer } from '../catalogue/types.ts';
import { setFilter } from '../state/actions.ts';
import { initialState } from '../state/state.ts';
import { switched, withoutFilter } from './filter-choice.ts';
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
    ['on, beyond the usual', withDefault, 'used', true, ['vacant', 'ruin', 'used']],
    ['off, less than the usual', withDefault, 'ruin', false, ['vacant']],
  ] as const)('%s', (_name, layer, option, on, options) => {
    const expected = { kind: 'options', options, orUnknown: true };
    expect(switched(initialState(exampleCatalogueOf(layer)), layer, option, on)).toEqual(expected);
  });

  test('on again, where all are shown, changes nothing', () => {
    expect(switched(initialState(exampleCatalogueOf(plain)), plain, 'ruin', true)).toBeNull();
  });

  test('back to the usual choice is no filter', () => {
    const filtered = setFilter(initialState(exampleCatalogueOf(withDefault)), 'sites', 'status', { kind: 'options', options: ['vacant'], orUnknown: true });
    expect(switched(filtered, withDefault, 'ruin', true)).toBeNull();
  });

  test('what is unknown stays hidden once it was', () => {
    const filtered = setFilter(initialState(exampleCatalogueOf(plain)), 'sites', 'status', { kind: 'options', options: ['vacant'] });
    expect(switched(filtered, plain, 'ruin', true)).toEqual({ kind: 'options', options: ['vacant', 'ruin'] });
  });

  test('the last one off shows none', () => {
    const filtered = setFilter(initialState(exampleCatalogueOf(plain)), 'sites', 'status', { kind: 'options', options: ['vacant'] });
    expect(switched(filtered, plain, 'vacant', false)).toEqual({ kind: 'options', options: [] });
  });
});

test.each([
  ['a layer that hides some by default shows every option', withDefault, { kind: 'options', options: ['vacant', 'ruin', 'used'], orUnknown: true }],
  ['a layer without a default needs no filter', plain, null],
])('withoutFilter: %s', (_name, layer, expected) => {
  expect(withoutFilter(layer, 'status')).toEqual(expected);
});
