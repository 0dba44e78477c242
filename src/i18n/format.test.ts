import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import { formatDate, formatDateValue, formatDistance, formatNumber, formatQuantity, formatValue } from './format.ts';
import { interfaceLanguage, loadMessages } from './messages.ts';
import { pt } from './pt.ts';
import { textIn } from './text.ts';

const NBSP = '\u00a0';

describe('numbers', () => {
  test.each([
    ['en', 66500, '66,500'],
    ['pt', 66500, `66${NBSP}500`],
    ['pt', 5000, `5${NBSP}000`],
    ['en', 309.63, '309.6'],
    ['pt', 309.63, '309,6'],
  ])('in %s %d reads %s', (lang, value, text) => {
    expect(formatNumber(value, lang)).toBe(text);
  });

  test.each([
    [40_000_000, 'eur', '€40 million', '40 milhões de euros'],
    [1_725_000, 'eur', '€1.73 million', '1,73 milhões de euros'],
    [1_000_000, 'eur', '€1 million', '1 milhão de euros'],
    [4_400, 'eur', '€4,400', `4${NBSP}400 €`],
    [1908, 'year', '1908', '1908'],
    [28.7, 'percent', '28.7 %', '28,7 %'],
  ] as const)('%d %s reads %s and %s', (value, unit, english, portuguese) => {
    expect(formatValue(value, unit, 'en', en)).toBe(english);
    expect(formatValue(value, unit, 'pt', pt)).toBe(portuguese);
  });

  test('say when they are a range or not exact', () => {
    expect(formatQuantity({ value: 229, upTo: 235 }, 'count', 'en', en)).toBe('229–235');
    expect(formatQuantity({ value: 60_000, qualifier: 'more-than' }, 'm2', 'en', en)).toBe('more than 60,000 m²');
  });
});

test.each([
  [94, '90 m'],
  [996, '1,000 m'],
  [1240, '1.2 km'],
])('%d metres read %s', (metres, text) => {
  expect(formatDistance(metres, 'en', en)).toBe(text);
});

describe('dates', () => {
  test.each([
    ['2021', '2021', '2021'],
    ['2021-05', 'May 2021', 'maio de 2021'],
    ['2022-07-20', '20 July 2022', '20 de julho de 2022'],
    ['soon', 'soon', 'soon'],
  ])('%s is shown as precisely as it is known', (date, english, portuguese) => {
    expect(formatDate(date, 'en')).toBe(english);
    expect(formatDate(date, 'pt')).toBe(portuguese);
  });

  test('carry their qualifier', () => {
    expect(formatDateValue({ date: '2026-06', qualifier: 'due' }, 'en', en)).toBe('due June 2026');
  });
});

describe('languages', () => {
  test.each([
    [['fr', 'pt-BR', 'en'], 'pt'],
    [['fr'], 'en'],
    [[], 'en'],
  ])('of a reader of %j: the interface speaks %s', (preferred, lang) => {
    expect(interfaceLanguage(preferred)).toBe(lang);
  });

  test('that the interface lacks get English words', async () => {
    expect(await loadMessages('pl')).toBe(en);
    expect(await loadMessages('pt-BR')).toBe(pt);
  });

  test.each([
    ['pt', 'Olá'],
    ['en', 'Hello'],
    ['pl', 'Hello'],
    ['__proto__', 'Hello'],
  ])('a text in %s reads %s', (lang, text) => {
    expect(textIn({ en: 'Hello', pt: 'Olá' }, lang)).toBe(text);
  });

  test('a missing text is empty', () => {
    expect(textIn(null, 'en')).toBe('');
  });
});
