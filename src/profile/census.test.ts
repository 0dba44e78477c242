import { describe, expect, test } from 'vitest';
import { exampleFeature } from '../state/example.ts';
import { censusOf, type CensusBasis } from './census.ts';

const people = (id: string, value: number) => exampleFeature(id, { people: [{ value }], homes: [{ value: value / 2 }] });
const basis: CensusBasis = {
  features: [people('a', 100), people('b', 40), people('c', 10), exampleFeature('unknown')],
  areasM2: Float64Array.of(1000, 1000, 1000, 1000),
  people: 'people',
  keys: ['people', 'homes', 'trees'],
};

describe('a polygon of', () => {
  test('whole small areas has their counts, to the person', () => {
    const profile = censusOf(2000, [{ index: 0, areaM2: 1000 }, { index: 1, areaM2: 1000 }], basis);
    expect(profile).toMatchObject({ whole: 2, cut: 0, peopleOnCut: 0, areaOnCut: 0, areaBeyond: 0 });
    expect(profile?.figures).toEqual([
      { key: 'people', value: 140, least: 140, most: 140, shareOfAll: 140 / 150 },
      { key: 'homes', value: 70, least: 70, most: 70, shareOfAll: 70 / 75 },
    ]);
  });

  test('small areas that are cut has estimates, with what they can be at least and at most', () => {
    const profile = censusOf(1250, [{ index: 0, areaM2: 1000 }, { index: 1, areaM2: 250 }], basis);
    expect(profile?.figures[0]).toEqual({ key: 'people', value: 110, least: 100, most: 140, shareOfAll: 110 / 150 });
    expect(profile).toMatchObject({ whole: 1, cut: 1, areaOnCut: 0.2 });
    expect(profile?.peopleOnCut).toBeCloseTo(10 / 110, 9);
  });

  test.each([
    ['a sliver too little counts whole', 999.5, { value: 100, least: 100, most: 100 }, { whole: 1, cut: 0 }],
    ['a hair more than a sliver too little is cut', 998.9, { value: 100, least: 0, most: 100 }, { whole: 0, cut: 1 }],
  ])('%s', (_, areaM2, figure, counts) => {
    const profile = censusOf(areaM2, [{ index: 0, areaM2 }], basis);
    expect(profile?.figures[0]).toMatchObject(figure);
    expect(profile).toMatchObject(counts);
  });

  test('a sliver of a small area has nothing of it', () => {
    expect(censusOf(0.9, [{ index: 0, areaM2: 0.9 }], basis)).toBeNull();
  });

  test('what lies partly beyond the census says so', () => {
    expect(censusOf(4000, [{ index: 0, areaM2: 1000 }], basis)?.areaBeyond).toBe(0.75);
  });

  test('small areas without a count has no figure of it', () => {
    expect(censusOf(1000, [{ index: 3, areaM2: 1000 }], basis)?.figures).toEqual([]);
  });
});
