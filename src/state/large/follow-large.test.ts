import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FixtureServer } from '../../catalogue/fixture-server.ts';
import type { Layer } from '../../catalogue/types.ts';
import { openPanel, select, setFilter } from '../actions.ts';
import { largeShown } from '../counts.ts';
import type { Explorer } from '../explorer.ts';
import { featureByRef } from '../selectors.ts';
import { until } from '../until.ts';
import { deskOf, type LargeJobs } from './desk.ts';
import { manySites, startExampleton, workHere } from './example.ts';
import { openLarge } from './open-large.ts';

let explorer: Explorer;
let server: FixtureServer;
let sites: Layer;
const told = vi.fn();

beforeEach(async () => {
  ({ explorer, server, sites } = await startExampleton());
  vi.stubGlobal('reportError', told.mockClear());
});
afterEach(async () => {
  explorer.stop();
  vi.unstubAllGlobals();
  await server.close();
});

/** Opens the layer by a worker with these jobs instead of its own, as the explorer does. */
async function open(jobs: Partial<LargeJobs> = {}): Promise<ReturnType<typeof workHere>> {
  const work = workHere();
  const result = await openLarge(explorer, sites, manySites(), () => ({ ...work, jobs: { ...work.jobs, ...jobs } }));
  if (!result.ok || !('byId' in result.value)) throw new Error('The layer did not open');
  const { value } = result;
  explorer.store.update((state) => ({ ...state, data: new Map(state.data).set(sites.id, { status: 'ready', value }) }));
  return work;
}

const isAnswered = (): Promise<unknown> => until(explorer, (state) => largeShown(state, 'sites') !== undefined);

/** A job whose answer is ready but does not come before it is let go, or fails then. */
function held<Job extends 'largeAsk' | 'largeFeatures' | 'largeOpen'>(job: Job) {
  const real: (...args: Parameters<LargeJobs[Job]>) => unknown = workHere().jobs[job];
  let isReady = (): void => undefined;
  const ready = new Promise<void>((resolve) => (isReady = resolve));
  let [letGo, fail] = [(): void => undefined, (): void => undefined];
  const gate = new Promise<void>((resolve, reject) => {
    letGo = resolve;
    fail = () => reject(new Error('a fault'));
  });
  const answer = async (...args: Parameters<LargeJobs[Job]>): Promise<unknown> => {
    const value = await real(...args);
    isReady();
    await gate;
    return value;
  };
  const jobs: Partial<LargeJobs> = { [job]: answer };
  return { jobs, ready, letGo, fail };
}

/** Lets everything that waits for nothing outside go on. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('rows that pass only if their position is right are marked as such', async () => {
  explorer.do(setFilter, 'sites', 'status', { kind: 'options', options: ['empty', 'in-use'] });
  explorer.do(setFilter, 'sites', 'in', { kind: 'areas', areas: ['old-town'] });
  explorer.do(openPanel, { kind: 'list', layer: 'sites' });
  await open();
  await isAnswered();
  const shown = largeShown(explorer.state, 'sites');
  expect(shown).toMatchObject({ count: 79, possibly: 1 });
  expect([...(shown?.possiblyShown ?? [])].map(({ id }) => id)).toEqual(['site-78']);
});

test('what is opened later is fetched alone, and nothing is absent', async () => {
  await open();
  await isAnswered();
  explorer.do(select, 'sites/site-7');
  const state = await until(explorer, (now) => featureByRef(now, 'sites/site-7') !== undefined);
  expect(state.data.get('sites')).toMatchObject({ status: 'ready', value: { features: [], byId: new Map([['site-7', { id: 'site-7' }]]), large: { absent: new Set() } } });
});

describe('once the explorer is stopped', () => {
  test.each(['largeAsk', 'largeFeatures'] as const)('nothing changes by what %s still answers', async (job) => {
    const later = held(job);
    explorer.do(select, 'sites/site-7');
    await open(later.jobs);
    await later.ready;
    explorer.stop();
    const before = explorer.state;
    later.letGo();
    await settled();
    expect(explorer.state).toBe(before);
  });

  test('nobody is told that its worker does not answer any more, or broke down', async () => {
    const later = held('largeAsk');
    const work = await open(later.jobs);
    await later.ready;
    explorer.stop();
    const before = explorer.state;
    later.fail();
    work.breakDown();
    await settled();
    expect(told).not.toHaveBeenCalled();
    expect(explorer.state).toBe(before);
  });

  test('a file that is still being read is not opened', async () => {
    const later = held('largeOpen');
    const opening = openLarge(explorer, sites, manySites(), () => ({ ...workHere(), jobs: { ...workHere().jobs, ...later.jobs } }));
    await later.ready;
    explorer.stop();
    later.letGo();
    expect(await opening).toEqual({ ok: false, problems: [] });
    expect(deskOf(explorer)).toBeUndefined();
  });
});

test.each(['largeAsk', 'largeFeatures'] as const)('a layer that is asked for again meanwhile is not changed by what %s answers', async (job) => {
  const later = held(job);
  explorer.do(select, 'sites/site-7');
  await open(later.jobs);
  await later.ready;
  explorer.store.update((state) => ({ ...state, data: new Map(state.data).set('sites', { status: 'loading' }) }));
  const before = explorer.state;
  later.letGo();
  await settled();
  expect(explorer.state).toBe(before);
});

test('how far the reading has come is told while the layer loads, of the whole file', async () => {
  const file = manySites();
  explorer.store.update((state) => ({ ...state, data: new Map(state.data).set('sites', { status: 'loading' }) }));
  const opening = openLarge(explorer, sites, file, workHere);
  const state = await until(explorer, ({ data }) => data.get('sites')?.status === 'loading' && 'progress' in (data.get('sites') ?? {}));
  expect(state.data.get('sites')).toMatchObject({ progress: { of: file.size, bytes: expect.any(Number), features: expect.any(Number) } });
  await opening;
});
