import { expect, test } from 'vitest';
import { firstFigures } from './first-figures.ts';

test.each([
  ['the main ones, where there are any', ['more', 'main', undefined, 'main'], [1, 3]],
  ['the first three of those', ['main', 'main', 'main', 'main'], [0, 1, 2]],
  ['the first three, where none is a main one', [undefined, 'more', undefined, undefined], [0, 1, 2]],
  ['none, where there are none', [], []],
])('%s', (_, ranks, expected) => {
  const figures = ranks.map((rank, place) => ({ rank, place }));
  expect(firstFigures(figures).map(({ place }) => place)).toEqual(expected);
});
