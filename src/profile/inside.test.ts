import { describe, expect, test } from 'vitest';
import type { FeatureRef } from '../catalogue/types.ts';
import { exampleCatalogue, exampleFeature, exampleState } from '../state/example.ts';
import { heldAsDerived, heldOnlyBy, type Verdict } from './inside.ts';

const held = (...verdicts: readonly (readonly [FeatureRef, Verdict])[]) => [{ layer: 'sites', verdicts: new Map(verdicts) }];

test.each([
  ['surely in one, not in the other', 'surely', undefined, 'surely'],
  ['possibly in one, not in the other', 'possibly', undefined, 'possibly'],
  ['surely in one, possibly in the other', 'surely', 'possibly', 'possibly'],
  ['in both', 'surely', 'surely', undefined],
  ['possibly in one, surely in the other', 'possibly', 'surely', undefined],
  ['possibly in both', 'possibly', 'possibly', undefined],
] as const)('what is %s', (_, one, other, outcome) => {
  const [only] = heldOnlyBy(held(['sites/mill', one]), other ? held(['sites/mill', other]) : held());
  expect(only?.verdicts.get('sites/mill')).toBe(outcome);
});

describe('a core that is drawn inside an area', () => {
  const core = { ...exampleFeature('core'), properties: { ...exampleFeature('core').properties, role: 'core' } };
  const derived = { zoning: {}, sources: [], method: { en: '' }, features: { 'sites/mill': { area: { candidates: [{ value: 'whole', share: 1 }] } } } } as const;
  const state = { ...exampleState({ areas: [exampleFeature('whole', { role: 'area' }), core], sites: [exampleFeature('mill')], stations: [] }), derived };

  test('has no places derived for it, as the area has', () => {
    expect(heldAsDerived('areas/core', state, exampleCatalogue)).toBeNull();
    const told = heldAsDerived('areas/whole', state, exampleCatalogue)?.find(({ layer }) => layer === 'sites');
    expect([...(told?.verdicts ?? [])]).toEqual([['sites/mill', 'surely']]);
  });
});
