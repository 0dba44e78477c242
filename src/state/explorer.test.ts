import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EXAMPLETON, EXAMPLETON_FILES } from '../catalogue/fixture.ts';
import { json, startFixtureServer, type Answer, type FixtureServer } from '../catalogue/fixture-server.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { openArea, openPanel, openSpot, select, showLayer } from './actions.ts';
import { Explorer } from './explorer.ts';
import { dataOf, featureByRef, isWhole } from './selectors.ts';
import type { ExplorerState } from './state.ts';
import { until } from './until.ts';

const HEAD = 'heads/sites.geojson';
const withHead: Catalogue = {
  ...EXAMPLETON,
  layers: EXAMPLETON.layers.map((layer) => (layer.id === 'sites' ? { ...layer, headFile: HEAD } : layer)),
};
const mill = {
  type: 'Feature', id: 'mill', geometry: { type: 'Point', coordinates: [10.06, 50.03] },
  properties: { name: { en: 'Mill', pt: 'Moinho' }, sources: ['plan'], licence: 'free' },
};
const broken: Answer = (_, response) => response.writeHead(503).end();

let server: FixtureServer;
let explorer: Explorer;

beforeAll(async () => (server = await startFixtureServer()));
afterAll(() => server.close());

beforeEach(() => {
  for (const [name, value] of Object.entries(EXAMPLETON_FILES)) server.answers.set(name, json(value));
  server.answers.set(HEAD, json({ type: 'FeatureCollection', features: [mill] }));
  server.asked.length = 0;
});

afterEach(() => explorer.stop());

function open(catalogue: Catalogue = EXAMPLETON): Explorer {
  explorer = new Explorer(catalogue, `${server.url}catalogue.json`);
  return explorer;
}

const settled = (...layers: readonly string[]) => (state: ExplorerState): boolean =>
  layers.every((id) => (state.data.get(id)?.status ?? 'loading') !== 'loading');

describe('what is fetched', () => {
  test('is each layer that is drawn, once', async () => {
    open().start();
    await until(explorer, settled('areas', 'plots', 'sites'));

    expect(server.asked.toSorted()).toEqual(['areas.geojson', 'plots.geojson', 'sites.geojson']);
    expect(featureByRef(explorer.state, 'sites/mill')?.properties['owner']).toBe('A. Miller');
    expect(explorer.state.notices).toEqual([]);
  });

  test('is a layer that is switched on later', async () => {
    const { layers } = EXAMPLETON;
    open({ ...EXAMPLETON, layers: layers.map((layer) => ({ ...layer, shownAtStart: layer.id !== 'plots' })) }).start();
    await until(explorer, settled('areas', 'sites'));
    expect(server.asked).not.toContain('plots.geojson');

    explorer.do(showLayer, 'plots', true);
    await until(explorer, settled('plots'));
    expect(dataOf(explorer.state, 'plots')?.byId.has('meadow')).toBe(true);
  });

  test.each<[string, (state: ExplorerState) => ExplorerState]>([
    ['selected', (state) => select(state, 'plots/meadow')],
    ['listed at a spot', (state) => openSpot(state, ['plots/meadow'])],
    ['listed', (state) => openPanel(state, { kind: 'list', layer: 'plots' })],
  ])('is once the layer of what is %s, though it is not drawn', async (_, action) => {
    open().do(showLayer, 'plots', false);
    explorer.do(action);
    explorer.start();
    await until(explorer, settled('areas', 'plots', 'sites'));

    expect(server.asked.filter((path) => path === 'plots.geojson')).toHaveLength(1);
    expect(isWhole(explorer.state, 'plots')).toBe(true);
  });

  test('is nothing for a layer that the catalogue does not have', async () => {
    await open().needLayer('atlantis');
    expect(server.asked).toEqual([]);
    expect(explorer.state.data.size).toBe(0);
  });

  test('is every layer for the search, those that are there not again', async () => {
    await open().needLayer('sites');
    await explorer.needAllLayers();
    expect(server.asked.toSorted()).toEqual(['areas.geojson', 'plots.geojson', 'sites.geojson']);
  });

  test('is no ground of the other layers for the search', async () => {
    await open({ ...EXAMPLETON, layers: EXAMPLETON.layers.map((layer) => (layer.id === 'plots' ? { ...layer, isContext: true } : layer)) }).needAllLayers();
    expect(server.asked.toSorted()).toEqual(['areas.geojson', 'sites.geojson']);
  });

  test('is the whole catalogue before a layer that is only counted, which the shortened one has no fields of', async () => {
    const counted = EXAMPLETON.layers.map((layer) => (layer.id === 'sites' ? { ...layer, map: 'none' as const } : layer));
    server.answers.set('whole.json', json({ ...EXAMPLETON, layers: counted }));
    open({ ...EXAMPLETON, wholeFile: 'whole.json', layers: counted.map((layer) => ({ ...layer, fields: [] })) });
    await explorer.needLayer('sites');
    expect(server.asked).toEqual(['whole.json', 'sites.geojson']);
    expect(explorer.state.notices).toEqual([]);
  });
});

describe('a layer with a shortened file', () => {
  test('is drawn from that, and whole as soon as something of it is opened', async () => {
    open(withHead).start();
    await until(explorer, settled('areas', 'plots', 'sites'));
    expect(server.asked).not.toContain('sites.geojson');
    expect(isWhole(explorer.state, 'sites')).toBe(false);
    expect(featureByRef(explorer.state, 'sites/mill')).toEqual(mill);

    explorer.do(select, 'sites/mill');
    await until(explorer, (state) => isWhole(state, 'sites'));
    expect(featureByRef(explorer.state, 'sites/mill')?.properties['owner']).toBe('A. Miller');
    expect(server.asked.filter((path) => path.endsWith('sites.geojson'))).toEqual([HEAD, 'sites.geojson']);
  });

  test.each<[string, Answer]>([
    ['missing', (_, response) => response.writeHead(404).end()],
    ['not right', json({ type: 'FeatureCollection', features: [{ ...mill, id: 'No Slug' }] })],
  ])('is fetched whole where that is %s, and nobody is bothered', async (_, answer) => {
    server.answers.set(HEAD, answer);
    open(withHead).start();
    await until(explorer, (state) => isWhole(state, 'sites'));
    expect(explorer.state.notices).toEqual([]);
  });

  test('stays whole when the shortened file comes late', async () => {
    const held: (() => void)[] = [];
    server.answers.set(HEAD, (_, response) => void held.push(() => response.end(JSON.stringify({ type: 'FeatureCollection', features: [] }))));
    open(withHead).start();
    await explorer.needLayer('sites');
    for (const release of held) release();
    await explorer.needPages();

    expect(isWhole(explorer.state, 'sites')).toBe(true);
    expect(featureByRef(explorer.state, 'sites/mill')).toBeDefined();
  });

  test('is completed, with what follows from positions, when the first view is there', async () => {
    open(withHead).start();
    await until(explorer, settled('areas', 'plots', 'sites'));
    await explorer.complete();

    expect(isWhole(explorer.state, 'sites')).toBe(true);
    expect(explorer.state.derived?.features['plots/meadow']).toEqual({ areaHa: 79.2, perimeterM: 3650 });
    expect(server.asked.filter((path) => path === 'areas.geojson')).toHaveLength(1);
  });
});

describe('a shortened catalogue', () => {
  const WHOLE = 'whole/catalogue.json';
  const shortened: Catalogue = { ...EXAMPLETON, wholeFile: WHOLE };
  beforeEach(() => void server.answers.set(WHOLE, json(EXAMPLETON)));

  test('does for the overview', async () => {
    open(shortened).start();
    await until(explorer, settled('areas', 'plots', 'sites'));
    expect(explorer.catalogue).toBe(shortened);
    expect(explorer.state.catalogue).toBe('short');
    expect(server.asked).not.toContain(WHOLE);
  });

  test.each<[string, (state: ExplorerState) => ExplorerState]>([
    ['an area', (state) => openArea(state, 'old-town')],
    ['a feature', (state) => select(state, 'sites/mill')],
    ['a spot', (state) => openSpot(state, ['sites/mill'])],
    ['another panel', (state) => openPanel(state, { kind: 'layers' })],
  ])('is followed by the whole one, once, when %s is opened', async (_, action) => {
    open(shortened).start();
    explorer.do(action);
    await until(explorer, (state) => state.catalogue === 'whole');
    await explorer.complete();

    expect(explorer.catalogue).toEqual(EXAMPLETON);
    expect(server.asked.filter((path) => path === WHOLE)).toHaveLength(1);
    expect(explorer.state.notices).toEqual([]);
  });

  test('is followed by it when the first view is there, and files stay where they were', async () => {
    await open(shortened).complete();
    expect(explorer.state.catalogue).toBe('whole');
    expect(explorer.url('sites.geojson')).toBe(`${server.url}sites.geojson`);
  });

  test('says what was left out of the whole one', async () => {
    server.answers.set(WHOLE, json({ ...EXAMPLETON, areas: [...EXAMPLETON.areas, 'new-town'] }));
    await open(shortened).needWholeCatalogue();
    expect(explorer.catalogue.areas).toEqual(EXAMPLETON.areas);
    expect(explorer.state.notices).toMatchObject([{ id: 'left-out:catalogue', file: WHOLE, problems: [{ where: 'areas[1]' }] }]);
  });

  test('stays where the whole one fails, which is named and asked for again', async () => {
    server.answers.set(WHOLE, broken);
    open(shortened).start();
    explorer.do(openArea, 'old-town');
    await until(explorer, (state) => state.notices.length > 0);
    explorer.do(openPanel, { kind: 'layers' });
    await explorer.complete();
    expect(explorer.catalogue).toBe(shortened);
    expect(explorer.state.catalogue).toBe('failed');
    expect(explorer.state.notices).toMatchObject([{ kind: 'failed', file: WHOLE, retry: 'catalogue' }]);

    server.answers.set(WHOLE, json(EXAMPLETON));
    await explorer.retry('catalogue');
    expect(explorer.catalogue).toEqual(EXAMPLETON);
    expect(explorer.state).toMatchObject({ catalogue: 'whole', notices: [] });
    expect(server.asked.filter((path) => path === WHOLE)).toHaveLength(2);
  });

  test('is all there is to wait for where it names no other', async () => {
    await open().needWholeCatalogue();
    expect(explorer.state.catalogue).toBe('whole');
    expect(server.asked).toEqual([]);
  });
});

describe('what failed', () => {
  test('is named, and there after trying again', async () => {
    server.answers.set('sites.geojson', broken);
    open().start();
    await until(explorer, settled('areas', 'plots', 'sites'));
    expect(explorer.state.data.get('sites')).toMatchObject({ status: 'failed', problems: [{ code: 'http-status', params: { status: 503 } }] });
    expect(explorer.state.notices).toMatchObject([{ kind: 'failed', file: 'sites.geojson', retry: 'sites' }]);
    expect(dataOf(explorer.state, 'plots')).toBeDefined();

    await explorer.needLayer('sites');
    expect(explorer.state.data.get('sites')?.status).toBe('failed');

    server.answers.set('sites.geojson', json(EXAMPLETON_FILES['sites.geojson']));
    await explorer.retry('sites');
    expect(isWhole(explorer.state, 'sites')).toBe(true);
    expect(explorer.state.notices).toEqual([]);
    expect(server.asked.filter((path) => path === 'sites.geojson')).toHaveLength(2);
  });

  test.each(['pages', 'derived'] as const)('%s: the same', async (what) => {
    const need = (): Promise<void> => (what === 'pages' ? explorer.needPages() : explorer.needDerived());
    server.answers.set(`${what}.json`, broken);
    open();
    await need();
    expect(explorer.state.notices).toMatchObject([{ kind: 'failed', file: `${what}.json`, retry: what }]);

    server.answers.set(`${what}.json`, json(EXAMPLETON_FILES[`${what}.json`]));
    await explorer.retry(what);
    expect(explorer.state[what]).not.toBeNull();
    expect(explorer.state.notices).toEqual([]);

    await need();
    expect(server.asked).toEqual([`${what}.json`, `${what}.json`]);
  });

  test('is said again when it fails again, in one notice', async () => {
    server.answers.set('sites.geojson', broken);
    await open().needLayer('sites');
    await explorer.retry('sites');
    expect(explorer.state.notices).toHaveLength(1);
  });
});

test('features that are left out are named, and the rest is there', async () => {
  server.answers.set('sites.geojson', json({ type: 'FeatureCollection', features: [mill, { ...mill, id: 'Old Kiln' }] }));
  await open().needLayer('sites');

  expect([...(dataOf(explorer.state, 'sites')?.byId.keys() ?? [])]).toEqual(['mill']);
  expect(explorer.state.notices).toMatchObject([{ id: 'left-out:sites', kind: 'left-out', file: 'sites.geojson', problems: [{ code: 'bad-id', featureNumber: 2 }] }]);
});

describe('the long texts', () => {
  test('come when a page is opened', async () => {
    open().start();
    await until(explorer, settled('areas', 'plots', 'sites'));
    expect(explorer.state.pages).toBeNull();

    explorer.do(openPanel, { kind: 'page', page: 'plan' });
    expect(explorer.state.pages).toEqual({ status: 'loading' });
    await until(explorer, (state) => state.pages?.status === 'ready');
    expect(explorer.state.pages).toEqual({ status: 'ready', value: EXAMPLETON_FILES['pages.json'] });
  });
});

test('a catalogue without derived values has none to wait for', async () => {
  const { derivedFile: _, ...bare } = EXAMPLETON;
  await open(bare).complete();
  expect(explorer.state.derived).toBeNull();
  expect(server.asked).toEqual([]);
});

test('addresses of files are relative to the catalogue', () => {
  explorer = new Explorer(EXAMPLETON, 'https://example.org/city/data/catalogue.json');
  expect(explorer.url('../basemap/a.pmtiles')).toBe('https://example.org/city/basemap/a.pmtiles');
});

describe('once it is stopped', () => {
  test('nothing that was under way changes its state or is said to have failed', async () => {
    const waiting = ['areas.geojson', 'plots.geojson', HEAD, 'sites.geojson', 'pages.json', 'derived.json', 'whole.json'];
    const allAsked = new Promise<void>((resolve) => {
      const missing = new Set(waiting);
      for (const path of waiting) {
        server.answers.set(path, () => {
          missing.delete(path);
          if (!missing.size) resolve();
        });
      }
    });
    open({ ...withHead, wholeFile: 'whole.json' }).start();
    const pending = [explorer.needPages(), explorer.needDerived(), explorer.needLayer('sites'), explorer.needWholeCatalogue()];
    await allAsked;
    const before = explorer.state;
    explorer.stop();
    await Promise.all(pending);

    expect(explorer.state).toBe(before);
  });

  test('nothing more is asked for', async () => {
    open({ ...withHead, wholeFile: 'whole.json' }).stop();
    explorer.start();
    explorer.do(select, 'sites/mill');
    await Promise.all([explorer.complete(), explorer.needPages(), explorer.needAllLayers()]);

    expect(server.asked).toEqual([]);
    expect(explorer.state.notices).toEqual([]);
  });
});
