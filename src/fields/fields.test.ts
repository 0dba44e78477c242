import { describe, expect, test } from 'vitest';
import type { Field } from '../../catalogue/types.ts';
import { en } from '../../i18n/en.ts';
import { textIn } from '../../i18n/text.ts';
import { address } from './address.ts';
import { choice } from './choice.ts';
import { choices } from './choices.ts';
import type { FieldContext } from './field-type.ts';
import { flag } from './flag.ts';
import { renderField } from './index.ts';
import { name } from './name.ts';
import { text } from './text.ts';

const ax: FieldContext = { lang: 'en', m: en, t: (words) => textIn(words, 'en') };
const label = { en: 'Label' };
const options = [
  { key: 'a', label: { en: 'First' } },
  { key: 'b', label: { en: 'Second' } },
];

describe('words', () => {
  test.each([
    ['the option’s label', choice.render('b', { type: 'choice', key: 'k', label, options }, ax), 'Second'],
    ['options in the catalogue’s order', choices.render(['b', 'a'], { type: 'choices', key: 'k', label, options }, ax), 'First, Second'],
    ['yes', flag.render(true, { type: 'flag', key: 'k', label }, ax), 'yes'],
    ['no', flag.render(false, { type: 'flag', key: 'k', label }, ax), 'no'],
    ['a text in the language', text.render({ pt: 'Um', en: 'One' }, { type: 'text', key: 'k', label }, ax), 'One'],
    ['a name', name.render('Porto', { type: 'name', key: 'k', label }, ax), 'Porto'],
    [
      'a whole address',
      address.render({ street: 'Rua X', number: '1', postalCode: '4200-001', city: 'Porto' }, { type: 'address', key: 'k', label }, ax),
      'Rua X 1, 4200-001 Porto',
    ],
    ['a street alone', address.render({ street: 'Rua X' }, { type: 'address', key: 'k', label }, ax), 'Rua X'],
  ])('%s', (_name, rendered, expected) => {
    expect(rendered).toBe(expected);
  });
});

const FIELDS: readonly Field[] = [
  { type: 'choice', key: 'k', label, options },
  { type: 'choices', key: 'k', label, options },
  { type: 'number', key: 'k', label },
  { type: 'date', key: 'k', label },
  { type: 'flag', key: 'k', label },
  { type: 'text', key: 'k', label },
  { type: 'name', key: 'k', label },
  { type: 'link', key: 'k', label },
  { type: 'address', key: 'k', label },
  { type: 'references', key: 'k', label },
  { type: 'lines', key: 'k', label },
];

describe.each(FIELDS)('$type', (field) => {
  test.each([null, undefined, '', [], {}, [null], 7, { value: 7 }])('takes %j for unknown', (value) => {
    expect(renderField(field, value, ax)).toBeNull();
  });
});
