import * as fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { EXAMPLETON_FILES } from '../../src/catalogue/fixture.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { Catalogue, FeatureRef } from '../../src/catalogue/types.ts';
import { refOf } from '../../src/catalogue/refs.ts';
import { comparisonOf } from '../../src/compare/comparison.ts';
import { entryOf } from '../../src/dossier/entry.ts';
import { dossierMessages } from '../../src/dossier/words.ts';
import { exportData, nameIn } from '../../src/exports/export-data.ts';
import { csv } from '../../src/exports/formats/csv.ts';
import { geojson } from '../../src/exports/formats/geojson.ts';
import { kml } from '../../src/exports/formats/kml.ts';
import type { ExportContext } from '../../src/exports/model.ts';
import { en } from '../../src/i18n/en.ts';
import { textIn } from '../../src/i18n/text.ts';
import { overlayData } from '../../src/map/overlay-data.ts';
import { buildSearchIndex } from '../../src/search/index.ts';
import { Explorer } from '../../src/state/explorer.ts';
import { openArea } from '../../src/state/actions.ts';
import { resultsOf } from '../../src/state/results.ts';
import type { ExplorerState } from '../../src/state/state.ts';
import { sorted } from '../../src/state/sorted.ts';
import { readUrl, writeUrl } from '../../src/state/url.ts';
import { publish } from '../../tools/page/publish.ts';
import { damage, damagedFile, edits, type Damage } from './damage.ts';
import { soon, tried } from './run.ts';

const URL_OF_DATA = 'https://example.org/data/';
const PALETTE = {
  dark: false, paper: '#fff', ink: '#000', quiet: '#555', accent: '#00f', beyond: '#eee',
  layers: { azulejo: '#00f', plum: '#808', teal: '#088', ochre: '#c70', slate: '#678', moss: '#350', brick: '#a32' },
} as const;

/** The invented town's files, one of them damaged, as a page fetches them. */
function serve(name: string, how: Damage): void {
  const damaged = damagedFile(EXAMPLETON_FILES[name], how);
  vi.stubGlobal('fetch', async (url: string) => {
    const asked = url.slice(URL_OF_DATA.length);
    if (asked === name) return new Response(damaged);
    return Object.hasOwn(EXAMPLETON_FILES, asked) ? new Response(JSON.stringify(EXAMPLETON_FILES[asked])) : new Response(null, { status: 404 });
  });
}

const FILES = ['catalogue.json', 'sites.geojson', 'plots.geojson', 'areas.geojson', 'pages.json', 'derived.json'];
/** Nearly all changes of values: what is cut about is no file any more, and that ends early. */
const ofValues = edits.map((changes): Damage => ({ edits: changes, cuts: [], encoding: 'utf-8' }));
const cases = fc.record({ name: fc.constantFrom(...FILES), how: ofValues });

afterEach(() => vi.unstubAllGlobals());

describe('whatever passed the checks', () => {
  test('can be shown, searched, compared, printed and exported', { timeout: 120_000 }, async () => {
    await tried(cases, 600, async ({ name, how }) => {
      serve(name, how);
      const catalogue = await loadCatalogue(`${URL_OF_DATA}catalogue.json`);
      if (catalogue.ok) await soon(() => showAll(catalogue.value));
    });
  });

  test('can be published, and whatever did not', async () => {
    await tried(fc.record({ name: fc.constantFrom(...FILES), how: damage }), 700, async ({ name, how }) => {
      const files = Object.entries(EXAMPLETON_FILES).map(([path, value]) => ({ path, text: path === name ? new TextDecoder().decode(damagedFile(value, how)) : JSON.stringify(value) }));
      expect(publish(files).length).toBeGreaterThanOrEqual(files.length);
    });
  });
});

async function showAll(catalogue: Catalogue): Promise<void> {
  const explorer = new Explorer(catalogue, `${URL_OF_DATA}catalogue.json`);
  await Promise.all([...catalogue.layers.map(({ id }) => explorer.needLayer(id)), explorer.needDerived(), explorer.needPages(), explorer.needPlaces()]);
  const loaded = [...explorer.state.data].flatMap(([id, data]) => (data.status === 'ready' ? [[id, data.value.features] as const] : []));
  const refs = loaded.flatMap(([id, features]) => features.map((feature) => refOf(id, feature)));
  explorer.do(openArea, 'old-town');
  explorer.do((state) => readUrl(`compare=${refs.slice(0, 4).join(',')}&f.sites.status=empty&f.sites.plotHa=1..2&f.sites.in=old-town&sort=plotHa`, state, catalogue));
  for (const lang of catalogue.languages) show(explorer, lang, refs, new Map(loaded));
  await exportAll(explorer);
  expect(() => decodeURI(writeUrl(explorer.state, catalogue))).not.toThrow();
  explorer.stop();
}

function show(explorer: Explorer, lang: string, refs: readonly FeatureRef[], loaded: Parameters<typeof buildSearchIndex>[1]): void {
  const { catalogue } = explorer;
  const state = { ...explorer.state, lang };
  const ctx = contextOf(state);
  overlayData(state, catalogue, PALETTE);
  buildSearchIndex(catalogue, loaded).search('mill old 1', lang);
  for (const layer of catalogue.layers) {
    const { features } = resultsOf(state, catalogue, layer);
    for (const key of ['name', ...layer.fields.map((field) => field.key)]) sorted(features, loaded.get(layer.id) ?? [], layer, { field: key, descending: true }, ctx);
  }
  for (const ref of refs) entryOf({ ...ctx, catalogue, state, m: dossierMessages(en, lang) }, ref, 'https://example.org/');
  comparisonOf({ ...ctx, state, catalogue }, refs.slice(0, 4));
}

async function exportAll({ state, catalogue }: Explorer): Promise<void> {
  const ctx = contextOf(state);
  for (const { id } of catalogue.layers) {
    const data = exportData({ of: { kind: 'layer', layer: id }, state, catalogue, ctx, page: 'https://example.org/', today: new Date(2026, 1, 3) });
    const texts = await Promise.all([csv, geojson, kml].map((format) => format.write(data, ctx)));
    expect(texts.join('')).not.toMatch(/\[object |\uD800/);
  }
}

function contextOf(state: ExplorerState): ExportContext {
  const t: ExportContext['t'] = (text) => textIn(text, state.lang);
  return { lang: state.lang, m: en, t, nameOf: nameIn(state, t) };
}
