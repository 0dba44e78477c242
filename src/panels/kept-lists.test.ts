import { expect, test } from 'vitest';
import type { FeatureRef } from '../catalogue/types.ts';
import { exampleState } from '../state/example.ts';
import { MOST, toggleKept } from './kept-lists.ts';

const REF: FeatureRef = 'sites/mill';
const others = (count: number): readonly FeatureRef[] => Array.from({ length: count }, (_, index): FeatureRef => `sites/s${index}`);

test.each(['shortlist', 'compare'] as const)('%s: on, and off again', (list) => {
  const on = toggleKept(exampleState(), list, REF);
  expect(on[list]).toEqual([REF]);
  expect(toggleKept(on, list, REF)).toMatchObject({ [list]: [], notices: [] });
});

test.each(['shortlist', 'compare'] as const)('%s: a full list takes no more and says so, until there is room', (list) => {
  const full = { ...exampleState(), [list]: others(MOST[list]) };
  const refused = toggleKept(full, list, REF);
  expect(refused[list]).toEqual(full[list]);
  expect(refused.notices).toMatchObject([{ kind: 'list-full', list, most: MOST[list] }]);
  expect(toggleKept(refused, list, 'sites/s0').notices).toEqual([]);
});

test('a note that goes with its entry can be had back', () => {
  const noted = { ...exampleState(), shortlist: [REF], notes: { [REF]: 'Call' } };
  expect(toggleKept(noted, 'shortlist', REF).notices).toMatchObject([{ kind: 'removed', refs: [REF], notes: { [REF]: 'Call' } }]);
});
