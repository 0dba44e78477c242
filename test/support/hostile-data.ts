import { both, EXAMPLETON, EXAMPLETON_FILES, SITE_PROPERTIES, SITES } from '../../src/catalogue/fixture.ts';
import { isRecord } from '../../src/catalogue/json.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { LINKS, NO_LINKS, PAYLOADS } from './payloads.ts';

/** Members whose texts are free; whatever else is text is an id, a key, a path, a date or a word of the format. */
const FREE = new Set([
  'en', 'pt', 'title', 'publisher', 'attribution', 'organisation', 'email', 'phone', 'label', 'acronym', 'osm', 'owner', 'street', 'number', 'postalCode', 'city',
]);
const LINKED = new Set(['url', 'website']);

/** Hands out the payloads one after the other, from the first again after the last. */
class Dealer {
  #texts = 0;
  #links = 0;

  get dealt(): number {
    return this.#texts;
  }

  text(): string {
    return PAYLOADS[this.#texts++ % PAYLOADS.length] ?? '';
  }

  link(): string {
    return LINKS[this.#links++ % LINKS.length] ?? '';
  }
}

/** A copy whose free texts and addresses are payloads, and which passes every check. */
function poisoned(value: unknown, dealer: Dealer, key = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => poisoned(each, dealer, key));
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, poisoned(each, dealer, name === 'name' && typeof each === 'string' ? 'label' : name)]));
  if (typeof value !== 'string') return value;
  if (LINKED.has(key)) return dealer.link();
  return FREE.has(key) ? dealer.text() : value;
}

/** A copy in which every text is a payload, ids, keys and addresses among them: nothing that any check lets through. */
function ruined(value: unknown, dealer: Dealer): unknown {
  if (Array.isArray(value)) return value.map((each) => ruined(each, dealer));
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, name === 'type' ? each : ruined(each, dealer)]));
  return typeof value === 'string' ? dealer.text() : value;
}

export interface HostileData {
  /** By path below the data folder: JSON. */
  readonly files: Readonly<Record<string, string>>;
  /** How many texts are payloads. */
  readonly dealt: number;
}

/** Sites enough for every payload to be the name of one. */
const SITE_COUNT = PAYLOADS.length;
const WORD = both('Word');

/** The invented town's catalogue with all that it may say besides. */
function fullCatalogue(basemap: string): Catalogue {
  const source = { title: 'Plan', publisher: 'Town', about: WORD, locator: WORD, attribution: '© Town', date: '2020', consulted: '2021', licence: 'free' } as const;
  return {
    ...EXAMPLETON,
    basemap: { ...EXAMPLETON.basemap, file: basemap },
    sources: { plan: { ...source, url: 'https://example.org' }, letter: source },
    layers: EXAMPLETON.layers.map((layer) => ({
      ...layer, caveat: WORD, sources: ['plan', 'letter'], fields: layer.fields.map((field) => ({ ...field, help: WORD, askWhenUnknown: true })),
      ...(layer.id === SITES.id ? { shownOptions: ['empty', 'in-use'], labelZoom: 12 } : {}),
    })),
    areas: EXAMPLETON.areas.map((area) => ({
      ...area, commitment: WORD,
      indicators: area.indicators.map((figure) => ({ ...figure, note: WORD, compared: [{ label: WORD, value: 3 }, { label: WORD, value: 4 }], beside: { layer: SITES.id, label: WORD } })),
    })),
    contact: { ...EXAMPLETON.contact, phone: '+1 2' },
    streetsFile: 'streets.json',
    presets: [{ id: 'empty', label: WORD, layer: SITES.id, options: { status: ['empty'] } }],
  };
}

const PAGES = {
  plan: {
    sections: [{
      heading: WORD, paragraphs: [WORD, WORD], list: [WORD, WORD], layer: SITES.id, contact: true, allSources: true, sources: ['plan', 'letter'],
      figures: [{ id: 'one', label: WORD, value: 1, unit: 'count', kind: 'plan', date: null, sources: ['letter'], note: WORD }], links: [{ label: WORD, url: 'https://example.org' }],
    }],
  },
};
const STREETS = { sources: ['plan'], date: null, streets: PAYLOADS.slice(0, 40).map((name) => [`Old ${name}`, 10.05, 50.02, 10.06, 50.03]) };

/** The invented town, with payloads for all its words, and sites `link-…` whose address is none; its basemap is one that is there. */
export function hostileTown(basemap: string): HostileData {
  const dealer = new Dealer();
  const sites = Array.from({ length: SITE_COUNT }, (_, index) => {
    const [lon, lat] = [10.01 + 0.015 * (index % 12), 50.01 + 0.006 * Math.floor(index / 12)];
    const words = { ...SITE_PROPERTIES, acronym: 'ABC', note: WORD, status: index % 2 ? 'empty' : 'in-use' };
    const properties = poisoned(words, dealer);
    const name = { en: PAYLOADS[index] ?? '', pt: dealer.text() };
    return { type: 'Feature', id: `site-${index}`, geometry: { type: 'Point', coordinates: [lon, lat] }, properties: { ...(isRecord(properties) ? properties : {}), name } };
  });
  const linked = NO_LINKS.map((website, index) => ({ ...sites[0], id: `link-${index}`, properties: { ...sites[0]?.properties, website } }));
  const contents = { ...EXAMPLETON_FILES, 'catalogue.json': fullCatalogue(basemap), 'pages.json': PAGES };
  const files = Object.fromEntries(Object.entries(contents).map(([name, value]) => [name, JSON.stringify(poisoned(value, dealer))]));
  return {
    files: { ...files, 'streets.json': JSON.stringify(STREETS), 'sites.geojson': JSON.stringify({ type: 'FeatureCollection', features: [...sites, ...linked] }) },
    dealt: dealer.dealt,
  };
}

/** The invented town with an innocent catalogue, and layers of which nothing is right but the structure. */
export function ruinedTown(basemap: string): HostileData {
  const dealer = new Dealer();
  const many = (name: string): unknown => ({
    type: 'FeatureCollection',
    features: Array.from({ length: 12 }, () => sitesOf(EXAMPLETON_FILES[name]).map((each) => ruined(each, dealer))).flat(),
  });
  const catalogue = { ...EXAMPLETON, basemap: { ...EXAMPLETON.basemap, file: basemap } };
  const contents = { ...EXAMPLETON_FILES, 'catalogue.json': catalogue, 'sites.geojson': many('sites.geojson'), 'plots.geojson': many('plots.geojson'), 'pages.json': ruined(EXAMPLETON_FILES['pages.json'], dealer) };
  return { files: Object.fromEntries(Object.entries(contents).map(([name, value]) => [name, JSON.stringify(value)])), dealt: dealer.dealt };
}

function sitesOf(collection: unknown): readonly unknown[] {
  const features = isRecord(collection) ? collection['features'] : [];
  return Array.isArray(features) ? features : [];
}
