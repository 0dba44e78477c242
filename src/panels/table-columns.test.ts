import { expect, test } from 'vitest';
import type { FieldContext } from '../fields/field-type.ts';
import { en } from '../i18n/en.ts';
import { textIn } from '../i18n/text.ts';
import { exampleCatalogue, exampleFeature } from '../state/example.ts';
import { layerById } from '../state/selectors.ts';
import { cellWords, columnsOf } from './table-columns.ts';

const ax: FieldContext = { lang: 'en', m: en, t: (text) => textIn(text, 'en') };
const sites = layerById(exampleCatalogue, 'sites')!;
const mill = exampleFeature('mill', { size: [{ value: 12_000, qualifier: 'about' }], status: 'ruin', public: null });

test('columns are the fields of which something is known, the mark’s first, numbers with their unit', () => {
  const kiln = exampleFeature('kiln', { public: false });
  const columns = columnsOf({ ...sites, fields: sites.fields.toReversed() }, { features: [mill, kiln] }, ax);
  expect(columns.map(({ label, unit }) => [label, unit])).toEqual([['Status', ''], ['Public', ''], ['Size', 'm²']]);
});

test('cells hold numbers without the unit, and nothing for what is unknown', () => {
  const columns = columnsOf(sites, { features: [mill, exampleFeature('kiln', { public: false })] }, ax);
  expect(columns.map((column) => cellWords(column, mill, ax))).toEqual(['Ruin', 'about 12,000', null]);
});
