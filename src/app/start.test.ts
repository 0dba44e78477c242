import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EXAMPLETON, PLOTS } from '../catalogue/fixture.ts';
import { json, startFixtureServer, type FixtureServer } from '../catalogue/fixture-server.ts';
import { preferredLanguage, startExplorer, type StartOptions } from './start.ts';

describe('the language to open in', () => {
  test.each([
    ['the first that the catalogue has', ['fr', 'pt', 'en'], 'pt'],
    ['that of a regional variety', ['pt-BR', 'en-GB'], 'pt'],
    ['the first of the catalogue where it has none of them', ['fr', 'de'], 'en'],
    ['the first of the catalogue where none is given', [], 'en'],
  ])('is %s', (_, preferred, lang) => {
    expect(preferredLanguage(EXAMPLETON, preferred)).toBe(lang);
  });

  test('is English where the catalogue names none', () => {
    expect(preferredLanguage({ ...EXAMPLETON, languages: [] }, ['pt'])).toBe('en');
  });
});

describe('starting', () => {
  let server: FixtureServer;
  beforeAll(async () => (server = await startFixtureServer()));
  afterAll(() => server.close());
  beforeEach(() => void server.answers.set('data/catalogue.json', json(EXAMPLETON)));

  const start = (more: Partial<StartOptions> = {}) =>
    startExplorer({ catalogueUrl: `${server.url}data/catalogue.json`, queries: [], preferredLanguages: ['pt-PT'], signal: new AbortController().signal, ...more });

  test('gives an explorer of the catalogue, in the preferred language, that has fetched nothing else', async () => {
    const started = await start();
    if (!started.ok) throw new Error('Not started');

    expect(started.explorer.catalogue).toEqual(EXAMPLETON);
    expect(started.explorer.url('sites.geojson')).toBe(`${server.url}data/sites.geojson`);
    expect(started.explorer.state).toMatchObject({ lang: 'pt', area: null, notices: [] });
    expect(server.asked).toEqual(['data/catalogue.json']);
  });

  test('the address goes over the attributes, and both over what is preferred', async () => {
    const started = await start({ queries: [{ from: 'attributes', text: 'area=old-town&lang=en&theme=dark' }, { from: 'address', text: 'theme=light' }] });
    expect(started.ok && started.explorer.state).toMatchObject({ area: 'old-town', lang: 'en', theme: 'light' });
  });

  test('a parameter that makes no sense gives a notice', async () => {
    const started = await start({ queries: [{ from: 'address', text: 'layers=atlantis' }] });
    expect(started.ok && started.explorer.state.notices).toMatchObject([{ kind: 'parameter', name: 'layers', value: 'atlantis' }]);
  });

  test('an attribute that makes no sense is for who wrote the page, not for who reads it', async () => {
    const started = await start({ queries: [{ from: 'attributes', text: 'layers=atlantis&theme=dark' }] });
    expect(started).toMatchObject({ ok: true, ignored: [{ name: 'layers', value: 'atlantis' }], explorer: { state: { notices: [], theme: 'dark' } } });
  });

  test('parts of the catalogue that were left out are named, with its file', async () => {
    server.answers.set('data/catalogue.json', json({ ...EXAMPLETON, layers: [...EXAMPLETON.layers, { ...PLOTS, id: 'meadows', geometry: 'blob' }] }));
    const started = await start({ catalogueUrl: `${server.url}data/catalogue.json?v=1` });

    expect(started.ok && started.explorer.state.notices).toMatchObject([
      { id: 'left-out:catalogue', kind: 'left-out', file: 'catalogue.json', problems: [{ where: 'layers[3].geometry' }] },
    ]);
  });

  test('of a shortened catalogue they are left for the whole one to name', async () => {
    server.answers.set('data/catalogue.json', json({ ...EXAMPLETON, wholeFile: 'whole.json', areas: [...EXAMPLETON.areas, 'new-town'] }));
    expect(await start()).toMatchObject({ ok: true, explorer: { state: { catalogue: 'short', notices: [] } } });
  });

  test('says why where there is no catalogue', async () => {
    server.answers.delete('data/catalogue.json');
    expect(await start()).toMatchObject({ ok: false, problems: [{ file: 'catalogue.json', code: 'http-status', params: { status: 404 } }] });
  });

  test('can be given up', async () => {
    expect(await start({ signal: AbortSignal.abort() })).toMatchObject({ ok: false, problems: [{ code: 'aborted' }] });
  });
});
