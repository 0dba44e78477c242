import { describe, expect, test } from 'vitest';
import { OWN_LAYER, withOwnLayer } from '../../catalogue/own-layer.ts';
import { ownFeature } from '../../own/own-feature.ts';
import { exampleCatalogue, exampleState } from '../../state/example.ts';
import { exampleContext, exampleExport, exampleExportState } from '../example.ts';
import { exportData } from '../export-data.ts';
import { gridSystem } from './reference-systems.ts';
import { tablesOf } from './tables.ts';
import type { Table } from './model.ts';

function ofOwn(...given: readonly Readonly<Record<string, unknown>>[]): Table | undefined {
  const catalogue = withOwnLayer(exampleCatalogue);
  const features = given.map((properties, index) =>
    ownFeature({ id: `own-${index}`, name: 'A', geometry: { type: 'Point', coordinates: [0.5, 0.5] }, from: { kind: 'file' }, given: { name: 'A', ...properties } }, catalogue));
  const before = exampleState({ [OWN_LAYER]: features });
  const state = { ...before, own: { ...before.own, features } };
  const ctx = exampleContext(state);
  return tablesOf(exportData({ of: { kind: 'own' }, state, catalogue, ctx, page: 'https://example.org/', today: new Date(2026, 1, 3) }), ctx)[0];
}

test('a layer is a table with its properties; texts in several languages are JSON, and the name stands there in one', () => {
  const state = exampleExportState();
  const [table] = tablesOf(exampleExport({ kind: 'layer', layer: 'sites' }, state), exampleContext(state));
  const row = Object.fromEntries(table?.columns.map(({ name }, index) => [name, table.rows[0]?.values[index]]) ?? []);
  expect(table).toMatchObject({ name: 'sites', identifier: 'sites', key: 'fid', geometryColumn: 'geom' });
  expect(row).toMatchObject({ label: 'Mill', ref: 'sites/mill', name: '{"en":"Mill","pt":"Moinho"}', status: 'vacant', approximate: 1 });
  expect(table?.columns.find(({ name }) => name === 'approximate')?.type).toBe('BOOLEAN');
});

test('entries of several layers are tables of their own', () => {
  const state = { ...exampleExportState(), shortlist: ['sites/mill' as const, 'areas/old-docks' as const] };
  const tables = tablesOf(exampleExport({ kind: 'shortlist' }, state), exampleContext(state));
  expect(tables.map(({ name, rows }) => [name, rows.length])).toEqual([['sites', 1], ['areas', 1]]);
});

describe('columns of what was opened', () => {
  test.each([
    [[1, 2], 'INTEGER', [1, 2]],
    [[1, 2.5], 'REAL', [1, 2.5]],
    [[true, null], 'BOOLEAN', [1, null]],
    [[1, 'one'], 'TEXT', ['1', 'one']],
    [[[1], { a: 2 }], 'TEXT', ['[1]', '{"a":2}']],
    [[null, undefined], 'TEXT', [null, null]],
  ] as const)('%j are %s', (values, type, cells) => {
    const table = ofOwn(...values.map((value) => ({ key: value })));
    const at = table?.columns.findIndex(({ name }) => name === 'key') ?? -1;
    expect(table?.columns[at]?.type).toBe(type);
    expect(table?.rows.map((row) => row.values[at])).toEqual(cells);
  });

  test('no two have one name, whatever their capitals; the key and the geometry give way', () => {
    const table = ofOwn({ Fid: 1, fid: 2, GEOM: 'x', 'a"b': 3 });
    expect(table?.columns.map(({ name }) => name)).toEqual(['name', 'Fid', 'fid_2', 'GEOM', 'a"b']);
    expect([table?.key, table?.geometryColumn]).toEqual(['fid_3', 'geom_2']);
  });
});

test('a grid without a definition or a number is none to write in', () => {
  const grid = { name: 'G', code: 'EPSG:3763', proj4: '+proj=tmerc', wkt: 'PROJCS[]' };
  expect(gridSystem(grid)).toMatchObject({ organization: 'EPSG', code: 3763, definition: 'PROJCS[]' });
  expect(gridSystem({ name: 'G', code: 'EPSG:3763', proj4: '+proj=tmerc' })).toBeNull();
  expect(gridSystem({ ...grid, code: 'local' })).toBeNull();
  expect(gridSystem(null)).toBeNull();
});
