import { expect, test } from 'vitest';
import { en } from '../i18n/en.ts';
import { pt } from '../i18n/pt.ts';
import { locatedWords, overlappingWords } from './located.ts';

const name = (value: string) => value.toUpperCase();

test.each([
  ['the whole circle agrees', [{ value: 'a', share: 1 }], 'A'],
  ['two candidates', [{ value: 'a', share: 0.7 }, { value: 'b', share: 0.3 }], 'probably A, or B'],
  ['partly outside all', [{ value: 'a', share: 0.7 }, { value: null, share: 0.3 }], 'probably A, or none'],
  ['outside all', [{ value: null, share: 1 }], 'none'],
  ['nothing known', [], null],
])('%s', (_name, candidates, words) => {
  expect(locatedWords({ candidates }, name, 'none', en)).toBe(words);
});

test('in the language of the messages', () => {
  const candidates = [{ value: 'a', share: 0.6 }, { value: 'b', share: 0.4 }];
  expect(locatedWords({ candidates }, name, 'nenhuma', pt)).toBe('provavelmente A, ou B');
});

test.each([
  ['surely in one, perhaps in another', [{ value: 'a', share: 1 }, { value: 'b', share: 0.3 }], 'A; perhaps B'],
  ['perhaps in none', [{ value: 'a', share: 0.4 }, { value: null, share: 0.6 }], 'perhaps A'],
  ['in none', [{ value: null, share: 1 }], 'none'],
])('places that overlap: %s', (_name, candidates, words) => {
  expect(overlappingWords({ candidates }, name, 'none', en)).toBe(words);
});
