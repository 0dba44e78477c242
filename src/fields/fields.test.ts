import { describe, expect, test } from 'vitest';
import type { Field } from '../catalogue/types.ts';
import { en } from '../i18n/en.ts';
import { textIn } from '../i18n/text.ts';
import type { FieldContext } from './field-type.ts';
import { sortValueOf, wordsOf } from './index.ts';

const ax: FieldContext = { lang: 'en', m: en, t: (words) => textIn(words, 'en'), nameOf: (ref) => (ref === 'sites/mill' ? 'Mill' : undefined) };
const label = { en: 'Label' };
const options = [
  { key: 'a', label: { en: 'First' } },
  { key: 'b', label: { en: 'Second' } },
];

const FIELDS: readonly Field[] = [
  { type: 'choice', key: 'k', label, options },
  { type: 'choices', key: 'k', label, options },
  { type: 'number', key: 'k', label, unit: 'm2' },
  { type: 'date', key: 'k', label },
  { type: 'flag', key: 'k', label },
  { type: 'text', key: 'k', label },
  { type: 'name', key: 'k', label },
  { type: 'link', key: 'k', label },
  { type: 'address', key: 'k', label },
  { type: 'references', key: 'k', label },
  { type: 'lines', key: 'k', label },
];

const fieldOf = (type: Field['type']): Field => FIELDS.find((field) => field.type === type) ?? expect.fail(type);

test.each<[Field['type'], unknown, string, number | string]>([
  ['choice', 'b', 'Second', 1],
  ['choices', ['b', 'a'], 'First, Second', 'First, Second'],
  ['number', [{ value: 1200.5 }, { value: 7 }], '1,200.5 m²', 1200.5],
  ['number', [{ value: 900, upTo: 1000, qualifier: 'about' }], 'about 900–1,000 m²', 900],
  ['date', { date: '2021-05', qualifier: 'before' }, 'before May 2021', 20210500],
  ['flag', true, 'yes', 0],
  ['flag', false, 'no', 1],
  ['text', { pt: 'Um', en: 'One' }, 'One', 'One'],
  ['name', 'Exampleton', 'Exampleton', 'Exampleton'],
  ['link', 'https://example.org/', 'https://example.org/', 'https://example.org/'],
  ['address', { street: 'Rua X', number: '1', postalCode: '4200-001', city: 'Exampleton' }, 'Rua X 1, 4200-001 Exampleton', 'Rua X 1, 4200-001 Exampleton'],
  ['address', { street: 'Rua X' }, 'Rua X', 'Rua X'],
  ['references', ['sites/mill', 'sites/new', 'no reference'], 'Mill, sites/new', 'Mill, sites/new'],
  ['lines', [{ name: 'A', color: '#00ff00' }, { name: 'B', color: '#ff0000' }], 'A, B', 'A, B'],
])('%s %j is “%s”', (type, value, words, sortValue) => {
  expect(wordsOf(fieldOf(type), value, ax)).toBe(words);
  expect(sortValueOf(fieldOf(type), value, ax)).toBe(sortValue);
});

describe.each(FIELDS)('$type', (field) => {
  test.each([null, undefined, '', [], {}, [null], 7, { value: 7 }])('takes %j for unknown', (value) => {
    expect([wordsOf(field, value, ax), sortValueOf(field, value, ax)]).toEqual([null, null]);
  });
});
