import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { setFilter, setNote, setShortlist, setSort } from '../state/actions.ts';
import { exampleExport, exampleExports, exampleExportState } from './example.ts';
import { layersFor } from './export-data.ts';

const refs = ({ entries }: ReturnType<typeof exampleExport>) => entries.map(({ ref }) => ref);

describe('an export holds exactly what is on the screen', () => {
  const state = exampleExportState();

  test('a list: what its filters let through, the usual choice among them, by name, what is not on the map last', () => {
    expect(refs(exampleExport({ kind: 'list', layer: 'sites' }, state))).toEqual(['sites/mill', 'sites/kiln']);
  });

  test('a table: in the order it is sorted in, unknown last', () => {
    const all = setFilter(state, 'sites', 'status', { kind: 'options', options: ['vacant', 're-used'] });
    const sorted = setSort(all, { field: 'plotArea', descending: true });
    expect(refs(exampleExport({ kind: 'table', layer: 'sites' }, sorted))).toEqual(['sites/mill', 'sites/works', 'sites/kiln']);
  });

  test('what passes only possibly is said to', () => {
    const filtered = setFilter(state, 'sites', 'plotArea', { kind: 'range', least: 20500, most: null });
    const { entries } = exampleExport({ kind: 'list', layer: 'sites' }, filtered);
    expect(entries.map(({ ref, verdict }) => [ref, verdict])).toEqual([['sites/mill', 'possibly']]);
  });

  test('the shortlist: in its order, several layers mixed, with notes, whatever is filtered', () => {
    const listed = setNote(setShortlist(state, ['sites/works', 'areas/old-docks', 'sites/gone']), 'sites/works', 'Ask soon');
    const { entries } = exampleExport({ kind: 'shortlist' }, listed);
    expect(entries.map(({ ref, note }) => [ref, note])).toEqual([['sites/works', 'Ask soon'], ['areas/old-docks', undefined]]);
  });

  test('what is compared: in its order, and side by side', () => {
    const { entries, comparison } = exampleExport({ kind: 'compare' }, { ...state, compare: ['sites/mill', 'areas/old-docks'] });
    expect(entries.map(({ ref }) => ref)).toEqual(['sites/mill', 'areas/old-docks']);
    expect(comparison?.columns.map(({ name }) => name)).toEqual(['Mill', 'Old docks']);
  });
});

describe('with it goes', () => {
  const filtered = setFilter(exampleExportState(), 'sites', 'plotArea', { kind: 'range', least: 20000, most: null });
  const data = exampleExport({ kind: 'list', layer: 'sites' }, { ...filtered, panel: { kind: 'list', layer: 'sites' } });

  test('the filters in words, every option by its name', () => {
    expect(data.filters).toEqual(['Status: Vacant, not known', 'Plot area: at least 20,000 m²']);
  });

  test('the address that shows the same, and one for each entry', () => {
    expect(data.link).toBe('https://example.org/map/?panel=list.sites&layers=areas,sites&f.sites.plotArea=20000..');
    expect(data.entries[0]?.link).toBe('https://example.org/map/?select=sites/mill');
  });

  test('every source and licence, those of single figures too', () => {
    expect(data.sources.map(({ id }) => id)).toEqual(['survey', 'press']);
    expect(data.licences.map(({ name }) => name)).toEqual(['CC BY 4.0']);
    expect(data.attributions).toEqual(['© City']);
  });

  test('the day, in a file name that says what of', () => {
    expect(data.date).toBe('2026-02-03');
    expect(data.fileName).toBe('exampleton-sites-2026-02-03');
  });
});

test('a filter by an area whose limit is indicative says so, and so does the export', () => {
  const inDocks = setFilter(exampleExportState(), 'sites', 'in', { kind: 'areas', areas: ['old-docks'] });
  const { filters, indicativeAreas } = exampleExport({ kind: 'list', layer: 'sites' }, inDocks);
  expect(filters).toContain('Inside an area: Old docks (indicative)');
  expect([...indicativeAreas]).toEqual(['old-docks']);
});

test('nothing at all is an export too', () => {
  const none = setFilter(exampleExportState(), 'sites', 'status', { kind: 'options', options: [] });
  const { entries, layers } = exampleExport({ kind: 'list', layer: 'sites' }, none);
  expect(entries).toEqual([]);
  expect(layers.map(({ id }) => id)).toEqual(['sites']);
});

test('an export wants its own layers, and those whose names it tells', () => {
  const state = { ...exampleExportState(), shortlist: ['sites/mill' as const] };
  expect(layersFor({ kind: 'shortlist' }, state, exampleExports)).toEqual(['sites', 'areas', 'stations']);
});

describe('more than what is shown', () => {
  const state = setFilter(exampleExportState(), 'sites', 'status', { kind: 'options', options: ['re-used'] });

  test('a whole layer, whatever its filters say, with none of them', () => {
    const { entries, filters } = exampleExport({ kind: 'layer', layer: 'sites' }, state);
    expect(entries.map(({ ref }) => ref)).toEqual(['sites/mill', 'sites/kiln', 'sites/works']);
    expect(filters).toEqual([]);
  });

  test('its outlines take the place of the points that stand for them', () => {
    const outline: Polygon = { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] };
    const outlined = { ...state, outlines: new Map([['sites', { status: 'ready' as const, value: new Map([['mill', outline]]) }]]) };
    const { entries } = exampleExport({ kind: 'layer', layer: 'sites' }, outlined);
    expect(entries.map(({ feature }) => feature.geometry?.type)).toEqual(['Polygon', undefined, 'Point']);
    expect(exampleExport({ kind: 'feature', ref: 'sites/mill' }, outlined).entries[0]?.feature.geometry).toEqual(outline);
  });

  test('one feature, under its name', () => {
    const { title, entries, fileName, isIndicative } = exampleExport({ kind: 'feature', ref: 'areas/old-docks' }, state);
    expect([title, fileName]).toEqual(['Exampleton explorer: Old docks', 'exampleton-areas-old-docks-2026-02-03']);
    expect(entries.map(({ ref }) => ref)).toEqual(['areas/old-docks']);
    expect(isIndicative).toBe(true);
  });
});
