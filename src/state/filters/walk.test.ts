import { describe, expect, test } from 'vitest';
import type { Derived } from '../../catalogue/types.ts';
import { exampleCatalogue, exampleFeature, exampleLayer } from '../example.ts';
import { walk } from './walk.ts';

const layer = exampleLayer('sites');
const subject = { catalogue: exampleCatalogue, layer, key: 'walk' };
const { walking: _walking, ...unwalked } = exampleCatalogue;

describe('a walk in a link', () => {
  test.each([
    ['stations.10', { kind: 'walk', to: 'stations', minutes: 10 }],
    ['stations.10.surely', { kind: 'walk', to: 'stations', minutes: 10, onlySurely: true }],
    ['stations.61', null],
    ['stations', null],
    ['areas.10', null],
  ])('%s', (text, read) => {
    expect(walk.read(text, subject)).toEqual(read);
  });

  test('offers each layer that is walked to but its own, in the longest time', () => {
    expect(walk.examples(subject)).toEqual(['stations.15']);
    expect(walk.examples({ ...subject, layer: exampleLayer('stations') })).toEqual([]);
  });

  test('means nothing in a town that no walks are offered in', () => {
    expect(walk.read('stations.10', { ...subject, catalogue: unwalked })).toBeNull();
    expect(walk.examples({ ...subject, catalogue: unwalked })).toEqual([]);
  });
});

test.each([
  ['within it whichever is meant', [{ ref: 'stations/a', distanceM: 800 }], 'surely'],
  ['within it by the nearest of several', [{ ref: 'stations/a', distanceM: 2000 }, { ref: 'stations/b', distanceM: [300, 800] }], 'surely'],
  ['within it if the position is right', [{ ref: 'stations/a', distanceM: [700, 900] }], 'possibly'],
  ['farther away', [{ ref: 'stations/a', distanceM: [801, 900] }], 'no'],
  ['not known', undefined, 'unknown'],
] as const)('ten minutes, 800 m at 4.8 km/h: %s', (_name, stations, verdict) => {
  const derived: Derived = { zoning: {}, sources: [], method: {}, features: stations ? { 'sites/mill': { onFoot: { stations } } } : {} };
  const judge = walk.test({ kind: 'walk', to: 'stations', minutes: 10 }, subject, { derived, areas: undefined, inView: null, isInside: null });
  expect(judge(exampleFeature('mill'))).toBe(verdict);
});
