import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXAMPLETON, SITES } from './fixture.ts';
import { json, startFixtureServer, type FixtureServer } from './fixture-server.ts';
import { loadOutlines } from './load-outlines.ts';

const layer = { ...SITES, outlinesFile: 'site-outlines.geojson' };

let server: FixtureServer;

beforeAll(async () => (server = await startFixtureServer()));
afterAll(() => server.close());

const square = (west: number): object =>
  ({ type: 'Polygon', coordinates: [[[west, 50.02], [west + 0.01, 50.02], [west + 0.01, 50.03], [west, 50.03], [west, 50.02]]] });
const outline = (id: unknown, geometry: unknown = square(10.05)): object => ({ type: 'Feature', id, properties: {}, geometry });

async function load(...features: readonly unknown[]) {
  server.answers.set('site-outlines.geojson', json({ type: 'FeatureCollection', features }));
  return loadOutlines(layer, { catalogue: EXAMPLETON, catalogueUrl: `${server.url}catalogue.json` });
}

test('outlines come by the id of their feature', async () => {
  const two = { type: 'MultiPolygon', coordinates: [10.05, 10.08].map((west) => Reflect.get(square(west), 'coordinates')) };
  expect(await load(outline('mill'), outline('kiln', two))).toEqual({
    ok: true, value: new Map([['mill', square(10.05)], ['kiln', two]]), problems: [],
  });
});

describe('what is bad is left out and named, the rest stays', () => {
  test.each<[string, unknown, string]>([
    ['no id', outline(undefined), 'missing-id'],
    ['an id that is no slug', outline('The Mill'), 'bad-id'],
    ['an id of a number', outline(7), 'wrong-type'],
    ['an id that is taken', outline('kiln'), 'duplicate-id'],
    ['a point', outline('mill', { type: 'Point', coordinates: [10.05, 50.02] }), 'wrong-geometry-type'],
    ['a collection', outline('mill', { type: 'GeometryCollection', geometries: [square(10.05)] }), 'wrong-geometry-type'],
    ['nowhere', outline('mill', null), 'empty-geometry'],
    ['a geometry of inherited type', outline('mill', { type: 'constructor', coordinates: [] }), 'unknown-geometry-type'],
    ['positions outside', outline('mill', square(11)), 'outside-bounds'],
    ['latitude first', outline('mill', { type: 'Polygon', coordinates: [[[50.02, 10.05], [50.02, 10.06], [50.03, 10.06], [50.02, 10.05]]] }), 'swapped'],
    ['an open ring', outline('mill', { type: 'Polygon', coordinates: [[[10.05, 50.02], [10.06, 50.02], [10.06, 50.03], [10.05, 50.03]]] }), 'ring-open'],
    ['a bow tie', outline('mill', { type: 'Polygon', coordinates: [[[10.05, 50.02], [10.06, 50.03], [10.06, 50.02], [10.05, 50.03], [10.05, 50.02]]] }), 'self-intersection'],
    ['no feature', null, 'not-a-feature'],
  ])('%s', async (_, feature, code) => {
    const loaded = await load(outline('kiln'), feature);
    expect(loaded.ok && [...loaded.value.keys()]).toEqual(['kiln']);
    expect(loaded.problems[0]).toMatchObject({ code, file: 'site-outlines.geojson', featureNumber: 2 });
  });
});

test.each<[string, unknown, string]>([
  ['a list', [], 'not-a-collection'],
  ['a collection of nothing', { type: 'FeatureCollection', features: [] }, 'empty-collection'],
  ['levels without end', `${'['.repeat(99)}${']'.repeat(99)}`, 'too-deep'],
  ['half a file', '{"type":', 'not-json'],
])('%s instead of outlines', async (_, value, code) => {
  server.answers.set('site-outlines.geojson', json(value));
  const loaded = await loadOutlines(layer, { catalogue: EXAMPLETON, catalogueUrl: `${server.url}catalogue.json` });
  expect(loaded).toMatchObject({ ok: false, problems: [{ code, file: 'site-outlines.geojson' }] });
});

test('a file that is not there is named', async () => {
  server.answers.delete('site-outlines.geojson');
  expect(await loadOutlines(layer, { catalogue: EXAMPLETON, catalogueUrl: `${server.url}catalogue.json` })).toMatchObject({
    ok: false, problems: [{ code: 'http-status', file: 'site-outlines.geojson' }],
  });
});
