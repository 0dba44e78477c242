import { describe, expect, test } from 'vitest';
import { POSTER } from './example.ts';
import { readPoster } from './read-poster.ts';

const isPath = (text: string): boolean => /^[Mlz\d\s.-]*$/.test(text);
const [outline] = POSTER.outlines;
const [symbol] = POSTER.symbols;

test('a poster is taken as it is', () => {
  expect(readPoster(structuredClone(POSTER), isPath)).toEqual(POSTER);
});

describe('what can not be drawn is no poster', () => {
  test.each<[what: string, value: unknown]>([
    ['nothing', null],
    ['a list', [POSTER]],
    ['a text', 'poster'],
    ['another format', { ...POSTER, format: 2 }],
    ['no languages', { ...POSTER, languages: [] }],
    ['no title', { ...POSTER, title: undefined }],
    ['a title that is no text', { ...POSTER, title: { en: 1 } }],
    ['a size that is no number', { ...POSTER, size: [400, '200'] }],
    ['a focus of infinite size', { ...POSTER, focus: [0, 0, Infinity, 1] }],
    ['an unknown kind of ground', { ...POSTER, ground: [['lava', 'M0 0l1 1']] }],
    ['a path that is none', { ...POSTER, ground: [['water', 'url(#x)']] }],
    ['a colour that is no name', { ...POSTER, outlines: [{ ...outline, color: 'red);x:url(//elsewhere' }] }],
    ['a mark without a place', { ...POSTER, marks: [[0, 1]] }],
    ['a symbol without a shape', { ...POSTER, symbols: [{ ...symbol, outline: null }] }],
    ['a cluster without counts', { ...POSTER, clusters: [{ x: 1, y: 1 }] }],
    ['members that it inherits', Object.create(POSTER)],
  ])('%s', (_what, value) => {
    expect(readPoster(value, isPath)).toBeNull();
  });
});
