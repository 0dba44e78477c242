import { expect, test } from 'vitest';
import type { Layer, Text } from '../catalogue/types.ts';
import { textIn } from '../i18n/text.ts';
import { exampleLayer } from '../state/example.ts';
import { landUseRows } from './land-use-view.ts';

const zoning: Layer = exampleLayer('zoning', {
  geometry: 'polygon',
  fields: [{ key: 'class', type: 'choice', label: { en: 'Class', pt: 'Classe' }, termsIn: 'pt', options: [{ key: 'green', label: { en: 'Green', pt: 'Verde' }, tint: 'moss-2' }] }],
});
const profile = { classes: [{ key: 'green', areaM2: 15_000, share: 0.75, shareInAll: 0.1 }], notZonedM2: 5000, notZonedShare: 0.25 };
const rowsIn = (lang: string) => landUseRows({ lang, t: (text: Text | null | undefined) => textIn(text, lang) }, profile, zoning, 'class');

test('classes and what is not zoned become rows, in hectares and percent', () => {
  expect(rowsIn('en')).toMatchObject([
    { label: 'Green', areaHa: 1.5, percent: 75, percentInAll: 10 },
    { label: 'Not zoned', areaHa: 0.5, percent: 25, percentInAll: null },
  ]);
});

test('a translated class has the plan’s own term beside it; in the plan’s language there is one name', () => {
  expect(rowsIn('en').map(({ term }) => term)).toEqual([{ lang: 'pt', words: 'Verde' }, null]);
  expect(rowsIn('pt').map(({ label, term }) => [label, term])).toEqual([['Verde', null], ['Sem qualificação', null]]);
});
