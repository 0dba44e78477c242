import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { EXAMPLETON, EXAMPLETON_FILES } from '../../catalogue/fixture.ts';
import { json, startFixtureServer, type Answer, type FixtureServer } from '../../catalogue/fixture-server.ts';
import { encodeNetwork } from '../../walking/encode.ts';
import { at, exampleParts } from '../../walking/example.ts';
import { closeWalk, openWalk, setRoute, setWalkMinutes } from '../actions.ts';
import { Explorer } from '../explorer.ts';
import type { ExplorerState } from '../state.ts';
import { until } from '../until.ts';

const catalogue = {
  ...EXAMPLETON,
  walking: { networkFile: 'walk.bin', speedKmH: 4.8, minutes: [5, 10], to: [], sources: [], date: null, method: { en: '', pt: '' } },
};
const [lon = NaN, lat = NaN] = at(600, 120);
const network: Answer = (_, response) => response.end(encodeNetwork(exampleParts([[100, 100], [1100, 100]], [{ ends: [0, 1], lengthM: 1000 }])));
const broken: Answer = (_, response) => response.writeHead(503).end();

let server: FixtureServer;
let explorer: Explorer;

beforeAll(async () => (server = await startFixtureServer()));
afterAll(() => server.close());

beforeEach(() => {
  for (const [name, value] of Object.entries(EXAMPLETON_FILES)) server.answers.set(name, json(value));
  server.answers.set('walk.bin', network);
  explorer = new Explorer(catalogue, `${server.url}catalogue.json`);
  explorer.start();
});
afterEach(() => explorer.stop());

const isReady = (minutes: number) => ({ reach }: ExplorerState): boolean => reach?.status === 'ready' && reach.value.minutes === minutes;

describe('what a walk comes to', () => {
  test('follows the walk that is open', async () => {
    explorer.do(openWalk, { lat, lon }, 5);
    const { reach } = await until(explorer, isReady(5));
    expect(reach?.status === 'ready' && reach.value.legM).toBeCloseTo(20, 0);
    explorer.do(setWalkMinutes, 10);
    const wider = await until(explorer, isReady(10));
    expect(wider.reach?.status === 'ready' && wider.reach.value.outline.coordinates.length).toBe(1);
    explorer.do(closeWalk);
    await until(explorer, (state) => state.reach === null);
    expect(server.asked.filter((file) => file === 'walk.bin')).toHaveLength(1);
  });

  test('is that of the last of several minutes asked for at once', async () => {
    explorer.do(openWalk, { lat, lon }, 10);
    await until(explorer, isReady(10));
    const shown: number[] = [];
    const end = explorer.store.subscribe(({ reach }, before) => {
      if (reach !== before.reach && reach?.status === 'ready') shown.push(reach.value.minutes);
    });
    explorer.do(setWalkMinutes, 5);
    explorer.do(setWalkMinutes, 10);
    explorer.do(setWalkMinutes, 5);
    await until(explorer, isReady(5));
    end();
    expect(shown).toEqual([5]);
  });

  test('is worked out by one alone, however often the network is asked for again', async () => {
    explorer.do(openWalk, { lat, lon }, 5);
    await until(explorer, isReady(5));
    const subscribe = vi.spyOn(explorer.store, 'subscribe');
    await explorer.retry('network');
    await explorer.retry('network');
    expect(subscribe).not.toHaveBeenCalled();
  });

  test('stays as it is when a way to a feature is shown, with that way', async () => {
    const parts = exampleParts([[100, 100], [1100, 100]], [{ ends: [0, 1], lengthM: 1000 }]);
    const place = (id: string, xM: number) => ({ type: 'Feature', id, geometry: { type: 'Point', coordinates: at(xM, 100) }, properties: { name: { en: id, pt: id }, sources: ['plan'], licence: 'free' } });
    server.answers.set('walk.bin', (_, response) => response.end(encodeNetwork(parts)));
    server.answers.set('sites.geojson', json({ type: 'FeatureCollection', features: [place('mill', 700), place('kiln', 500)] }));
    explorer.do(openWalk, { lat, lon }, 5);
    const { reach: before } = await until(explorer, isReady(5));
    explorer.do(setRoute, 'sites/mill');
    const { reach } = await until(explorer, (state) => state.reach?.status === 'ready' && state.reach.value.route !== null);
    if (before?.status !== 'ready' || reach?.status !== 'ready') throw new Error('Nothing was worked out');
    expect(reach.value.route).toMatchObject({ to: 'sites/mill' });
    expect(reach.value.groups).toBe(before.value.groups);
    expect(reach.value.outline).toBe(before.value.outline);
  });

  test.each([
    ['a feature without a position', 'sites/kiln', 'not-located'],
    ['what is not in the data', 'sites/atlantis', 'unknown'],
  ] as const)('is nothing from %s', async (_, from, why) => {
    explorer.do(openWalk, from, 5);
    const { reach } = await until(explorer, (state) => state.reach?.status === 'nowhere');
    expect(reach).toEqual({ status: 'nowhere', why });
  });

  test('goes without a layer that does not arrive', async () => {
    server.answers.set('sites.geojson', broken);
    explorer.do(openWalk, { lat, lon }, 5);
    const { reach, notices } = await until(explorer, isReady(5));
    expect(reach?.status === 'ready' && reach.value.groups).toEqual([]);
    expect(notices).toMatchObject([{ kind: 'failed', retry: 'sites' }]);
  });

  test('is nothing outside the network', async () => {
    explorer.do(openWalk, { lat: 0, lon: 0 }, 5);
    const { reach } = await until(explorer, (state) => state.reach?.status === 'nowhere');
    expect(reach).toEqual({ status: 'nowhere', why: 'outside' });
  });

  test('waits for a network that fails, with a notice, until it is asked for again', async () => {
    server.answers.set('walk.bin', broken);
    explorer.do(openWalk, { lat, lon }, 5);
    const { notices } = await until(explorer, (state) => state.reach?.status === 'failed' && state.notices.length > 0);
    expect(notices).toMatchObject([{ kind: 'failed', file: 'walk.bin', retry: 'network' }]);
    server.answers.set('walk.bin', network);
    await explorer.retry('network');
    expect((await until(explorer, isReady(5))).notices).toEqual([]);
  });
});
