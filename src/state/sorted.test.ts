import { describe, expect, test } from 'vitest';
import { layerById } from './selectors.ts';
import type { FieldContext } from '../fields/field-type.ts';
import { en } from '../i18n/en.ts';
import { textIn } from '../i18n/text.ts';
import { exampleCatalogue, exampleFeature, exampleLayer } from './example.ts';
import { placesIn, sorted } from './sorted.ts';
import type { Sort } from './state.ts';

const ax: FieldContext = { lang: 'en', m: en, t: (text) => textIn(text, 'en') };
const sites = layerById(exampleCatalogue, 'sites')!;
const size = (value: number) => [{ value }];
const all = [
  exampleFeature('mill 10', { status: 're-used', size: size(300) }),
  exampleFeature('kiln', { status: 'vacant' }),
  exampleFeature('mill 9', { status: 'ruin', size: size(1200), owner: { en: 'City' } }),
  exampleFeature('ábaco', { size: size(300), owner: { en: 'Aunt' } }),
];
const order = (sort: Sort | null, features = all): readonly string[] => sorted(features, all, sites, sort, ax).map(({ id }) => id);

describe('sorted', () => {
  test.each<[string, Sort | null, readonly string[]]>([
    ['by name, accents and numbers as people read them', null, ['ábaco', 'kiln', 'mill 9', 'mill 10']],
    ['by name from the end', { field: 'name', descending: true }, ['mill 10', 'mill 9', 'kiln', 'ábaco']],
    ['by a number, equal ones by name, unknown last', { field: 'size', descending: false }, ['ábaco', 'mill 10', 'mill 9', 'kiln']],
    ['largest first, unknown still last', { field: 'size', descending: true }, ['mill 9', 'ábaco', 'mill 10', 'kiln']],
    ['by a choice as the catalogue orders its options', { field: 'status', descending: false }, ['kiln', 'mill 9', 'mill 10', 'ábaco']],
    ['the last option first, unknown still last', { field: 'status', descending: true }, ['mill 10', 'mill 9', 'kiln', 'ábaco']],
    ['by words', { field: 'owner', descending: false }, ['ábaco', 'mill 9', 'kiln', 'mill 10']],
    ['by words from the end, unknown still last', { field: 'owner', descending: true }, ['mill 9', 'ábaco', 'kiln', 'mill 10']],
    ['by name when the layer has no such field', { field: 'price', descending: true }, ['ábaco', 'kiln', 'mill 9', 'mill 10']],
  ])('%s', (_name, sort, expected) => {
    expect(order(sort)).toEqual(expected);
  });

  test('some of the features keep the order of all', () => {
    expect(order({ field: 'size', descending: true }, [all[0]!, all[1]!])).toEqual(['mill 10', 'kiln']);
  });

  test.each([[[0, 2]], [[1, 3]], [[3]], [[]]])('features %j of the file keep the order of all', (places) => {
    const some = places.flatMap((place) => all[place] ?? []);
    expect(order(null, some)).toEqual(order(null).filter((id) => some.some((feature) => feature.id === id)));
  });

  test('what is written the same stays in the order of the file', () => {
    const twins = [exampleFeature('b', { name: { en: 'Mill' } }), exampleFeature('a', { name: { en: 'Mill' } })];
    expect(sorted(twins, twins, sites, null, ax).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  test('the same features in the same order are the same list, whose places in the file are known', () => {
    const list = sorted(all, all, sites, null, ax);
    expect(sorted(all, all, sites, { field: 'name', descending: false }, ax)).toBe(list);
    expect([...(placesIn(list) ?? [])]).toEqual([3, 1, 2, 0]);
    expect(placesIn(all)).toBeUndefined();
  });

  test('references are in the order of names that arrive later', () => {
    const near = exampleLayer('labs', { fields: [{ key: 'near', type: 'references', label: { en: 'Near' } }] });
    const labs = [exampleFeature('one', { near: ['schools/a'] }), exampleFeature('two', { near: ['schools/b'] })];
    const names = new Map<string, string>();
    const by = { ...ax, nameOf: (ref: string) => names.get(ref) };
    const ids = () => sorted(labs, labs, near, { field: 'near', descending: false }, by).map(({ id }) => id);
    expect(ids()).toEqual(['one', 'two']);
    names.set('schools/a', 'Zoology').set('schools/b', 'Arts');
    expect(ids()).toEqual(['two', 'one']);
  });
});
