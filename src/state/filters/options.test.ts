import { describe, expect, test } from 'vitest';
import type { Field } from '../../catalogue/types.ts';
import { exampleCatalogue as catalogue, exampleFeature, exampleLayer } from '../example.ts';
import { options, optionsOf } from './options.ts';

const uses: Field = { key: 'uses', type: 'choices', label: { en: 'Uses' }, options: ['empty', 'housing', 'works'].map((key) => ({ key, label: { en: key } })) };
const layer = exampleLayer('sites', { fields: [uses] });
const subject = { catalogue, layer, key: 'uses', field: uses };
const facts = { derived: null, areas: undefined, inView: null, isInside: null };

describe('one of these options', () => {
  const judge = options.test({ kind: 'options', options: ['housing', 'works'] }, subject, facts);

  test.each([
    ['has one of several', ['empty', 'works'], 'surely'],
    ['has others alone', ['empty'], 'no'],
    ['has it as its only one', 'housing', 'surely'],
    ['has another as its only one', 'empty', 'no'],
    ['has none', [], 'unknown'],
    ['is not known', null, 'unknown'],
  ])('a feature that %s', (_name, value, verdict) => {
    expect(judge(exampleFeature('mill', { uses: value }))).toBe(verdict);
  });
});

test('only what stands as words is an option', () => {
  expect(optionsOf(exampleFeature('mill', { uses: ['empty', 7, null, 'works'] }), 'uses')).toEqual(['empty', 'works']);
});

test('a link may name the options of the field, and no options of what is no such field', () => {
  expect(options.read('works,-', subject)).toEqual({ kind: 'options', options: ['works'], orUnknown: true });
  expect(options.examples(subject)).toEqual(['empty', 'housing', 'works']);
  const { field: _field, ...without } = subject;
  expect(options.read('works', without)).toBeNull();
});
