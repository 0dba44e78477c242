import { expect, test } from 'vitest';
import type { LegendItem } from './legend.ts';
import { legendColumns } from './legend-columns.ts';

const item = (kind: 'heading' | 'note', label: string): LegendItem => ({ sign: { kind }, label });
const more = (count: number): string => `and ${count} more`;
/** A line for each word. */
const linesOf = ({ label }: LegendItem): readonly string[] => label.split('/');

test('no heading stands last in a column', () => {
  const items = [item('heading', 'A'), item('note', 'a'), item('heading', 'B'), item('note', 'b'), item('note', 'c')];
  const { rows, placed } = legendColumns(items, { columns: 2, mostRows: 9, linesOf, more });
  expect(rows).toBe(3);
  expect(placed.map((one) => one?.text)).toEqual(['A', 'a', undefined, 'B', 'b', 'c']);
});

test('a label of several lines keeps them in one column, and its sign at the first', () => {
  const items = [item('note', 'a'), item('heading', 'long/heading'), item('note', 'b'), item('note', 'c')];
  const { rows, placed } = legendColumns(items, { columns: 2, mostRows: 9, linesOf, more });
  expect(rows).toBe(4);
  expect(placed.map((one) => one?.text)).toEqual(['a', 'long', 'heading', 'b', 'c']);
  expect(placed.map((one) => one?.isFirst)).toEqual([true, true, false, true, true]);
});

test('what there is no room for is counted', () => {
  const items = ['a', 'b', 'c', 'd', 'e'].map((label) => item('note', label));
  const { rows, placed } = legendColumns(items, { columns: 1, mostRows: 3, linesOf, more });
  expect(rows).toBe(3);
  expect(placed.map((one) => one?.text)).toEqual(['a', 'b', 'and 3 more']);
});

test('no entries take no room', () => {
  expect(legendColumns([], { columns: 3, mostRows: 9, linesOf, more })).toEqual({ rows: 0, placed: [] });
});
