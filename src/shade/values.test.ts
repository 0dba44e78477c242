import { describe, expect, test } from 'vitest';
import type { Measure } from '../state/planning/model.ts';
import { exampleBlock, exampleBlocks, exampleCensus } from './example.ts';
import { countsWithoutValue, type SmallAreaValue, valuesOf } from './values.ts';

const LIVED_IN = { residents: 50, pupils: 10, homes: 40, lived: 20, rented: 5, trees: 3 };
const WITHOUT_PUPILS = { ...LIVED_IN, pupils: 0 };
const SECOND_HOMES = { residents: 0, pupils: 0, homes: 8, lived: 0, rented: 0, trees: 3 };
const EMPTY = { residents: 0, pupils: 0, homes: 0, lived: 0, rented: 0, trees: 7 };

function valueIn(counts: Readonly<Record<string, number>>, field: string, measure: Measure, areaKm2 = 0.5): SmallAreaValue | undefined {
  const of = { census: exampleCensus, layer: exampleBlocks, field, measure, areasKm2: new Map([['a', areaKm2]]) };
  return valuesOf([exampleBlock('a', counts)], of).get('a');
}

describe('a small area has', () => {
  test.each([
    ['the count itself', LIVED_IN, 'residents', 'number', 50],
    ['a percentage of what the census says the count is part of', LIVED_IN, 'pupils', 'share', 20],
    ['a percentage of a part', LIVED_IN, 'rented', 'share', 25],
    ['its count to the square kilometre', LIVED_IN, 'residents', 'density', 100],
    ['a zero number where people live', WITHOUT_PUPILS, 'pupils', 'number', 0],
    ['a zero share where people live', WITHOUT_PUPILS, 'pupils', 'share', 0],
    ['a zero density where people live', WITHOUT_PUPILS, 'pupils', 'density', 0],
    ['homes where nobody lives', SECOND_HOMES, 'homes', 'number', 8],
    ['a zero share of homes where nobody lives', SECOND_HOMES, 'lived', 'share', 0],
    ['a density of trees where nobody lives', EMPTY, 'trees', 'density', 14],
  ] as const)('%s', (_what, counts, field, measure, value) => {
    expect(valueIn(counts, field, measure)).toEqual({ value });
  });
});

describe('a small area has no value, which is no zero,', () => {
  test.each([
    ['of people where nobody lives', EMPTY, 'residents', 'number', 'no-people'],
    ['of some of the people where nobody lives', EMPTY, 'pupils', 'number', 'no-people'],
    ['as a share of nobody', EMPTY, 'pupils', 'share', 'no-people'],
    ['to the square kilometre where nobody lives', EMPTY, 'residents', 'density', 'no-people'],
    ['as a share of no homes', EMPTY, 'lived', 'share', 'none-of-whole'],
    ['as a share of no homes that are lived in, though there are homes', SECOND_HOMES, 'rented', 'share', 'none-of-whole'],
    ['where its count is missing', { residents: 5 }, 'trees', 'number', 'unknown'],
    ['where what it is part of is missing', { residents: 5, lived: 2 }, 'lived', 'share', 'unknown'],
    ['as a share of nothing that is known', LIVED_IN, 'trees', 'share', 'unknown'],
    ['of what is no count', LIVED_IN, 'code', 'number', 'unknown'],
  ] as const)('%s', (_what, counts, field, measure, why) => {
    expect(valueIn(counts, field, measure)).toEqual({ value: null, why });
  });

  test('to the square kilometre where its outline is missing', () => {
    expect(valueIn(LIVED_IN, 'residents', 'density', 0)).toEqual({ value: null, why: 'no-outline' });
  });
});

test('areas without a value are counted by why they have none', () => {
  const values = new Map([['a', { value: 0 }], ['b', { value: null, why: 'unknown' }], ['c', { value: null, why: 'no-people' }], ['d', { value: null, why: 'no-people' }]] as const);
  expect(countsWithoutValue(values)).toEqual([{ why: 'no-people', count: 2 }, { why: 'unknown', count: 1 }]);
});
