import { describe, expect, test } from 'vitest';
import { exampleState } from '../state/example.ts';
import type { Shade } from '../state/planning/model.ts';
import { exampleBlock, exampleBlocks, exampleCensus, exampleCensusCatalogue } from './example.ts';
import { ranked } from './ranked.ts';
import { shadingOf, withPossibleShade } from './shading.ts';
import { valuesOf } from './values.ts';

const SHADE: Shade = { field: 'pupils', measure: 'share', method: 'equal', classes: 3, ramp: 'oranges' };
const BLOCKS = [
  exampleBlock('none-at-school', { residents: 9, pupils: 0 }),
  exampleBlock('nobody', { residents: 0, pupils: 0 }),
  exampleBlock('school-home', { residents: 10, pupils: 9 }),
  exampleBlock('half', { residents: 10, pupils: 5 }),
];

const shading = shadingOf(SHADE, valuesOf(BLOCKS, { census: exampleCensus, layer: exampleBlocks, field: 'pupils', measure: 'share' }));

test('a zero share is in the first class, nobody is in none', () => {
  expect([...shading.classOf]).toEqual([['none-at-school', 0], ['nobody', -1], ['school-home', 2], ['half', 1]]);
});

test('the largest values come first, what has none last', () => {
  expect(ranked(shading)).toEqual(['school-home', 'half', 'none-at-school', 'nobody']);
});

describe('a link that asks for', () => {
  test('a count that is there is left alone', () => {
    const state = { ...exampleState(), shade: SHADE };
    expect(withPossibleShade(state, exampleCensusCatalogue)).toBe(state);
  });

  test('an unknown count gets people, and a notice with what would have been understood', () => {
    const { shade, notices } = withPossibleShade({ ...exampleState(), shade: { ...SHADE, field: 'cats' } }, exampleCensusCatalogue);
    expect(shade).toEqual({ ...SHADE, field: 'residents', measure: 'density' });
    expect(notices).toMatchObject([{ kind: 'parameter', name: 'shade', value: 'cats.share.equal.3.oranges' }]);
    const [notice] = notices;
    expect(notice?.kind === 'parameter' ? notice.valid[1] : null).toBe('pupils.share.equal.3.oranges');
  });

  test('nothing, or a census that is not there, changes nothing', () => {
    const state = exampleState();
    expect(withPossibleShade(state, exampleCensusCatalogue)).toBe(state);
  });
});
