import { describe, expect, test } from 'vitest';
import { exampleFeature, exampleState } from './example.ts';
import { dropUnknownAreas } from './unknown-areas.ts';

const loaded = exampleState({ areas: [exampleFeature('old-docks'), exampleFeature('core', { role: 'core' })] });

describe('an area that the areas layer does not have', () => {
  test('is taken back, with a notice that names it and those there are', () => {
    const state = dropUnknownAreas({ ...loaded, area: 'atlantis' });
    expect(state.area).toBeNull();
    expect(state.notices).toEqual([{ id: 'parameter:area', kind: 'parameter', name: 'area', value: 'atlantis', valid: ['old-docks', 'core'] }]);
  });

  test('leaves its list the list of all', () => {
    const state = dropUnknownAreas({ ...loaded, panel: { kind: 'list', layer: 'sites', area: 'atlantis' } });
    expect(state.panel).toEqual({ kind: 'list', layer: 'sites', area: null });
    expect(state.notices).toMatchObject([{ name: 'panel', value: 'list.sites.atlantis' }]);
  });
});

test.each([
  ['an area without a profile', { ...loaded, area: 'core' }],
  ['a list of it', { ...loaded, panel: { kind: 'list', layer: 'sites', area: 'core' } as const }],
  ['no area', loaded],
  ['any area, before the layer is there', { ...exampleState(), area: 'atlantis' }],
])('%s stays', (_name, state) => {
  expect(dropUnknownAreas(state)).toBe(state);
});
