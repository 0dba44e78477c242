import { describe, expect, test } from 'vitest';
import type { Derived, ExplorerFeature } from '../../catalogue/types.ts';
import { isInside } from '../../geo/inside.ts';
import { exampleCatalogue as catalogue, exampleFeature, exampleLayer } from '../example.ts';
import { areas } from './areas.ts';

const subject = { catalogue, layer: exampleLayer('sites'), key: 'in' };
const area = (id: string, west: number, more: object = {}): ExplorerFeature => ({
  ...exampleFeature(id, { ...more }),
  geometry: { type: 'Polygon', coordinates: [[[west, 0], [west + 0.5, 0], [west + 0.5, 1], [west, 1], [west, 0]]] },
});
const all = [area('west', 0), area('east', 0.5), area('quay', 0.5, { partOf: 'east' })];
const data = { features: all, byId: new Map(all.map((one) => [one.id, one])), isWhole: true };
const at = (lon: number): ExplorerFeature => ({ ...exampleFeature('mill'), geometry: { type: 'Point', coordinates: [lon, 0.5] } });
const nowhere: ExplorerFeature = { ...exampleFeature('mill'), geometry: null };

describe('where nothing was derived of a feature', () => {
  test.each([
    ['its point lies in one of the areas', ['west'], at(0.2), 'surely'],
    ['its point lies in another', ['east'], at(0.2), 'no'],
    ['there is no such area', ['atlantis'], at(0.2), 'no'],
    ['it has no point', ['west'], nowhere, 'unknown'],
  ])('%s', (_name, wanted, feature, verdict) => {
    const judge = areas.test({ kind: 'areas', areas: wanted }, subject, { derived: null, areas: data, inView: null, isInside });
    expect(judge(feature)).toBe(verdict);
  });

  test('nothing is known before the test for points and the areas are there', () => {
    const facts = { derived: null, areas: undefined, inView: null, isInside: null };
    expect(areas.test({ kind: 'areas', areas: ['west'] }, subject, facts)(at(0.2))).toBe('unknown');
  });
});

describe('what was derived goes before the point', () => {
  test.each([
    ['wholly in it', ['quay'], [{ value: 'quay', share: 1 }], 'surely'],
    ['in a part of it', ['east'], [{ value: 'quay', share: 1 }], 'surely'],
    ['in it or in none', ['east'], [{ value: 'east', share: 0.5 }, { value: null, share: 0.5 }], 'possibly'],
    ['in two of those asked for', ['east', 'west'], [{ value: 'east', share: 0.5 }, { value: 'west', share: 0.5 }], 'surely'],
    ['elsewhere', ['west'], [{ value: null, share: 1 }], 'no'],
  ])('%s', (_name, wanted, candidates, verdict) => {
    const derived: Derived = { zoning: {}, sources: [], method: {}, features: { 'sites/mill': { area: { candidates } } } };
    const judge = areas.test({ kind: 'areas', areas: wanted }, subject, { derived, areas: data, inView: null, isInside });
    expect(judge(at(0.2))).toBe(verdict);
  });
});
