import { expect, test } from 'vitest';
import { nameOf } from './feature-name.ts';

const DEEP = `${'{"en":'.repeat(20_000)}1${'}'.repeat(20_000)}`;

test.each<[string, Readonly<Record<string, unknown>>, unknown, string | null]>([
  ['a text', { Nome: ' Old  mill ' }, 7, 'Old mill'],
  ['a text in several languages', { name: { pt: 'Moinho', en: 'Mill' } }, 7, 'Mill'],
  ['one that a column holds', { name: '{"pt": "Moinho"}' }, 7, 'Moinho'],
  ['none but an id', { area: 3 }, 7, '7'],
  ['levels and levels of languages', { name: DEEP }, 7, '7'],
  ['more than a hundred characters', { name: 'x'.repeat(101) }, 7, 'x'.repeat(100)],
  ['what every object inherits', { name: { constructor: { x: 1 } } }, null, null],
])('the name of a feature with %s', (_, properties, id, name) => {
  expect(nameOf(properties, id, 'en')).toBe(name);
});
