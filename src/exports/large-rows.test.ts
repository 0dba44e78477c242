import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FixtureServer } from '../catalogue/fixture-server.ts';
import { openPanel, setFilter, setSort } from '../state/actions.ts';
import type { Explorer } from '../state/explorer.ts';
import { COUNT, openedLarge, startExampleton, wordsOf } from '../state/large/example.ts';
import { countOf, licenceNames } from './entries.ts';
import { exportData, layersFor } from './export-data.ts';
import { fetchLarge, largeLayerOf } from './large-rows.ts';
import type { ExportOf } from './model.ts';

const LIST: ExportOf = { kind: 'list', layer: 'sites' };
const LAYER: ExportOf = { kind: 'layer', layer: 'sites' };

let explorer: Explorer;
let server: FixtureServer;
const told: (readonly [done: number, all: number])[] = [];

beforeEach(async () => {
  ({ explorer, server } = await startExampleton());
  told.length = 0;
});
afterEach(async () => {
  explorer.stop();
  await server.close();
});

function fetched(of: ExportOf, signal: AbortSignal = new AbortController().signal) {
  return fetchLarge(of, explorer, (...progress) => told.push(progress), signal);
}

function exported(of: ExportOf, large: Awaited<ReturnType<typeof fetched>>) {
  const { state, catalogue } = explorer;
  return exportData({ of, state, catalogue, ctx: { ...wordsOf(explorer), nameOf: () => undefined }, page: 'https://example.org/', today: new Date('2026-11-23T12:00:00Z'), large });
}

describe('an export of a large layer', () => {
  test('is of all that is shown, in its order, located first', async () => {
    await openedLarge(explorer, 'sites');
    explorer.do(openPanel, { kind: 'list', layer: 'sites' });
    explorer.do(setSort, { field: 'plotHa', descending: true });
    explorer.do(setFilter, 'sites', 'plotHa', { kind: 'range', least: 240, most: null });
    explorer.do(setFilter, 'sites', 'status', { kind: 'options', options: ['empty', 'in-use'] });
    await openedLarge(explorer, 'sites', 10);
    const data = exported(LIST, await fetched({ ...LIST, kind: 'table' }));
    expect(data.entries.map(({ ref }) => ref).slice(-2)).toEqual(['sites/site-240', 'sites/site-249']);
    expect(data.filters.length).toBeGreaterThan(0);
    expect(told).toEqual([[0, 10]]);
    expect(countOf(LIST, explorer.state, explorer.catalogue)).toBe(10);
  });

  test('marks what passes only possibly', async () => {
    await openedLarge(explorer, 'sites');
    explorer.do(setFilter, 'sites', 'status', { kind: 'options', options: ['empty', 'in-use'] });
    explorer.do(setFilter, 'sites', 'in', { kind: 'areas', areas: ['old-town'] });
    await openedLarge(explorer, 'sites', 79);
    const { entries } = exported(LIST, await fetched(LIST));
    expect(entries.filter(({ verdict }) => verdict === 'possibly').map(({ ref }) => ref)).toEqual(['sites/site-78']);
    expect(entries).toHaveLength(79);
  });

  test('is of the whole layer whatever its filters say', async () => {
    await openedLarge(explorer, 'sites');
    const data = exported(LAYER, await fetched(LAYER));
    expect(new Set(data.entries.map(({ ref }) => ref)).size).toBe(COUNT);
    expect(countOf(LAYER, explorer.state, explorer.catalogue)).toBe(COUNT);
    expect(licenceNames(LAYER, explorer.state, explorer.catalogue)).toEqual(['Free to use']);
    expect(layersFor(LAYER, explorer.state, explorer.catalogue)).toContain('plots');
  });

  test('can be given up', async () => {
    await openedLarge(explorer, 'sites');
    await expect(fetched(LAYER, AbortSignal.abort())).rejects.toThrow('aborted');
  });

  test('is no other than before where the layer is small', async () => {
    await explorer.needLayer('sites');
    expect(largeLayerOf(LIST, explorer)).toBeUndefined();
    expect(await fetched(LIST)).toBeNull();
    expect(await fetched({ kind: 'shortlist' })).toBeNull();
    expect(exported(LIST, null).entries.map(({ ref }) => ref)).toEqual(['sites/mill', 'sites/kiln']);
  });
});
