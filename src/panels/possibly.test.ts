import { expect, test } from 'vitest';
import type { Derived } from '../catalogue/types.ts';
import { en } from '../i18n/en.ts';
import { textIn } from '../i18n/text.ts';
import { setFilter } from '../state/actions.ts';
import { exampleCatalogue, exampleFeature, exampleState } from '../state/example.ts';
import { possiblyWhy } from './possibly.ts';

const layer = exampleCatalogue.layers.find(({ id }) => id === 'sites') ?? expect.fail();
const mill = exampleFeature('mill', { size: [{ value: 800, upTo: 1200 }], position: { accuracyM: 120, basis: { en: 'a guess' } } });
const derived: Derived = {
  date: '2026', sources: [], method: { en: 'Measured.' }, zoning: {},
  features: { 'sites/mill': { area: { candidates: [{ value: 'old-docks', share: 0.5 }, { value: null, share: 0.5 }] } } },
};
const plain = { ...exampleState({ sites: [mill] }), derived };
const large = setFilter(plain, 'sites', 'size', { kind: 'range', least: 1000, most: null });
const inside = setFilter(plain, 'sites', 'in', { kind: 'areas', areas: ['old-docks'] });
const both = setFilter(large, 'sites', 'in', { kind: 'areas', areas: ['old-docks'] });

test.each([
  ['the figure, though its position is not exact either', large, 'Size: its figure is a range'],
  ['the position', inside, 'position known to ± 120 m'],
  ['both', both, 'Size: its figure is a range; position known to ± 120 m'],
  ['nothing, where nothing is in doubt', plain, ''],
])('the reason is what the filter asks for: %s', (_reason, state, words) => {
  const ax = { m: en, lang: 'en', t: (text: Parameters<typeof textIn>[0]) => textIn(text, 'en'), state, explorer: { catalogue: exampleCatalogue } } as const;
  expect(possiblyWhy(ax, layer, mill)).toBe(words);
});
