import { describe, expect, test } from 'vitest';
import { en } from '../../i18n/en.ts';
import { pt } from '../../i18n/pt.ts';
import type { WalkDistance } from '../../walking/distance.ts';
import { countedName, countWords, inSentence, listWords, walkWords } from './walk-words.ts';

const english = { lang: 'en', m: en };
const portuguese = { lang: 'pt', m: pt };
const SPEED_KM_H = 4.8;

describe('a distance on foot', () => {
  test.each<[string, WalkDistance, string, string]>([
    ['is rounded up to ten metres and a minute begun', 411, '420 m · 6 min', '420 m · 6 min'],
    ['is a whole minute where it is one', 400, '400 m · 5 min', '400 m · 5 min'],
    ['is in kilometres from one on', 1234, '1.2 km · 16 min', '1,2 km · 16 min'],
    ['is a range where positions are rough', [381, 512], '390 to 520 m · 5 to 7 min', '390 a 520 m · 5 a 7 min'],
    ['is one number where the range is not seen', [381, 389], '390 m · 5 min', '390 m · 5 min'],
    ['names both units of a range across them', [900, 1500], '900 m to 1.5 km · 12 to 19 min', '900 m a 1,5 km · 12 a 19 min'],
    ['may begin at nothing', [0, 70], '0 to 70 m · 0 to 1 min', '0 a 70 m · 0 a 1 min'],
  ])('%s', (_, distance, inEnglish, inPortuguese) => {
    expect(walkWords(distance, SPEED_KM_H, english)).toBe(inEnglish);
    expect(walkWords(distance, SPEED_KM_H, portuguese)).toBe(inPortuguese);
  });
});

test('counts may be ranges', () => {
  expect(countWords(3214, english)).toBe('3,214');
  expect(countWords([3100, 3300], portuguese)).toMatch(/^3.100 a 3.300$/);
});

describe('a name in a sentence', () => {
  test.each([
    ['Stations', 'stations'],
    ['R&D centres', 'R&D centres'],
    ['I&D', 'I&D'],
    ['Áreas', 'áreas'],
  ])('%s', (name, expected) => {
    expect(inSentence(name)).toBe(expected);
  });

  test.each([
    [0, '0 stations'],
    [1, '1 station'],
    [12, '12 stations'],
  ])('%i', (count, words) => {
    const layer = { name: { en: 'Stations' }, singular: { en: 'Station' } };
    expect(countedName(count, layer, (text) => text['en'] ?? '', 'en')).toBe(words);
  });

  test('several', () => {
    expect(listWords(['2 stations', '1 site', '3 schools'], 'en')).toBe('2 stations, 1 site and 3 schools');
    expect(listWords(['2 estações', '1 local'], 'pt')).toBe('2 estações e 1 local');
  });
});
