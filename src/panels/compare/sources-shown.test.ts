import { expect, test } from 'vitest';
import { UNKNOWN, type Cell, type Column, type Row, type RowGroup } from '../../compare/model.ts';
import { exampleFeature, exampleLayer } from '../../state/example.ts';
import { commonSources, ownSources } from './sources-shown.ts';

const COLUMN: Column = { ref: 'sites/a', name: 'a', layer: exampleLayer('sites'), feature: exampleFeature('a') };

function cell(...sources: readonly string[]): Cell {
  return { ...UNKNOWN, words: 'x', sources, difference: null, isBest: false };
}

function group(...rows: readonly (readonly Cell[])[]): RowGroup {
  return { id: 'g', label: 'G', rows: rows.map((cells, index): Row => ({ id: String(index), label: 'R', isSame: false, cells })) };
}

test('what a whole group rests on is said once', () => {
  const both = group([cell('census')], [cell('census')]);
  expect(commonSources(both, [COLUMN])).toEqual(['census']);
  expect(ownSources(cell('census'), COLUMN, ['census'])).toEqual([]);
});

test('values of different sources each name their own', () => {
  expect(commonSources(group([cell('census')], [cell('press')]), [COLUMN])).toEqual([]);
  expect(ownSources(cell('press'), COLUMN, [])).toEqual(['press']);
});

test('what the whole entry rests on is not said of each value', () => {
  expect(ownSources(cell('survey'), COLUMN, [])).toEqual([]);
  expect(commonSources(group([cell('survey')], [cell('press')], [cell('press')]), [COLUMN])).toEqual(['press']);
});
