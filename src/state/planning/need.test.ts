import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EXAMPLETON, EXAMPLETON_FILES } from '../../catalogue/fixture.ts';
import { json, startFixtureServer, type Answer, type FixtureServer } from '../../catalogue/fixture-server.ts';
import type { Catalogue } from '../../catalogue/types.ts';
import { Explorer } from '../explorer.ts';
import { needOutlines, needVersion } from './need.ts';

const town: Catalogue = {
  ...EXAMPLETON,
  layers: EXAMPLETON.layers.map((layer) => ({
    ...layer, ...(layer.id === 'sites' ? { outlinesFile: 'site-outlines.geojson' } : { versions: [{ date: '2011', file: `${layer.id}-2011.geojson` }] }),
  })),
};
const ring = [[10.06, 50.03], [10.061, 50.03], [10.061, 50.031], [10.06, 50.03]];
const outlines = { type: 'FeatureCollection', features: [{ type: 'Feature', id: 'mill', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } }] };
const broken: Answer = (_, response) => response.writeHead(503).end();

let server: FixtureServer;
let explorer: Explorer;

beforeAll(async () => (server = await startFixtureServer()));
afterAll(() => server.close());
beforeEach(() => {
  server.asked.length = 0;
  server.answers.set('site-outlines.geojson', json(outlines));
  server.answers.set('areas-2011.geojson', json(EXAMPLETON_FILES['areas.geojson']));
  explorer = new Explorer(town, `${server.url}catalogue.json`);
});
afterEach(() => explorer.stop());

describe('outlines', () => {
  test('arrive by id, and are asked for once', async () => {
    await Promise.all([needOutlines(explorer, 'sites'), needOutlines(explorer, 'sites')]);
    const loaded = explorer.state.outlines.get('sites');
    expect(loaded?.status === 'ready' && loaded.value.get('mill')?.type).toBe('Polygon');
    expect(server.asked).toEqual(['site-outlines.geojson']);
  });

  test('of a layer that names no file of them are not asked for', async () => {
    await needOutlines(explorer, 'areas');
    expect(server.asked).toEqual([]);
  });

  test('that do not arrive leave a notice, whose retry fetches them', async () => {
    server.answers.set('site-outlines.geojson', broken);
    await needOutlines(explorer, 'sites');
    expect(explorer.state.notices).toMatchObject([{ kind: 'failed', file: 'site-outlines.geojson', retry: 'outlines:sites' }]);
    server.answers.set('site-outlines.geojson', json(outlines));
    await explorer.retry('outlines:sites');
    expect(explorer.state.notices).toEqual([]);
    expect(explorer.state.outlines.get('sites')?.status).toBe('ready');
  });
});

test('an outline that can not be read is left out and named, and the others are there', async () => {
  const open = { type: 'Feature', id: 'kiln', properties: {}, geometry: { type: 'Polygon', coordinates: [ring.slice(0, 2)] } };
  server.answers.set('site-outlines.geojson', json({ ...outlines, features: [...outlines.features, open] }));
  await needOutlines(explorer, 'sites');
  const loaded = explorer.state.outlines.get('sites');
  expect(loaded?.status === 'ready' && [...loaded.value.keys()]).toEqual(['mill']);
  expect(explorer.state.notices).toMatchObject([{ id: 'left-out:outlines:sites', kind: 'left-out', file: 'site-outlines.geojson' }]);
});

test('nothing is said of what was on its way when fetching ended', async () => {
  const reached = new Promise<void>((resolve) => server.answers.set('site-outlines.geojson', () => resolve()));
  const pending = needOutlines(explorer, 'sites');
  await reached;
  explorer.stop();
  await pending;
  expect(explorer.state.outlines.get('sites')).toEqual({ status: 'loading' });
  expect(explorer.state.notices).toEqual([]);
});

describe('an earlier state of a layer', () => {
  test('has the features of its own file', async () => {
    await needVersion(explorer, 'areas', '2011');
    const loaded = explorer.state.versions.get('areas@2011');
    expect(loaded?.status === 'ready' && [...loaded.value.byId.keys()]).toEqual(['old-town', 'old-core']);
    expect(explorer.state.data.has('areas')).toBe(false);
  });

  test('that the catalogue does not name is not asked for', async () => {
    await needVersion(explorer, 'areas', '1999');
    expect(server.asked).toEqual([]);
  });

  test('that does not arrive leaves a notice, whose retry fetches it', async () => {
    server.answers.set('areas-2011.geojson', broken);
    await needVersion(explorer, 'areas', '2011');
    expect(explorer.state.notices).toMatchObject([{ kind: 'failed', file: 'areas-2011.geojson', retry: 'version:areas@2011' }]);
    server.answers.set('areas-2011.geojson', json(EXAMPLETON_FILES['areas.geojson']));
    await explorer.retry('version:areas@2011');
    expect(explorer.state.versions.get('areas@2011')?.status).toBe('ready');
  });
});
