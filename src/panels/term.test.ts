import { describe, expect, test } from 'vitest';
import type { Field, Option } from '../catalogue/types.ts';
import { termOf } from './term.ts';

const historic: Option = { key: 'historic', label: { en: 'Historic area', pt: 'Área histórica' } };
const same: Option = { key: 'park', label: { en: 'Parque', pt: 'Parque' } };
const classes: Field = { key: 'class', type: 'choice', label: { en: 'Class', pt: 'Categoria' }, options: [historic, same], termsIn: 'pt' };
const { termsIn: _, ...ours } = classes;

describe('the source’s own term', () => {
  test('stands beside its translation', () => {
    expect(termOf(classes, historic, 'en')).toEqual({ lang: 'pt', words: 'Área histórica' });
  });

  test.each<[string, Field | undefined, Option | undefined, string]>([
    ['in its own language', classes, historic, 'pt'],
    ['where it is the same word', classes, same, 'en'],
    ['of options in our own words', ours, historic, 'en'],
    ['of what has no option', classes, undefined, 'en'],
    ['of what has no field', undefined, historic, 'en'],
  ])('is not repeated %s', (_name, field, option, lang) => {
    expect(termOf(field, option, lang)).toBeNull();
  });
});
