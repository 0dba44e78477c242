import { describe, expect, test } from 'vitest';
import type { Catalogue, Derived, ExplorerFeature, FeatureRef, Layer } from '../catalogue/types.ts';
import { en } from '../i18n/en.ts';
import { textIn } from '../i18n/text.ts';
import { exampleCatalogue, exampleCatalogueOf, exampleFeature, exampleLayer, exampleState } from '../state/example.ts';
import { featureByRef } from '../state/selectors.ts';
import type { ExplorerState } from '../state/state.ts';
import { comparisonOf, type Cell, type Comparison } from './comparison.ts';

const label = (words: string) => ({ en: words, pt: words });

const SITES: Layer = exampleLayer('sites', {
  fields: [
    { key: 'plot', type: 'number', unit: 'm2', decimals: 0, label: label('Plot') },
    { key: 'price', type: 'number', unit: 'eur', better: 'less', label: label('Price') },
    { key: 'share', type: 'number', unit: 'percent', label: label('Share') },
    { key: 'owner', type: 'name', label: label('Owner') },
    { key: 'permits', type: 'text', label: label('Permits') },
  ],
});
const STATIONS = exampleLayer('stations', { singular: label('Station'), name: label('Stations') });
const AREAS = exampleLayer('areas', { geometry: 'polygon' });

const number = (value: number, more: object = {}) => [{ value, ...more }];

function compare(features: readonly ExplorerFeature[], more: Partial<{ catalogue: Catalogue; state: Partial<ExplorerState>; refs: readonly FeatureRef[] }> = {}): Comparison {
  const catalogue = more.catalogue ?? exampleCatalogueOf(AREAS, SITES, STATIONS);
  const state: ExplorerState = {
    ...exampleState({ sites: features, stations: [exampleFeature('central'), exampleFeature('harbour')] }),
    ...more.state,
  };
  const t = (text: Parameters<typeof textIn>[0]) => textIn(text, 'en');
  const nameOf = (ref: FeatureRef) => t(featureByRef(state, ref)?.properties.name) || undefined;
  const refs = more.refs ?? features.map(({ id }): FeatureRef => `sites/${id}`);
  return comparisonOf({ state, catalogue, lang: 'en', m: en, t, nameOf }, refs);
}

function cells(comparison: Comparison, id: string): readonly Cell[] {
  return comparison.groups.flatMap(({ rows }) => rows).find((row) => row.id === id)?.cells ?? [];
}

function differences(a: object, b: object, key = 'plot'): string | null | undefined {
  return cells(compare([exampleFeature('a', { [key]: a }), exampleFeature('b', { [key]: b })]), `field.${key}`)[1]?.difference;
}

describe('the difference against the base', () => {
  test.each([
    ['more, with its share', number(20_000), number(32_000), '+12,000 m² (+60 %)'],
    ['less', number(10_000), number(7000), '−3,000 m² (−30 %)'],
    ['small shares with a decimal', number(1000), number(1015), '+15 m² (+1.5 %)'],
    ['none', number(5), number(5), 'the same'],
    ['about, where a source says about', number(20_000, { qualifier: 'about' }), number(26_000), 'about +6,000 m² (+30 %)'],
    ['a range for a range', number(500, { upTo: 600 }), number(1000), '+400 m² to +500 m²'],
    ['a range that holds zero', number(500, { upTo: 600 }), number(550), '−50 m² to +50 m²'],
    ['an open end', number(2000), number(5000, { qualifier: 'at-least' }), 'at least +3,000 m²'],
    ['an open end of the base', number(5000, { qualifier: 'at-least' }), number(6000), 'at most +1,000 m²'],
    ['no share of nothing', number(0), number(10), '+10 m²'],
  ])('is %s', (_, base, other, words) => {
    expect(differences(base, other)).toBe(words);
  });

  test('is not said where either is unknown', () => {
    const [a, b, c] = cells(compare([exampleFeature('a'), exampleFeature('b', { plot: number(5) }), exampleFeature('c')]), 'field.plot');
    expect([a?.difference, b?.difference, c?.difference]).toEqual([null, null, null]);
  });

  test('of percentages is in points', () => {
    expect(differences(number(20), number(23.5), 'share')).toBe('+3.5 pts');
  });

  test('turns round with the base', () => {
    const features = [exampleFeature('a', { plot: number(10) }), exampleFeature('b', { plot: number(15) })];
    expect(cells(compare(features, { refs: ['sites/b', 'sites/a'] }), 'field.plot')[1]?.difference).toBe('−5 m² (−33 %)');
  });
});

describe('rows', () => {
  test('what none of them knows has no row', () => {
    const comparison = compare([exampleFeature('a', { owner: 'City' }), exampleFeature('b')]);
    expect(cells(comparison, 'field.owner').map(({ words }) => words)).toEqual(['City', null]);
    expect(cells(comparison, 'field.permits')).toEqual([]);
  });

  test('a row is the same only where all of them know it', () => {
    const rows = compare([exampleFeature('a', { owner: 'City', plot: number(1) }), exampleFeature('b', { owner: 'City' })]).groups.flatMap((group) => group.rows);
    expect(rows.find(({ id }) => id === 'field.owner')?.isSame).toBe(true);
    expect(rows.find(({ id }) => id === 'field.plot')?.isSame).toBe(false);
  });

  test('where more or less is better the best is marked, and an unknown one never is', () => {
    const comparison = compare([exampleFeature('a', { price: number(900) }), exampleFeature('b', { price: number(800) }), exampleFeature('c')]);
    expect(cells(comparison, 'field.price').map(({ isBest }) => isBest)).toEqual([false, true, false]);
  });

  test('a larger plot is not better unless the catalogue says so', () => {
    const comparison = compare([exampleFeature('a', { plot: number(900) }), exampleFeature('b', { plot: number(800) })]);
    expect(cells(comparison, 'field.plot').some(({ isBest }) => isBest)).toBe(false);
  });

  test('other sources’ values stay with the first', () => {
    const [cell] = cells(compare([exampleFeature('a', { plot: [{ value: 26_000 }, { value: 20_000, basis: label('As reported') }] })]), 'field.plot');
    expect(cell).toMatchObject({ words: '26,000 m²', notes: [{ words: '20,000 m²', detail: 'As reported', isOther: true }] });
  });

  test('fields of another layer do not apply', () => {
    const area = exampleFeature('old-docks');
    const state = exampleState({ sites: [exampleFeature('a', { plot: number(5) })], areas: [area] });
    const comparison = compare([], { state: { data: state.data }, refs: ['sites/a', 'areas/old-docks'] });
    expect(cells(comparison, 'field.plot').map(({ applies }) => applies)).toEqual([true, false]);
  });
});

describe('what is near', () => {
  const derived = (features: Derived['features']): Derived => ({ zoning: {}, sources: ['survey'], method: label('…'), features });
  const walking = { networkFile: 'n', speedKmH: 4.8, minutes: [5], to: ['stations'], sources: ['survey'], date: null, method: label('Along streets.') };
  const catalogue: Catalogue = { ...exampleCatalogueOf(AREAS, SITES, STATIONS), walking };
  const two = [exampleFeature('a'), exampleFeature('b')];
  const central = (distanceM: number | readonly [number, number]) => ({ stations: [{ ref: 'stations/central' as const, distanceM }] });

  test('is on foot, with minutes, and the surely nearer is best', () => {
    const state = { derived: derived({ 'sites/a': { onFoot: central([420, 480]) }, 'sites/b': { onFoot: central(900) } }) };
    const [a, b] = cells(compare(two, { catalogue, state }), 'onFoot.stations');
    expect(a).toMatchObject({ words: '420 to 480 m · 6 min: central', isBest: true });
    expect(b).toMatchObject({ words: '900 m · 12 min: central', isBest: false, difference: '+420 m to +480 m' });
  });

  test('is in a straight line, and named so, where a way on foot is not known of all', () => {
    const state = {
      derived: derived({ 'sites/a': { nearest: central(300), onFoot: central(400) }, 'sites/b': { nearest: central(500) } }),
    };
    const comparison = compare(two, { catalogue, state });
    expect(cells(comparison, 'onFoot.stations')[1]?.words).toBeNull();
    expect(cells(comparison, 'nearest.stations').map(({ words }) => words)).toEqual(['300 m: central', '500 m: central']);
    expect(comparison.groups.find(({ id }) => id === 'nearest')?.note).toBe(en.straightLine);
  });
});

test('areas’ figures stand in one row by their id, each with whose it is', () => {
  const figure = (value: number, kind: 'plan' | 'official') => ({ id: 'residents', label: label('Residents'), value, unit: 'people' as const, kind, date: '2021', sources: ['survey'] });
  const catalogue: Catalogue = {
    ...exampleCatalogue,
    areas: [
      { id: 'old-docks', summary: label('.'), strengths: [], indicators: [figure(2000, 'official')], actions: [] },
      { id: 'new-docks', summary: label('.'), strengths: [], indicators: [figure(3000, 'plan')], actions: [] },
    ],
  };
  const { data } = exampleState({ areas: [exampleFeature('old-docks'), exampleFeature('new-docks')] });
  const comparison = compare([], { catalogue, state: { data }, refs: ['areas/old-docks', 'areas/new-docks'] });
  expect(cells(comparison, 'figure.residents.people')).toMatchObject([
    { words: '2,000', kind: 'official', date: '2021' },
    { words: '3,000', kind: 'plan', difference: '+1,000 (+50 %)' },
  ]);
});

test('what is not there is passed over', () => {
  expect(compare([exampleFeature('a')], { refs: ['sites/a', 'sites/gone', 'none/x'] }).columns.map(({ ref }) => ref)).toEqual(['sites/a']);
  expect(compare([], { refs: [] })).toEqual({ columns: [], groups: [] });
});
