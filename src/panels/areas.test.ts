import { expect, test } from 'vitest';
import { exampleFeature } from '../state/example.ts';
import { en } from '../i18n/en.ts';
import { areaDecimals, coresOf, nameWithStanding, partsOf, statedHa, wholeOf } from './areas.ts';

const docks = exampleFeature('docks', { role: 'area', standing: 'official' });
const quay = exampleFeature('quay', { role: 'part', partOf: 'docks', standing: 'official' });
const core = exampleFeature('core', { role: 'core', partOf: 'docks', standing: 'indicative' });
const other = exampleFeature('other-core', { role: 'core', partOf: 'elsewhere', standing: 'indicative' });
const areas = [docks, quay, core, other];

test('parts and cores of an area are told apart', () => {
  expect(partsOf(docks, areas)).toEqual([quay]);
  expect(coresOf(docks, areas)).toEqual([core]);
});

test('both know their whole, where it is there', () => {
  expect([quay, core, other, docks].map((area) => wholeOf(area, areas)?.id)).toEqual(['docks', 'docks', undefined, undefined]);
});

test.each([
  [[{ value: 1.57 }, { value: 2 }], 1.57],
  [null, undefined],
])('a polygon whose fields say %j has %s ha', (areaHa, stated) => {
  const fields = [{ key: 'length', type: 'number', unit: 'm', label: {} }, { key: 'areaHa', type: 'number', unit: 'ha', label: {} }] as const;
  expect(statedHa({ fields }, exampleFeature('plot', { areaHa, length: [{ value: 9 }] }))).toBe(stated);
});

test('hectares of an indicative limit have one decimal, of an official one two', () => {
  expect([areaDecimals(core), areaDecimals(quay)]).toEqual([1, 2]);
});

test('a name says that a limit is indicative, and nothing of one that is official or not there', () => {
  expect([core, docks, undefined].map((area) => nameWithStanding('Docks', area, { m: en, lang: 'en' }))).toEqual(['Docks (indicative)', 'Docks', 'Docks']);
});
