import { expect, test } from 'vitest';
import { languageOf } from './language.ts';

test.each<[available: readonly string[], wanted: readonly (string | null)[], lang: string]>([
  [['en', 'pt'], ['pt', 'en'], 'pt'],
  [['en', 'pt'], [null, 'pt-BR', 'en'], 'pt'],
  [['en', 'pt'], ['fr', 'PT'], 'pt'],
  [['pt', 'en'], ['fr'], 'pt'],
  [['en', 'pt'], [], 'en'],
])('of %j, for who wants %j: %s', (available, wanted, lang) => {
  expect(languageOf(available, wanted)).toBe(lang);
});
