import { describe, expect, test } from 'vitest';
import { exampleFeature, exampleState } from '../state/example.ts';
import type { ExplorerState } from '../state/state.ts';
import { boundaryOf } from './boundary-of.ts';
import { exampleLimit } from './example.ts';

const state = exampleState({
  areas: [{ ...exampleFeature('docks'), geometry: exampleLimit }],
  blocks: [exampleFeature('block')],
});

describe('the limit of a feature', () => {
  test('is its own shape', () => {
    expect(boundaryOf(state, 'areas/docks')).toBe(exampleLimit);
  });

  test('is the outline that its layer keeps in another file', () => {
    const withOutlines: ExplorerState = { ...state, outlines: new Map([['blocks', { status: 'ready', value: new Map([['block', exampleLimit]]) }]]) };
    expect(boundaryOf(withOutlines, 'blocks/block')).toBe(exampleLimit);
  });

  test.each(['blocks/block', 'docks/none', 'none/none'] as const)('%s has none', (ref) => {
    expect(boundaryOf(state, ref)).toBeNull();
  });
});
