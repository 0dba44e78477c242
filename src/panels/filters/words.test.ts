import { describe, expect, test } from 'vitest';
import { en } from '../../i18n/en.ts';
import { pt } from '../../i18n/pt.ts';
import { textIn } from '../../i18n/text.ts';
import { exampleCatalogue } from '../../state/example.ts';
import type { Filter } from '../../state/filters/filter.ts';
import { subjectOf } from '../../state/filters/index.ts';
import { layerById } from '../../state/selectors.ts';
import { filterWords, subjectWords, type WordsContext } from './words.ts';

const sites = layerById(exampleCatalogue, 'sites')!;
const context = (lang: 'en' | 'pt'): WordsContext => ({
  lang,
  m: { en, pt }[lang],
  t: (text) => textIn(text, lang),
  areaName: (id) => id.toUpperCase(),
  layerName: (id) => id,
});
const words = (key: string, filter: Filter, lang: 'en' | 'pt' = 'en'): string => {
  const subject = subjectOf(exampleCatalogue, sites, key)!;
  return `${subjectWords(subject, context(lang))}: ${filterWords(filter, subject, context(lang))}`;
};

describe('a filter in words', () => {
  test.each<[string, Filter, string]>([
    ['status', { kind: 'options', options: ['ruin', 'vacant'] }, 'Status: Vacant, Ruin'],
    ['status', { kind: 'options', options: [] }, 'Status: none'],
    ['status', { kind: 'options', options: [], orUnknown: true }, 'Status: not known'],
    ['status', { kind: 'options', options: ['vacant'], orUnknown: true }, 'Status: Vacant, not known'],
    ['status', { kind: 'options', options: ['vacant', 'ruin', 're-used'], orUnknown: true }, 'Status: all'],
    ['size', { kind: 'range', least: 20_000, most: null }, 'Size: at least 20,000 m²'],
    ['size', { kind: 'range', least: null, most: 5 }, 'Size: at most 5 m²'],
    ['size', { kind: 'range', least: 1000, most: 2000, orUnknown: true }, 'Size: 1,000 m² to 2,000 m² or not known'],
    ['since', { kind: 'range', least: 1990, most: null }, 'Since: from 1990 on'],
    ['public', { kind: 'flag', is: false }, 'Public: no'],
    ['owner', { kind: 'words', words: 'city' }, 'Owner: “city”'],
    ['in', { kind: 'areas', areas: ['old-docks'], onlySurely: true }, 'Inside an area: OLD-DOCKS, surely'],
    ['view', { kind: 'in-view' }, 'Inside what the map shows: yes'],
    ['walk', { kind: 'walk', to: 'stations', minutes: 10 }, 'Within a walk: 10 minutes’ walk (stations)'],
  ])('%s %j', (key, filter, expected) => {
    expect(words(key, filter)).toBe(expected);
  });

  test('what is referred to by its name, where that is known', () => {
    const host = { key: 'host', type: 'references', label: { en: 'Host' } } as const;
    const subject = { catalogue: exampleCatalogue, layer: sites, key: 'host', field: host };
    const named = { ...context('en'), nameOf: (ref: string) => (ref === 'stations/harbour' ? 'Harbour' : undefined) };
    expect(['stations/harbour', 'stations/new', 'har'].map((text) => filterWords({ kind: 'words', words: text }, subject, named))).toEqual([
      'Harbour', '“stations/new”', '“har”',
    ]);
  });

  test('in Portuguese', () => {
    expect(words('size', { kind: 'range', least: 20_000, most: null }, 'pt')).toMatch(/^Dimensão: pelo menos 20\s000 m²$/);
  });
});
