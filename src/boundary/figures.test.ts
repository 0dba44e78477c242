import { describe, expect, test } from 'vitest';
import { planarGridOf } from '../geo/planar-grid.ts';
import type { Measures } from '../geo/measure.ts';
import { messages } from './example.ts';
import { differenceReason, figuresOf, gridName, type FiguresOf } from './figures.ts';
import { boundaryWords } from './words.ts';

const measures: Measures = {
  planar: { areaM2: 3_096_272.4, perimeterM: 9884.66 },
  geodesic: { areaM2: 3_096_157.3, perimeterM: 9884.48 },
  differenceM2: -115.1,
  differencePpm: -37.17,
  bounds: [0, 0, 1, 1],
  planarBoundsM: [0, 0, 1000, 1000],
  parts: 1,
  holes: 0,
  vertices: 233,
};
const grid = { ...planarGridOf({ bounds: [0, 0, 1, 1] }), name: 'ETRS89/PT-TM06', code: 'EPSG:3763' };

const of = (lang: 'en' | 'pt', more: Partial<FiguresOf> = {}): FiguresOf =>
  ({ measures, grid, areaDecimals: 2, words: boundaryWords(lang), m: messages[lang], lang, ...more });

describe('the figures of a limit', () => {
  test('say in what they were measured, and by how much the two areas differ', () => {
    expect(figuresOf(of('en')).map(({ label, of: system, shown, also }) => [label, system, shown, also])).toEqual([
      ['Planar area', 'ETRS89/PT-TM06, EPSG:3763', '309.63 ha', '3,096,272 m²'],
      ['Geodesic area', 'ellipsoid of WGS 84', '309.62 ha', '3,096,157 m²'],
      ['Geodesic less planar', '', '−115 m²', '−0.00372 %, −37.2 ppm'],
      ['Planar perimeter', 'ETRS89/PT-TM06, EPSG:3763', '9,884.7 m', null],
      ['Geodesic perimeter', 'ellipsoid of WGS 84', '9,884.5 m', null],
    ]);
  });

  test('are written as the language writes numbers, and copied as programs read them', () => {
    const [planar] = figuresOf(of('pt'));
    expect(planar?.shown.replaceAll(/\s/g, ' ')).toBe('309,63 ha');
    expect(planar?.copied).toEqual({ value: '3096272.40', unit: 'm²' });
  });

  test('give a drawn limit no more decimals than it deserves', () => {
    expect(figuresOf(of('en', { areaDecimals: 1 }))[0]?.shown).toBe('309.6 ha');
  });

  test('say when holes count in the perimeter', () => {
    const withHole = figuresOf(of('en', { measures: { ...measures, holes: 1 } }));
    expect(withHole.at(-1)?.of).toBe('ellipsoid of WGS 84; holes included');
  });
});

test.each([
  [-37, 'larger'],
  [12, 'smaller'],
  [0.01, 'keeps areas'],
])('a difference of %i ppm has its reason', (differencePpm, words) => {
  expect(differenceReason({ ...measures, differencePpm }, boundaryWords('en'))).toContain(words);
});

test('a plane that only this map uses is called so', () => {
  expect(gridName(planarGridOf({ bounds: [0, 0, 1, 1] }), boundaryWords('en'))).toBe('plane of this map');
});
