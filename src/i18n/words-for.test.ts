import { expect, test } from 'vitest';
import { wordsFor } from './words-for.ts';

const WORDS = { en: 'Back', pt: 'Voltar' };

test.each([
  ['en', 'Back'],
  ['pt', 'Voltar'],
  ['pt-BR', 'Voltar'],
  ['fr', 'Back'],
  ['constructor', 'Back'],
  ['', 'Back'],
])('the words for “%s” are “%s”', (lang, words) => {
  expect(wordsFor(WORDS, lang)).toBe(words);
});
