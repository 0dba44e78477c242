import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { both, EXAMPLETON, EXAMPLETON_FILES, PLOTS, SITES } from './fixture.ts';
import { fetchBlob } from './fetch-json.ts';
import { json, startFixtureServer, type Answer, type FixtureServer } from './fixture-server.ts';
import { loadCatalogue, loadLayer, loadLayerOrFile, readLayer, type LoadOptions } from './load.ts';
import { loadDerived, loadPages, loadStreets } from './load-later.ts';
import type { Catalogue } from './types.ts';

let server: FixtureServer;
let options: LoadOptions;

const url = (file: string): string => new URL(file, options.catalogueUrl).href;

beforeAll(async () => {
  server = await startFixtureServer();
  options = { catalogue: EXAMPLETON, catalogueUrl: `${server.url}catalogue.json` };
});

afterAll(() => server.close());

beforeEach(() => {
  server.answers.clear();
  for (const [name, value] of Object.entries(EXAMPLETON_FILES)) server.answers.set(name, json(value));
});

describe('a town without trouble', () => {
  test('its catalogue', async () => {
    expect(await loadCatalogue(url('catalogue.json'))).toEqual({ ok: true, value: EXAMPLETON, problems: [] });
  });

  test('its layers, located and not', async () => {
    const loaded = await loadLayer(SITES, options);

    expect(loaded).toEqual({ ok: true, value: EXAMPLETON_FILES['sites.geojson'], problems: [] });
  });

  test('its pages and what was derived', async () => {
    expect(await loadPages(options)).toEqual({ ok: true, value: EXAMPLETON_FILES['pages.json'], problems: [] });
    expect(await loadDerived(options)).toEqual({ ok: true, value: EXAMPLETON_FILES['derived.json'], problems: [] });
  });

  test('its streets', async () => {
    const streets = { sources: ['plan'], date: '2020', streets: [['Mill Lane', 10.1, 50.05, 10.11, 50.06]] };
    server.answers.set('streets.json', json(streets));
    const catalogue = { ...EXAMPLETON, streetsFile: 'streets.json' };

    expect(await loadStreets({ ...options, catalogue })).toEqual({ ok: true, value: streets, problems: [] });
  });
});

describe('what is bad is left out and named, the rest stays', () => {
  const point = (id: unknown, longitude: unknown, latitude: unknown): object => ({
    type: 'Feature', id, geometry: { type: 'Point', coordinates: [longitude, latitude] },
    properties: { name: both('X'), sources: ['plan'], licence: 'free' },
  });

  test('features of a layer', async () => {
    server.answers.set('sites.geojson', json({
      type: 'FeatureCollection',
      features: [point('good', 10.1, 50.05), point('swapped', 50.05, 10.1), null, point('', 10.1, 50.05), point('good', 10.1, 50.05)],
    }));

    const loaded = await loadLayer(SITES, options);

    expect(loaded.ok && loaded.value.features.map(({ id }) => id)).toEqual(['good']);
    expect(loaded.problems.map(({ code, file, featureId, featureNumber }) => ({ code, file, featureId, featureNumber }))).toEqual([
      { code: 'swapped', file: 'sites.geojson', featureId: 'swapped', featureNumber: 2 },
      { code: 'not-a-feature', file: 'sites.geojson', featureId: undefined, featureNumber: 3 },
      { code: 'missing-id', file: 'sites.geojson', featureId: undefined, featureNumber: 4 },
      { code: 'duplicate-id', file: 'sites.geojson', featureId: 'good', featureNumber: 5 },
    ]);
  });

  test('features with a missing translation or an unknown member stay, and are named', async () => {
    const feature = point('good', 10.1, 50.05);
    server.answers.set('sites.geojson', json({
      type: 'FeatureCollection',
      features: [{ ...feature, properties: { name: { en: 'X' }, sources: ['plan'], licence: 'free', staus: 'empty' } }],
    }));

    const loaded = await loadLayer(SITES, options);

    expect(loaded.ok && loaded.value.features).toHaveLength(1);
    expect(loaded.problems.map(({ code }) => code)).toEqual(['text-missing', 'unknown-property']);
  });

  test('layers, areas and pages of a catalogue', async () => {
    const broken = {
      ...EXAMPLETON,
      layers: [...EXAMPLETON.layers, { ...PLOTS, id: 'meadows', geometry: 'blob' }],
      areas: [...EXAMPLETON.areas, 'new-town'],
      pages: [...EXAMPLETON.pages, { id: 'Über', title: both('About'), place: 'menu' }],
    };
    server.answers.set('catalogue.json', json(broken));

    const loaded = await loadCatalogue(url('catalogue.json'));

    expect(loaded.ok && loaded.value).toEqual(EXAMPLETON);
    expect(loaded.problems.map(({ where }) => where)).toEqual(['layers[3].geometry', 'areas[1]', 'pages[1].id']);
  });

  test('pages and derived features', async () => {
    server.answers.set('pages.json', json({ plan: { sections: [{ layer: 7 }] } }));
    server.answers.set('derived.json', json({ zoning: {}, sources: ['plan'], method: both('X'), features: { 'sites/mill': { areaHa: -1 }, 'sites/kiln': {}, mill: {} } }));

    const pages = await loadPages(options);
    const derived = await loadDerived(options);

    expect(pages.ok && pages.value).toEqual({});
    expect(derived.ok && Object.keys(derived.value.features)).toEqual(['sites/kiln']);
  });
});

describe('what cannot be used at all', () => {
  const catalogue = (more: object): Answer => json({ ...EXAMPLETON, ...more });

  test.each<[string, Answer, string]>([
    ['an answer with status 503', (_, response) => response.writeHead(503).end(), 'http-status'],
    ['a connection that breaks', (request) => request.socket.destroy(), 'offline'],
    ['a connection that breaks half way', (request, response) => {
      response.writeHead(200, { 'content-length': 1000 }).write('{"for');
      setImmediate(() => request.socket.destroy());
    }, 'offline'],
    ['an empty answer', json(''), 'empty-file'],
    ['a web page', json('<!doctype html>'), 'web-page'],
    ['half a file', json('{"format": 1,'), 'not-json'],
    ['UTF-16', (_, response) => response.end(Buffer.from('\uFEFF{}', 'utf16le')), 'wrong-encoding'],
    ['60 MB announced', (_, response) => response.writeHead(200, { 'content-length': 60_000_000 }).end(), 'file-too-large'],
    ['a list', json([]), 'wrong-type'],
    ['another format', catalogue({ format: 2 }), 'wrong-format'],
    ['no format', json({}), 'wrong-format'],
    ['a format that is no text', json({ format: { toString: 1 } }), 'wrong-format'],
    ['no layer of areas', catalogue({ layers: [PLOTS, SITES] }), 'no-areas-layer'],
    ['bad bounds', catalogue({ bounds: [1, 2, 1, 3] }), 'bad-bounds'],
    ['layers that are no list', catalogue({ layers: {} }), 'wrong-type'],
    ['a layer of areas that has to be left out', catalogue({ layers: [{ ...PLOTS, id: 'areas', geometry: 'blob' }, PLOTS] }), 'not-one-of'],
  ])('%s instead of a catalogue', async (_, answer, code) => {
    server.answers.set('catalogue.json', answer);

    const loaded = await loadCatalogue(`${url('catalogue.json')}?v=1`);

    expect(loaded.ok).toBe(false);
    expect(loaded.problems[0]).toMatchObject({ code, file: 'catalogue.json' });
  });

  test.each<[string, unknown, string]>([
    ['no collection', { type: 'hasOwnProperty' }, 'not-a-collection'],
    ['a collection of nothing', { type: 'FeatureCollection', features: [] }, 'empty-collection'],
    ['features that are no list', { type: 'FeatureCollection', features: { length: 3 } }, 'wrong-type'],
    ['null', null, 'not-a-collection'],
    ['levels without end', JSON.parse(`${'['.repeat(99)}${']'.repeat(99)}`), 'too-deep'],
  ])('%s instead of a layer', async (_, value, code) => {
    server.answers.set('sites.geojson', json(value));

    expect(await loadLayer(SITES, options)).toMatchObject({ ok: false, problems: [{ code, file: 'sites.geojson' }] });
  });

  test.each<[string, string, string]>([
    ['levels without end', `{"plan": ${'['.repeat(99)}${']'.repeat(99)}}`, 'too-deep'],
    ['a list', '[]', 'wrong-type'],
  ])('%s instead of pages or derived values', async (_, text, code) => {
    server.answers.set('pages.json', json(text));
    server.answers.set('derived.json', json(text));

    expect(await loadPages(options)).toMatchObject({ ok: false, problems: [{ code }] });
    expect(await loadDerived(options)).toMatchObject({ ok: false, problems: [{ code }] });
  });

  test('a missing file is named', async () => {
    server.answers.delete('sites.geojson');

    expect(await loadLayer(SITES, options)).toMatchObject({
      ok: false, problems: [{ code: 'http-status', params: { status: 404 }, file: 'sites.geojson' }],
    });
  });

  test('derived values without the words around them', async () => {
    server.answers.set('derived.json', json({ features: {} }));

    expect(await loadDerived(options)).toMatchObject({ ok: false, problems: [{ code: 'missing' }, { code: 'missing' }, { code: 'missing' }] });
  });

  test('an address that is none, and a catalogue that names no derived file', async () => {
    const { derivedFile: _, ...rest } = EXAMPLETON;
    const bare: Catalogue = rest;

    expect(await loadCatalogue('catalogue.json')).toMatchObject({ ok: false, problems: [{ code: 'bad-address' }] });
    expect(await loadDerived({ ...options, catalogue: bare })).toMatchObject({ ok: false });
  });

  test('an aborted load', async () => {
    const aborter = new AbortController();
    server.answers.set('sites.geojson', () => aborter.abort());

    expect(await loadLayer(SITES, { ...options, signal: aborter.signal })).toMatchObject({ ok: false, problems: [{ code: 'aborted' }] });
  });

  test('51 MB that were not announced', async () => {
    const fetch = async (): Promise<Response> => new Response(new Uint8Array(51_000_000));

    expect(await loadLayer(SITES, { ...options, fetch })).toMatchObject({ ok: false, problems: [{ code: 'file-too-large' }] });
  });
});

describe('a file that is handed over as it came', () => {
  const answer = (bytes: number, announced = bytes): LoadOptions => ({
    ...options, fetch: async () => new Response(new Uint8Array(bytes), { headers: { 'content-length': String(announced) } }),
  });

  test('is one of more than 8 MB of points; others are read', async () => {
    expect(await loadLayerOrFile(SITES, answer(8_000_001))).toMatchObject({ large: expect.any(Blob) });
    expect(await loadLayerOrFile(PLOTS, answer(8_000_001))).toMatchObject({ ok: false, problems: [{ code: 'binary' }] });
  });

  test.each([
    ['51 MB of outlines, announced', PLOTS, 1, 51_000_000, 50],
    ['51 MB of outlines, not announced', PLOTS, 51_000_000, 0, 50],
    ['1.1 GB of points, announced', SITES, 1, 1_100_000_000, 1000],
  ])('is refused with %s', async (_, layer, bytes, announced, limitMB) => {
    expect(await loadLayerOrFile(layer, answer(bytes, announced))).toMatchObject({ ok: false, problems: [{ code: 'file-too-large', params: { limitMB } }] });
  });

  test('of whatever length is refused once it is longer than announced', async () => {
    const fetch = async (): Promise<Response> => new Response(new Uint8Array(11));
    expect(await fetchBlob('a.geojson', 'https://example.org', { fetch }, 10)).toMatchObject({ ok: false, finding: { code: 'file-too-large' } });
    expect(await fetchBlob('a.geojson', 'https://example.org', { fetch }, 11)).toMatchObject({ ok: true });
  });

  test('and is read on the page after all, is as large as a page can read', async () => {
    expect(await readLayer(SITES, new Blob([new Uint8Array(51_000_000)]), options)).toMatchObject({ ok: false, problems: [{ code: 'file-too-large' }] });
  });
});

test('names that every object inherits are no sources, options, types or ids', async () => {
  const names = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf'];
  const features = names.map((name) => `{"type": "Feature", "id": "a-${name.toLowerCase().replaceAll('_', '')}",
    "geometry": {"type": "${name}", "coordinates": [0, 0], "${name}": 1},
    "properties": {"name": {"${name}": "x"}, "sources": ["${name}"], "licence": "${name}", "status": "${name}", "${name}": {"x": 1}}}`);
  const collection = `{"type": "FeatureCollection", "__proto__": {"features": []}, "features": [${features.join(',')}]}`;
  server.answers.set('sites.geojson', json(collection));
  server.answers.set('pages.json', json('{"__proto__": {"sections": []}, "constructor": 1}'));
  server.answers.set('derived.json', json('{"zoning": {"__proto__": {}}, "sources": ["constructor"], "method": {}, "features": {"__proto__": {}}}'));
  server.answers.set('catalogue.json', json(`{"format": 1, "__proto__": {"languages": ["en"]}, "sources": {"__proto__": 1}}`));

  const layer = await loadLayer(SITES, options);

  expect(layer.ok && layer.value.features).toEqual([]);
  expect(layer.problems).toHaveLength(names.length);
  expect(layer.problems.every(({ code }) => code === 'unknown-geometry-type')).toBe(true);
  expect(await loadPages(options)).toMatchObject({ ok: true, value: {} });
  expect(await loadDerived(options)).toMatchObject({ ok: false });
  expect(await loadCatalogue(url('catalogue.json'))).toMatchObject({ ok: false });
  expect('polluted' in {} || 'sections' in {}).toBe(false);
});
