import distance from '@turf/distance';
import { describe, expect, test } from 'vitest';
import type { Geometry, Position } from 'geojson';
import type { Catalogue, ExplorerFeature } from '../catalogue/types.ts';
import { highlight, openArea, select, setFilter, setLanguage, showLayer } from '../state/actions.ts';
import { exampleCatalogue, exampleFeature, exampleLayer, exampleSite, exampleState } from '../state/example.ts';
import type { ExplorerState } from '../state/state.ts';
import { beyond, fillOf, highlightData, overlayData } from './overlay-data.ts';
import type { Palette } from './palette.ts';

const palette: Palette = {
  dark: false, paper: '#ffffff', ink: '#000000', quiet: '#555555', accent: '#0000ff', beyond: '#eeeeee',
  layers: { azulejo: '#000001', plum: '#000002', teal: '#000003', ochre: '#000004', slate: '#000005', moss: '#000006', brick: '#000007' },
};

const box = (west: number, south: number, east: number, north: number): Position[][] =>
  [[[west, south], [east, south], [east, north], [west, north], [west, south]]];
const polygon = (id: string, geometry: Geometry, properties: Readonly<Record<string, unknown>> = {}): ExplorerFeature =>
  ({ ...exampleFeature(id, properties), geometry });

const docks = polygon('old-docks', { type: 'Polygon', coordinates: box(0.1, 0.1, 0.5, 0.3) }, { role: 'area', standing: 'indicative', name: { en: 'Old docks', pt: 'Docas velhas' } });
const quay = polygon('quay', { type: 'MultiPolygon', coordinates: [box(0.1, 0.1, 0.2, 0.2), box(0.3, 0.1, 0.4, 0.2)] }, { role: 'part', standing: 'official', partOf: 'old-docks' });
const core = polygon('core', { type: 'Polygon', coordinates: box(0.2, 0.2, 0.3, 0.3) }, { role: 'core', standing: 'indicative' });
const mill = exampleSite('mill', 'vacant', [0.1, 0.2]);
const ruin = exampleSite('forge', 'ruin', [0.3, 0.4]);

const state = exampleState({ areas: [docks, quay, core], sites: [mill, ruin, exampleSite('lost', 'vacant'), exampleSite('hotel', 're-used', [0.5, 0.6])] });
const overlay = (now: ExplorerState = state, catalogue: Catalogue = exampleCatalogue) => overlayData(now, catalogue, palette);
const refs = (collection: { readonly features: readonly { readonly properties: { readonly ref: string } }[] }): readonly string[] =>
  collection.features.map(({ properties }) => properties.ref);

const withPosition = (accuracyM: number): ExplorerFeature => ({ ...mill, properties: { ...mill.properties, position: { accuracyM, basis: { en: 'Map' } } } });

describe('markers', () => {
  test('stand for what is located and passes the filter', () => {
    expect(refs(overlay().points)).toEqual(['sites/mill', 'sites/forge']);
    expect(refs(overlay(setFilter(state, 'sites', 'status', { kind: 'options', options: ['re-used'] })).points)).toEqual(['sites/hotel']);
    expect(overlay().points.features[0]?.geometry).toEqual({ type: 'Point', coordinates: [0.1, 0.2] });
  });

  test('say all that the engine draws with', () => {
    expect(overlay().points.features[1]?.properties).toEqual({
      ref: 'sites/forge', layer: 'sites', color: '#000004', icon: 'marker|circle|cross|#000004|#ffffff|exact', label: 'forge', labelZoom: 15,
    });
  });

  test('have the shape and label zoom of their layer', () => {
    const layers = [exampleLayer('sites', { shape: 'diamond', color: 'teal', labelZoom: 13 })];
    expect(overlay(state, { ...exampleCatalogue, layers }).points.features[0]?.properties).toMatchObject({
      color: '#000003', icon: 'marker|diamond|solid|#000003|#ffffff|exact', labelZoom: 13,
    });
  });

  test('look approximate where the position is', () => {
    const icons = [withPosition(20), withPosition(100)].map((site) => overlay(exampleState({ sites: [site] })).points.features[0]?.properties.icon);
    expect(icons).toEqual([expect.stringMatching(/exact$/), expect.stringMatching(/approximate$/)]);
  });

  test.each([
    ['the acronym where there is one', { name: { en: 'Old mill', pt: 'Moinho velho' }, acronym: 'OM' }, 'OM'],
    ["else the name in the reader's language", { name: { en: 'Old mill', pt: 'Moinho velho' }, acronym: null }, 'Moinho velho'],
  ])('are labelled with %s', (_, properties, label) => {
    const now = setLanguage(exampleState({ sites: [{ ...mill, properties: { ...mill.properties, ...properties } }] }), 'pt');
    expect(overlay(now).points.features[0]?.properties.label).toBe(label);
  });

  test('stand only for layers that are switched on, of the main map', () => {
    expect(overlay(showLayer(state, 'sites', false)).points.features).toEqual([]);
    const layers = exampleCatalogue.layers.map((layer) => ({ ...layer, map: 'page' as const }));
    expect(overlay(state, { ...exampleCatalogue, layers }).points.features).toEqual([]);
  });
});

describe('the fill of a marker', () => {
  const [, sites] = exampleCatalogue.layers;
  test.each([
    ['that of its option', exampleSite('a', 'ruin'), 'cross'],
    ['solid where the option has none', exampleSite('a', 'vacant'), 'solid'],
    ['solid where the option is none', exampleSite('a', 'sunk'), 'solid'],
    ['solid where it is unknown', exampleFeature('a', { status: null }), 'solid'],
  ])('is %s', (_, feature, fill) => {
    expect(fillOf(feature, sites!)).toBe(fill);
  });

  test('is solid where its layer has no symbol field, or one without options', () => {
    expect(fillOf(ruin, exampleLayer('sites'))).toBe('solid');
    const fields = [{ key: 'status', type: 'name', label: { en: 'Status', pt: 'Estado' } }] as const;
    expect(fillOf(ruin, exampleLayer('sites', { symbolField: 'status', fields }))).toBe('solid');
  });
});

describe('polygons', () => {
  test('keep their geometry, and say what they are', () => {
    const { features } = overlay().polygons;
    expect(features.map(({ geometry }) => geometry)).toEqual([docks.geometry, quay.geometry, core.geometry]);
    expect(features.map(({ properties: { ref, role, dashed } }) => [ref, role, dashed])).toEqual([
      ['areas/old-docks', 'area', true],
      ['areas/quay', 'part', false],
      ['areas/core', 'core', true],
    ]);
    expect(features[0]?.properties.label).toBe('Old docks');
  });

  test('of other layers are plain', () => {
    const zone = polygon('z1', { type: 'Polygon', coordinates: box(0.1, 0.1, 0.2, 0.2) });
    const now = exampleState({ zones: [zone] });
    const catalogue = { ...exampleCatalogue, layers: [exampleLayer('zones', { geometry: 'polygon' })] };
    expect(overlay(showLayer(now, 'zones', true), catalogue).polygons.features[0]?.properties).toMatchObject({ role: 'plain', dashed: false });
  });

  test('are the only shapes beside points', () => {
    const line = polygon('path', { type: 'LineString', coordinates: [[0, 0], [1, 1]] });
    const { points, polygons } = overlay(exampleState({ areas: [line] }));
    expect([...points.features, ...polygons.features]).toEqual([]);
  });

  test("have their names inside, a target area's above the middle of its northern edge", () => {
    const [area, part, inner] = overlay().polygonLabels.features.map(({ geometry }) => geometry.coordinates);
    expect(area).toEqual([expect.closeTo(0.3, 9), expect.closeTo(0.3, 9)]);
    expect(inner).toEqual([expect.closeTo(0.25, 9), expect.closeTo(0.25, 9)]);
    const [lon = NaN, lat = NaN] = part ?? [];
    expect(lat >= 0.1 && lat <= 0.2 && ((lon >= 0.1 && lon <= 0.2) || (lon >= 0.3 && lon <= 0.4))).toBe(true);
  });

  test('the northern edge is that at the middle, not the northernmost corner', () => {
    const slope: Geometry = { type: 'Polygon', coordinates: [[[0, 0], [0.4, 0], [0.4, 0.4], [0, 0.2], [0, 0]]] };
    const { features } = overlay(exampleState({ areas: [polygon('slope', slope, { role: 'area' })] })).polygonLabels;
    expect(features[0]?.geometry.coordinates).toEqual([0.2, expect.closeTo(0.3, 9)]);
  });
});

describe('what stands out', () => {
  const marks = (now: ExplorerState) => highlightData(now, exampleCatalogue, palette);
  const named = (now: ExplorerState) => marks(now).marks.features.map(({ properties }) => [properties.ref, properties.state]);

  test.each<[string, ExplorerState, readonly (readonly string[])[]]>([
    ['nothing at the start', state, []],
    ['what is selected', select(state, 'sites/mill'), [['sites/mill', 'selected']]],
    ['the area that is open', openArea(state, 'old-docks'), [['areas/old-docks', 'selected']]],
    ['what is selected in place of the area', select(openArea(state, 'old-docks'), 'sites/mill'), [['sites/mill', 'selected']]],
    ['what is pointed at beside it', highlight(select(state, 'sites/mill'), 'sites/forge'), [['sites/mill', 'selected'], ['sites/forge', 'highlighted']]],
    ['what is both, once', highlight(select(state, 'sites/mill'), 'sites/mill'), [['sites/mill', 'selected']]],
    ['also what the filter hides', select(state, 'sites/hotel'), [['sites/hotel', 'selected']]],
    ['not what is not located', select(state, 'sites/lost'), []],
    ['not what is not there', select(state, 'stations/central'), []],
    ['not what no layer has', highlight(state, 'atlantis/mill'), []],
  ])('is %s', (_, now, expected) => {
    expect(named(now)).toEqual(expected);
  });

  test('on a small map of a page is not marked on the main one', () => {
    const layers = exampleCatalogue.layers.map((layer) => ({ ...layer, map: 'page' as const }));
    expect(highlightData(select(state, 'sites/mill'), { ...exampleCatalogue, layers }, palette).marks.features).toEqual([]);
  });

  test.each([[49, 0], [50, 1], [400, 1]])('with a position known to %d m has %d circles around it', (accuracyM, count) => {
    const { accuracy } = marks(select(exampleState({ sites: [withPosition(accuracyM)] }), 'sites/mill'));
    expect(accuracy.features).toHaveLength(count);
    for (const { geometry, properties } of accuracy.features) {
      expect(properties).toEqual({ color: '#000004' });
      for (const position of geometry.coordinates[0] ?? []) expect(distance([0.1, 0.2], position, { units: 'meters' })).toBeCloseTo(accuracyM, 3);
    }
  });

  test('of a polygon has no circle', () => {
    expect(marks(openArea(state, 'old-docks')).accuracy.features).toEqual([]);
  });
});

test('beyond is the world with the bounds cut out', () => {
  const { geometry } = beyond([1, 2, 3, 4]);
  expect(geometry.coordinates[0]).toContainEqual([180, 85]);
  expect(geometry.coordinates[1]).toEqual([[1, 2], [1, 4], [3, 4], [3, 2], [1, 2]]);
});

describe('polygons of classes', () => {
  const zoning = exampleLayer('zoning', {
    geometry: 'polygon', isContext: true, symbolField: 'class',
    fields: [{
      key: 'class', type: 'choice', label: { en: 'Class', pt: 'Classe' },
      options: [
        { key: 'park', label: { en: 'Park', pt: 'Parque' }, tint: 'moss-2' },
        { key: 'other', label: { en: 'Other', pt: 'Outra' } },
      ],
    }],
  });
  const wide = polygon('a', { type: 'Polygon', coordinates: box(0.1, 0.1, 0.2, 0.2) }, { class: 'park' });
  const narrow = polygon('b', { type: 'Polygon', coordinates: box(0.1, 0.1, 0.1002, 0.2) }, { class: 'park' });
  const plain = polygon('c', { type: 'Polygon', coordinates: box(0.1, 0.1, 0.2, 0.2) }, { class: 'other', name: { en: 'C', pt: 'C' } });
  const catalogue = { ...exampleCatalogue, layers: [...exampleCatalogue.layers, zoning] };
  const now = showLayer(exampleState({ areas: [docks], zoning: [wide, narrow, plain] }), 'zoning', true);

  test('have the tint, the colour and the name of their class', () => {
    const [first, second, third] = overlay(now, catalogue).polygons.features.map(({ properties }) => properties);
    expect(first).toMatchObject({ tint: '#616165', color: '#000006', label: 'Park', labelZoom: 15.5, role: 'plain' });
    expect(second?.labelZoom).toBeGreaterThan(17);
    expect(third).toEqual({ ref: 'zoning/c', layer: 'zoning', color: '#000004', label: 'C', role: 'plain', dashed: false });
  });

  test('lie below the areas, whatever a person orders', () => {
    for (const order of [[], ['zoning']]) {
      expect(refs(overlay({ ...now, order }, catalogue).polygons).at(-1)).toBe('areas/old-docks');
    }
  });
});
