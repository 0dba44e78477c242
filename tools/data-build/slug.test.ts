import { expect, test } from 'vitest';
import { plainWords, slug } from './slug.ts';

test.each([
  ['São Bento', 'sao-bento'],
  ['NorteShopping / Sete Bicas', 'norteshopping-sete-bicas'],
  ['  Campo 24 de Agosto ', 'campo-24-de-agosto'],
])('%s is %s', (name, expected) => {
  expect(slug(name)).toBe(expected);
});

test('plain words have neither accents nor signs', () => {
  expect(plainWords('Rua Dr. Plácido (da) Costa')).toBe('rua dr placido da costa');
});
