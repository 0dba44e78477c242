import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EXAMPLETON, EXAMPLETON_FILES } from '../catalogue/fixture.ts';
import { json, startFixtureServer, type Answer, type FixtureServer } from '../catalogue/fixture-server.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { ownFeature } from '../own/own-feature.ts';
import { writeOwnText } from '../own/own-text.ts';
import { encodeNetwork } from '../walking/encode.ts';
import { exampleParts } from '../walking/example.ts';
import { openWalk, select, setFilter, setRoute } from './actions.ts';
import { Explorer } from './explorer.ts';
import { dataOf } from './selectors.ts';
import { until } from './until.ts';
import { readUrl } from './url.ts';
import { initialState } from './state.ts';

/** Exampleton with all that the first view does without. */
const town: Catalogue = {
  ...EXAMPLETON,
  streetsFile: 'streets.json',
  walking: { networkFile: 'walk.bin', speedKmH: 4.8, minutes: [5, 10], to: ['sites'], sources: [], date: null, method: { en: '', pt: '' } },
};
const lane = ['Mill Lane', 10.1, 50.05, 10.11, 50.06];
const streets = { sources: ['plan'], date: '2020', streets: [lane] };
const network: Answer = (_, response) => response.end(encodeNetwork(exampleParts([[100, 100], [1100, 100]], [{ ends: [0, 1], lengthM: 1000 }])));
const broken: Answer = (_, response) => response.writeHead(503).end();

let server: FixtureServer;
let explorer: Explorer;

beforeAll(async () => (server = await startFixtureServer()));
afterAll(() => server.close());
beforeEach(() => {
  server.answers.clear();
  for (const [name, value] of Object.entries(EXAMPLETON_FILES)) server.answers.set(name, json(value));
  server.answers.set('streets.json', json(streets));
  server.answers.set('walk.bin', network);
  server.asked.length = 0;
});
afterEach(() => explorer.stop());

function open(catalogue: Catalogue = town, query = ''): Explorer {
  explorer = new Explorer(catalogue, `${server.url}catalogue.json`, readUrl(query, initialState(catalogue), catalogue));
  return explorer;
}

const askedFor = (file: string): number => server.asked.filter((path) => path === file).length;

describe('streets', () => {
  test('come once, however often the search asks for them', async () => {
    await Promise.all([open().needStreets(), explorer.needStreets()]);
    expect(explorer.state.streets).toMatchObject({ status: 'ready', value: { streets: [lane] } });
    expect(askedFor('streets.json')).toBe(1);
  });

  test('that can not be read are left out and named, and the others are there', async () => {
    server.answers.set('streets.json', json({ ...streets, streets: [lane, 'High Street'] }));
    await open().needStreets();
    expect(explorer.state.streets).toMatchObject({ status: 'ready', value: { streets: [lane] } });
    expect(explorer.state.notices).toMatchObject([{ kind: 'left-out', file: 'streets.json', problems: [{ code: 'bad-street' }] }]);
  });

  test('that do not arrive are named, and there after trying again', async () => {
    server.answers.set('streets.json', broken);
    await open().needStreets();
    expect(explorer.state.streets?.status).toBe('failed');
    expect(explorer.state.notices).toMatchObject([{ kind: 'failed', file: 'streets.json', retry: 'streets' }]);

    server.answers.set('streets.json', json(streets));
    await explorer.retry('streets');
    expect(explorer.state.streets?.status).toBe('ready');
    expect(explorer.state.notices).toEqual([]);
  });

  test('of a town without such a file are not asked for', async () => {
    await open(EXAMPLETON).needStreets();
    expect([explorer.state.streets, server.asked]).toEqual([null, []]);
  });
});

describe('the street network', () => {
  test('of a town that no walks are offered in is not asked for', async () => {
    await open(EXAMPLETON).needNetwork();
    expect([explorer.state.network, server.asked]).toEqual([null, []]);
  });

  test('is asked for by a walk, and so are the layers at both its ends', async () => {
    open({ ...town, layers: town.layers.map((layer) => ({ ...layer, shownAtStart: false })) });
    explorer.do(openWalk, 'plots/meadow', 10);
    explorer.do(setRoute, 'sites/mill');
    explorer.start();
    const { data } = await until(explorer, (state) => state.reach !== null && state.reach.status !== 'loading');
    expect([...data.keys()].toSorted()).toEqual(['areas', 'plots', 'sites']);
    expect(askedFor('walk.bin')).toBe(1);
  });

  test('is not walked on once fetching has ended', async () => {
    open().start();
    explorer.do(openWalk, { lat: 50.03, lon: 10.06 }, 10);
    explorer.stop();
    await explorer.needStreets();
    expect(explorer.state.reach).toBeNull();
    expect(askedFor('walk.bin')).toBe(0);
  });

  test('says nothing of its failure once fetching has ended', async () => {
    const reached = new Promise<void>((resolve) => server.answers.set('walk.bin', () => resolve()));
    const pending = open().needNetwork();
    await reached;
    explorer.stop();
    await pending;
    expect(explorer.state.notices).toEqual([]);
  });
});

test('a layer that the whole catalogue has no more is read by what the shortened one said of it', async () => {
  const counted = { ...town, layers: town.layers.map((layer) => (layer.id === 'sites' ? { ...layer, map: 'none' as const } : layer)) };
  server.answers.set('whole.json', json({ ...EXAMPLETON, layers: EXAMPLETON.layers.filter(({ id }) => id !== 'sites') }));
  await open({ ...counted, wholeFile: 'whole.json' }).needLayer('sites');
  expect(server.asked).toEqual(['whole.json', 'sites.geojson']);
  expect(dataOf(explorer.state, 'sites')?.byId.has('mill')).toBe(true);
});

describe('a filter by areas', () => {
  test('asks for what tells where features lie, once', async () => {
    open().start();
    explorer.do(setFilter, 'sites', 'in', { kind: 'areas', areas: ['old-town'] });
    explorer.do(select, 'sites/mill');
    const { derived } = await until(explorer, (state) => state.derived !== null && state.isInside !== null);
    expect(derived?.features['sites/mill']?.area?.candidates).toEqual([{ value: 'old-town', share: 1 }]);
    expect(askedFor('derived.json')).toBe(1);
  });

  test('finds the test for where points lie there, when it asks again', async () => {
    await open().needPlaces();
    const { isInside } = explorer.state;
    await explorer.needPlaces();
    expect(isInside).toBeTypeOf('function');
    expect(explorer.state.isInside).toBe(isInside);
  });
});

describe('what a person drew', () => {
  const drawn = ownFeature({ id: 'own-1', name: 'Yard', geometry: { type: 'Point', coordinates: [10.06, 50.03] }, from: { kind: 'drawn' } }, town);
  const text = writeOwnText([drawn]) ?? '';

  test('is read from the address, as a layer of its own', async () => {
    open(town, `own=${text}&select=own/own-1`).start();
    const state = await until(explorer, ({ own }) => own.isRead);
    expect(dataOf(state, 'own')?.byId.get('own-1')?.properties.name).toEqual({ en: 'Yard', pt: 'Yard' });
    expect(state).toMatchObject({ selected: 'own/own-1', notices: [] });
    expect(server.asked).not.toContain('own.geojson');
  });

  test('is told where it can not be read, and the layer goes', async () => {
    open(town, 'own=1~abc').start();
    const state = await until(explorer, ({ own }) => own.isRead);
    expect(state.layers.has('own')).toBe(false);
    expect(state.notices).toMatchObject([{ kind: 'parameter', name: 'own', value: '1~abc' }]);
  });

  test('is not read once fetching has ended', async () => {
    open(town, `own=${text}`).start();
    explorer.stop();
    await explorer.needStreets();
    expect(explorer.state.own).toMatchObject({ isRead: false, text });
  });
});
