import { describe, expect, test } from 'vitest';
import { setFilter } from './actions.ts';
import type { Filter } from './filters/filter.ts';
import { exampleFeature, exampleState } from './example.ts';
import { dropUnknown } from './drop-unknown.ts';

const inside = (...areas: readonly string[]): Filter => ({ kind: 'areas', areas });
const loaded = exampleState({ areas: [exampleFeature('old-docks'), exampleFeature('core', { role: 'core' })] });

describe('an area that the areas layer does not have', () => {
  test('is taken back, with a notice that names it and those there are', () => {
    const state = dropUnknown({ ...loaded, area: 'atlantis' });
    expect(state.area).toBeNull();
    expect(state.notices).toEqual([{ id: 'parameter:area', kind: 'parameter', name: 'area', value: 'atlantis', valid: ['old-docks', 'core'] }]);
  });

  test('is taken out of a filter, which goes when nothing is left of it', () => {
    const both = setFilter(setFilter(loaded, 'sites', 'in', inside('atlantis', 'old-docks')), 'stations', 'in', inside('atlantis'));
    const state = dropUnknown(both);
    expect(state.filters).toEqual({ sites: { in: inside('old-docks') } });
    expect(state.notices).toMatchObject([{ name: 'f.sites.in', value: 'atlantis' }, { name: 'f.stations.in', value: 'atlantis' }]);
  });
});

test.each([
  ['an area without a profile', { ...loaded, area: 'core' }],
  ['a filter for it', setFilter(loaded, 'sites', 'in', inside('core'))],
  ['what is compared, before its layer is there', { ...loaded, compare: ['sites/x'] as const }],
  ['no area', loaded],
  ['any area, before the layer is there', { ...exampleState(), area: 'atlantis' }],
])('%s stays', (_name, state) => {
  expect(dropUnknown(state)).toBe(state);
});

test.each(['compare', 'shortlist'] as const)('what %s names and the layer does not have is left out, with a notice', (name) => {
  const sites = exampleState({ areas: [exampleFeature('old-docks')], sites: [exampleFeature('mill')] });
  const state = dropUnknown({ ...sites, [name]: ['sites/none', 'sites/mill', 'areas/old-docks', 'areas/no'] });
  expect(state[name]).toEqual(['sites/mill', 'areas/old-docks']);
  expect(state.notices).toMatchObject([{ kind: 'refs-left-out', name, why: 'unknown', count: 2, refs: ['sites/none', 'areas/no'] }]);
});
