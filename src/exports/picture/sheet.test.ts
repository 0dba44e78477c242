import { expect, test } from 'vitest';
import type { LegendItem } from './legend.ts';
import { inColumns, wrapped } from './sheet.ts';

/** Each sign is one pixel wide. */
const monospaced = (text: string): number => text.length;

test.each([
  ['one two three', 7, ['one two', 'three']],
  ['a https://example.org/?long b', 10, ['a', 'https://ex', 'ample.org/', '?long b']],
  ['short', 80, ['short']],
])('%j in %i pixels', (text, most, lines) => {
  expect(wrapped(monospaced, text, most)).toEqual(lines);
});

test('no heading stands last in a column of the legend', () => {
  const item = (kind: 'heading' | 'note', label: string): LegendItem => ({ sign: { kind }, label });
  const items = [item('heading', 'A'), item('note', 'a'), item('heading', 'B'), item('note', 'b'), item('note', 'c')];
  const { rows, items: placed } = inColumns(items, 2);
  expect(rows).toBe(3);
  expect(placed.map((one) => one?.label)).toEqual(['A', 'a', undefined, 'B', 'b', 'c']);
  expect(inColumns([], 3)).toEqual({ rows: 0, items: [] });
});
