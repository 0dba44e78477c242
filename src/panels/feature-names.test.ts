import { expect, test } from 'vitest';
import type { Field, Layer } from '../catalogue/types.ts';
import { exampleCatalogue, exampleFeature } from '../state/example.ts';
import { repeatsSymbol } from './feature-names.ts';

const sites: Layer = exampleCatalogue.layers.find(({ id }) => id === 'sites')!;
const words: Field = { key: 'words', type: 'text', label: { en: 'In detail' } };
const owner: Field = { key: 'words', type: 'name', label: { en: 'Owner' } };

test.each([
  ['the same words as the symbol', words, { status: 'ruin', words: { en: 'Ruin', pt: 'Ruína' } }, 'pt', true],
  ['more than the symbol', words, { status: 'ruin', words: { en: 'Ruin of 1920', pt: 'Ruína de 1920' } }, 'pt', false],
  ['nothing', words, { status: 'ruin' }, 'en', false],
  ['something, where the symbol is unknown', words, { words: { en: 'Ruin' } }, 'en', false],
  ['a name, which is no text', owner, { status: 'ruin', words: 'Ruin' }, 'en', false],
] as const)('a field that says %s', (_name, field, properties, lang, expected) => {
  expect(repeatsSymbol(field, sites, exampleFeature('mill', properties), lang)).toBe(expected);
});
