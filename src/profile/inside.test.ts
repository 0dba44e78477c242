import { describe, expect, test, vi } from 'vitest';
import { withOwnLayer } from '../catalogue/own-layer.ts';
import type { ExplorerFeature, FeatureRef } from '../catalogue/types.ts';
import { exampleCatalogue, exampleFeature, exampleState } from '../state/example.ts';
import { GroundWork } from './ground.ts';
import { heldAsDerived, heldBy, heldOnlyBy, type Verdict } from './inside.ts';

// There are no workers here: the same jobs, done in place.
vi.mock('../work/work.ts', async () => {
  const { jobs } = await import('../work/jobs.ts');
  return { startWork: () => ({ jobs, broken: new Promise<void>(() => undefined), end: () => undefined }) };
});

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

describe('one’s own points', () => {
  const own = (coordinates: readonly [number, number]) => ({ ...exampleFeature('own-1'), geometry: { type: 'Point' as const, coordinates: [...coordinates] } });
  const catalogue = withOwnLayer(exampleCatalogue);
  const plot = { type: 'Polygon' as const, coordinates: [[[0, 0], [0.5, 0], [0.5, 0.5], [0, 0.5], [0, 0]]] };
  const idsIn = async (features: readonly ExplorerFeature[]) => {
    const state = exampleState({ own: features, sites: [], stations: [] });
    const work = new GroundWork({ catalogue, loadOptions: { signal: new AbortController().signal } });
    const groups = await heldBy(plot, state, catalogue, work);
    return groups.map(({ layer, verdicts }) => [layer, ...verdicts.keys()]).filter(([layer]) => layer === 'own');
  };

  test.each([
    ['inside', [own([0.1, 0.1])], [['own', 'own/own-1']]],
    ['outside', [own([0.9, 0.9])], [['own']]],
    ['that there are none of', [{ ...exampleFeature('own-1'), geometry: plot }], []],
  ] as const)('%s', async (_, features, expected) => {
    expect(await idsIn(features)).toEqual(expected);
  });
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
