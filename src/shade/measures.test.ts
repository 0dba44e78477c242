import { describe, expect, test } from 'vitest';
import type { Shade } from '../state/planning/model.ts';
import { exampleBlocks, exampleCensus, exampleCensusCatalogue } from './example.ts';
import { defaultShade, groupedCounts, measuresOf, possibleShade, shadeOpacity, withShadeOpacity } from './measures.ts';

const SHADE: Shade = { field: 'rented', measure: 'share', method: 'natural', classes: 4, ramp: 'viridis' };
const { outlinesFile: _outlines, ...WITHOUT_OUTLINES } = exampleBlocks;

test.each([
  ['a part', 'rented', exampleBlocks, ['number', 'share', 'density']],
  ['a whole', 'homes', exampleBlocks, ['number', 'density']],
  ['a part without outlines', 'rented', WITHOUT_OUTLINES, ['number', 'share']],
] as const)('%s can be shown so', (_what, field, layer, measures) => {
  expect(measuresOf(exampleCensus, layer, field)).toEqual(measures);
});

test('people to the square kilometre come first; their number where nothing can be measured', () => {
  expect(defaultShade(exampleCensus, exampleBlocks)).toEqual({ field: 'residents', measure: 'density', method: 'quantile', classes: 5, ramp: 'blues' });
  expect(defaultShade(exampleCensus, WITHOUT_OUTLINES).measure).toBe('number');
});

describe('a shade of a link', () => {
  test('stays the same object where the census has it', () => {
    expect(possibleShade(exampleCensus, exampleBlocks, SHADE)).toBe(SHADE);
  });

  test('of an unknown count becomes people, in the same classes and colours', () => {
    expect(possibleShade(exampleCensus, exampleBlocks, { ...SHADE, field: 'cats' })).toEqual({ ...SHADE, field: 'residents', measure: 'density' });
  });

  test('as a share of nothing becomes a number', () => {
    expect(possibleShade(exampleCensus, exampleBlocks, { ...SHADE, field: 'trees' })).toEqual({ ...SHADE, field: 'trees', measure: 'number' });
  });
});

describe('counts stand', () => {
  test('under what they are parts of, through all steps', () => {
    const groups = groupedCounts(exampleCensus, exampleBlocks).map(({ whole, fields }) => [whole?.key ?? null, fields.map(({ key }) => key)]);
    expect(groups).toEqual([['residents', ['residents', 'pupils']], ['homes', ['homes', 'lived', 'rented']], [null, ['trees']]]);
  });

  test('somewhere even if the census says in a circle what is part of what', () => {
    const shares = [{ part: 'homes', whole: 'lived' }, { part: 'lived', whole: 'homes' }];
    const keys = groupedCounts({ ...exampleCensus, shares }, exampleBlocks).flatMap(({ fields }) => fields.map(({ key }) => key));
    expect(keys.toSorted()).toEqual(['homes', 'lived', 'pupils', 'rented', 'residents', 'trees']);
  });
});

test('the census lets the streets through, until a person wants it otherwise', () => {
  const none = { opacity: {} };
  expect(shadeOpacity(none.opacity, exampleCensusCatalogue)).toBe(75);
  const full = withShadeOpacity(none, 'blocks', 100);
  expect(shadeOpacity(full.opacity, exampleCensusCatalogue)).toBe(100);
  expect(withShadeOpacity(full, 'blocks', 75)).toEqual(none);
});
