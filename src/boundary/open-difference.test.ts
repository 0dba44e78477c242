import { describe, expect, test } from 'vitest';
import { exampleState } from '../state/example.ts';
import type { DifferenceOf } from '../state/planning/model.ts';
import { openDifference } from './open-difference.ts';

const open: DifferenceOf = { a: { ref: 'areas/old-docks', date: null }, b: { ref: 'areas/new-docks', date: null }, as: 'beside' };

describe('a comparison of limits', () => {
  test('begins with equal sides: the other one is still to be chosen', () => {
    const { difference, panel } = openDifference(exampleState(), 'areas/old-docks');
    expect(panel).toEqual({ kind: 'difference' });
    expect(difference).toEqual({ a: { ref: 'areas/old-docks', date: null }, b: { ref: 'areas/old-docks', date: null }, as: 'over' });
  });

  test.each(['areas/old-docks', 'areas/new-docks'] as const)('goes on where %s is part of it', (ref) => {
    expect(openDifference({ ...exampleState(), difference: open }, ref).difference).toBe(open);
  });

  test('gets the second limit that it waits for', () => {
    const begun = openDifference(exampleState(), 'areas/old-docks');
    expect(openDifference(begun, 'areas/new-docks').difference).toEqual({ ...open, as: 'over' });
  });

  test('begins anew with a third limit', () => {
    expect(openDifference({ ...exampleState(), difference: open }, 'areas/quay').difference?.a.ref).toBe('areas/quay');
  });
});
