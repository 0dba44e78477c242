import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FixtureServer } from '../../catalogue/fixture-server.ts';
import { MAX_BYTES } from '../../catalogue/limits.ts';
import type { Layer } from '../../catalogue/types.ts';
import { LARGE_BYTES } from '../../large/limits.ts';
import { openPanel, select, setFilter, setInView, setLanguage, setSort, toggleCompared, toggleShortlisted } from '../actions.ts';
import { countsOf, isAsked, largeShown } from '../counts.ts';
import type { Explorer } from '../explorer.ts';
import { dataOf, featureByRef, isAbsent, sizeOf } from '../selectors.ts';
import { shownRows } from '../shown-rows.ts';
import { deskOf, isInLarge, largeJobsOf } from './desk.ts';
import { COUNT, manySites, startExampleton, wordsOf, workHere } from './example.ts';
import { openLarge } from './open-large.ts';
import { until } from '../until.ts';

let explorer: Explorer;
let server: FixtureServer;
let sites: Layer;
let work: ReturnType<typeof workHere>;

beforeEach(async () => {
  ({ explorer, server, sites } = await startExampleton());
  work = workHere();
});
afterEach(async () => {
  explorer.stop();
  await server.close();
});

/** Opens it as the explorer does with what is too large for the page. */
async function opened(file = manySites(), start = () => work) {
  const result = await openLarge(explorer, sites, file, start);
  if (!result.ok || !('byId' in result.value)) return result;
  const { value } = result;
  explorer.store.update((state) => ({ ...state, data: new Map(state.data).set(sites.id, { status: 'ready', value }) }));
  return result;
}

const answered = () => until(explorer, (state) => largeShown(state, 'sites') !== undefined);
const counts = () => countsOf(explorer.state, explorer.catalogue, sites);
const rows = () => shownRows(explorer.state, explorer.catalogue, sites, wordsOf(explorer));
const passing = (count: number) => until(explorer, () => counts().passing === count);

describe('a layer that a worker keeps', () => {
  test('has no features on the page, but all its numbers', async () => {
    await opened();
    expect(isAsked(explorer.state, 'sites')).toBe(true);
    expect(rows()).toBeUndefined();
    await answered();
    expect(isAsked(explorer.state, 'sites')).toBe(false);
    expect(dataOf(explorer.state, 'sites')).toMatchObject({ features: [], isWhole: true, large: { count: COUNT, located: COUNT - 1 } });
    expect(sizeOf(explorer.state, 'sites')).toBe(COUNT);
    expect(counts()).toMatchObject({ all: COUNT, passing: 166 });
    expect(rows()).toMatchObject({ count: 166, rows: { length: 166 } });
    expect(rows()?.rows.every((row) => row === undefined)).toBe(true);
  });

  test('follows its filters, and keeps the last answer until the next', async () => {
    await opened();
    await answered();
    const versions = new Set<number | undefined>();
    explorer.store.subscribe((state) => versions.add(largeShown(state, 'sites')?.version));
    explorer.do(setFilter, 'sites', 'plotHa', { kind: 'range', least: 100, most: null });
    expect(counts().passing).toBe(166);
    await passing(100);
    expect(counts().without.get('plotHa')).toBe(166);
    expect(counts().others('plotHa')).toBe(166);
    expect(counts().others('listed')).toBe(100);
    explorer.do(setFilter, 'sites', 'status', { kind: 'options', options: ['in-use'] });
    await passing(50);
    expect(versions.size).toBe(3);
    expect(versions.has(undefined)).toBe(false);
  });

  test('gives the rows of its list page by page, as they come into sight', async () => {
    await opened();
    await answered();
    explorer.do(openPanel, { kind: 'list', layer: 'sites' });
    deskOf(explorer)?.want('sites', 0, 20);
    await until(explorer, () => rows()?.rows[0] !== undefined);
    expect(rows()?.rows.filter(Boolean)).toHaveLength(100);
    expect(rows()?.rows[0]?.id).toBe('site-1');
    const [first] = rows()?.rows ?? [];
    deskOf(explorer)?.want('sites', 90, 120);
    await until(explorer, () => rows()?.rows[165] !== undefined);
    expect(rows()?.rows[0]).toBe(first);
    expect(featureByRef(explorer.state, 'sites/site-1')).toBe(first);
    explorer.do(setSort, { field: 'plotHa', descending: true });
    await until(explorer, () => rows()?.rows[0]?.id === 'site-248');
    explorer.do(setLanguage, 'pt');
    await until(explorer, () => rows()?.rows[0]?.id === 'site-248' && rows()?.rows[165] === undefined);
  });

  test('counts what can be seen as the map moves, without another order of its rows', async () => {
    await opened();
    await answered();
    const shown = () => largeShown(explorer.state, 'sites');
    expect(shown()?.inView).toBeNull();
    explorer.do(setInView, [10.05, 50, 10.0606, 50.1]);
    await until(explorer, () => shown()?.inView === 13);
    const version = shown()?.version;
    explorer.do(setInView, [10, 50, 10.2, 50.1]);
    await until(explorer, () => shown()?.inView === 165 || shown()?.inView === 166);
    expect(shown()?.version).toBe(version);
    explorer.do(setFilter, 'sites', 'view', { kind: 'in-view' });
    explorer.do(setInView, [10.05, 50, 10.0606, 50.1]);
    await passing(13);
  });

  test('tells what lies in its areas', async () => {
    await opened();
    await answered();
    expect(largeShown(explorer.state, 'sites')?.areas['old-town']).toMatchObject({ surely: 78, possibly: 1, passing: 52 });
  });

  test('fetches what the state speaks of, and keeps it', async () => {
    explorer.do(select, 'sites/site-3');
    explorer.do(toggleCompared, 'sites/site-6');
    explorer.do(toggleShortlisted, 'sites/site-9');
    explorer.do(toggleShortlisted, 'sites/nowhere');
    await opened();
    const state = await until(explorer, (now) => featureByRef(now, 'sites/site-3') !== undefined);
    expect(['site-3', 'site-6', 'site-9'].map((id) => featureByRef(state, `sites/${id}`)?.id)).toEqual(['site-3', 'site-6', 'site-9']);
    expect(state.shortlist).toEqual(['sites/site-9']);
    expect(state.notices).toMatchObject([{ kind: 'refs-left-out', refs: ['sites/nowhere'] }]);
    expect([isAbsent(state, 'sites/nowhere'), isAbsent(state, 'sites/site-12')]).toEqual([true, false]);
    explorer.do(setFilter, 'sites', 'listed', { kind: 'flag', is: true });
    await passing(83);
    expect(featureByRef(explorer.state, 'sites/site-3')?.id).toBe('site-3');
  });

  test('keeps what is open when its row goes', async () => {
    await opened();
    await answered();
    explorer.do(openPanel, { kind: 'table', layer: 'sites' });
    deskOf(explorer)?.want('sites', 0, 10);
    await until(explorer, () => rows()?.rows[0] !== undefined);
    explorer.do(select, 'sites/site-1');
    explorer.do(setFilter, 'sites', 'listed', { kind: 'flag', is: true });
    await passing(83);
    expect(featureByRef(explorer.state, 'sites/site-1')?.id).toBe('site-1');
    expect(featureByRef(explorer.state, 'sites/site-5')).toBeUndefined();
  });

  test('is asked through the desk of its explorer alone', async () => {
    expect(await isInLarge(explorer, 'sites', 'site-1')).toBe(false);
    await opened();
    expect(largeJobsOf(explorer, 'sites')?.key).toBe('sites');
    expect(largeJobsOf(explorer, 'plots')).toBeUndefined();
    expect(await isInLarge(explorer, 'sites', 'site-1')).toBe(true);
    expect(await isInLarge(explorer, 'sites', 'nowhere')).toBe(false);
    deskOf(explorer)?.want('plots', 0, 1);
    explorer.stop();
    expect(deskOf(explorer)).toBeUndefined();
    expect(work.ended()).toBe(1);
  });

  test('reports what is wrong with its file', async () => {
    const result = await opened(new Blob(['{"type":"FeatureCollection","features":[{"type":"Feature"}]}']));
    expect(result.problems.length).toBeGreaterThan(0);
    const broken = await opened(new Blob(['<html>']));
    expect(broken).toMatchObject({ ok: false, problems: [{ file: 'sites.geojson' }] });
  });
});

describe('where no worker can do it', () => {
  const refuse = () => {
    throw new Error('no workers here');
  };

  test('the page reads what it can', async () => {
    const result = await opened(manySites(5), refuse);
    expect(result.ok && result.value.features).toHaveLength(5);
    expect(deskOf(explorer)).toBeUndefined();
  });

  test('it says so of what the page can’t', async () => {
    const tooMuch = new Blob([' '.repeat(MAX_BYTES + 1)]);
    expect(await opened(tooMuch, refuse)).toMatchObject({ ok: false, problems: [{ code: 'no-worker', params: { limitMB: 50 } }] });
  });

  test('nor where it breaks down while it reads', async () => {
    const never = { ...work, jobs: { ...work.jobs, largeOpen: () => new Promise<never>(() => undefined) } };
    const opening = opened(manySites(5), () => never);
    work.breakDown();
    expect(await opening).toMatchObject({ ok: true, value: { features: { length: 5 } } });
  });

  test('nor where its code has a fault, of which the page is told', async () => {
    const told = vi.fn();
    vi.stubGlobal('reportError', told);
    const faulty = { ...work, jobs: { ...work.jobs, largeOpen: async () => Promise.reject(new Error('a fault')) } };
    expect(await opened(manySites(5), () => faulty)).toMatchObject({ ok: true, value: { features: { length: 5 } } });
    expect(told).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });
});

describe('a worker that breaks down', () => {
  test('takes its layers along, with a notice, until they are asked for again', async () => {
    await opened();
    await answered();
    work.breakDown();
    const state = await until(explorer, (now) => now.data.get('sites')?.status === 'failed');
    expect(state.large.has('sites')).toBe(false);
    expect(state.notices).toMatchObject([{ kind: 'failed', file: 'sites.geojson', retry: 'sites', problems: [{ code: 'worker-lost' }] }]);
    expect(deskOf(explorer)).toBeUndefined();
    work = workHere();
    await opened();
    await answered();
    expect(counts().passing).toBe(166);
  });

  test('is one that can’t answer', async () => {
    const told = vi.fn();
    vi.stubGlobal('reportError', told);
    const faulty = { ...work, jobs: { ...work.jobs, largeAsk: async () => Promise.reject(new Error('a fault')) } };
    await opened(manySites(), () => faulty);
    await until(explorer, (now) => now.data.get('sites')?.status === 'failed');
    expect(told).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });
});

describe('an explorer', () => {
  test('hands over a file of points that is too large for the page, and reads it itself where there are no workers', async () => {
    const text = await manySites(5).text();
    server.answers.set('sites.geojson', (_, response) => response.end(text + ' '.repeat(LARGE_BYTES)));
    await explorer.needLayer('sites');
    expect(dataOf(explorer.state, 'sites')).toMatchObject({ features: { length: 5 } });
    expect(server.asked.filter((file) => file === 'sites.geojson')).toHaveLength(1);
    expect(explorer.state.notices).toEqual([]);
  });
});
