import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { both, EXAMPLETON, SITES } from '../../src/catalogue/fixture.ts';
import { CATALOGUE_CHECKS } from '../../src/catalogue/checks/catalogue-checks.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import type { Catalogue, Census, Field, Indicator, Walking } from '../../src/catalogue/types.ts';
import { attributionsOf, sourcesInView } from '../../src/panels/attributions.ts';
import { members, without } from './members.ts';
import { shortCatalogue } from './short-catalogue.ts';

const PORTO = new URL('../../data/catalogue.json', import.meta.url);
const figure = (id: string, more: Partial<Indicator> = {}): Indicator => ({
  id, label: both(id), value: 1, unit: 'ha', kind: 'plan', date: '2020', sources: ['plan'], ...more,
});

/** The shortened catalogue as a page reads it. */
function short(catalogue: Catalogue): Catalogue {
  const { value, findings } = readCatalogue(shortCatalogue({ ...catalogue }, 'whole.json'), CATALOGUE_CHECKS);
  expect(findings).toEqual([]);
  if (!value) throw new Error('Not a catalogue');
  return value;
}

test('names the whole one', () => {
  expect(short(EXAMPLETON)).toMatchObject({ wholeFile: 'whole.json', title: EXAMPLETON.title, pages: EXAMPLETON.pages });
});

describe('an area', () => {
  const areaOf = (...indicators: readonly Indicator[]) =>
    short({ ...EXAMPLETON, areas: EXAMPLETON.areas.map((area) => ({ ...area, commitment: both('Much'), indicators })) }).areas[0];

  test('keeps its summary and the figures of its card', () => {
    const main = figure('b', { rank: 'main', note: both('Measured'), compared: [{ label: both('City'), value: 2 }] });
    expect(areaOf(figure('a'), main)).toEqual({
      id: EXAMPLETON.areas[0]?.id, summary: EXAMPLETON.areas[0]?.summary, strengths: [], actions: [], indicators: [figure('b', { rank: 'main' })],
    });
  });

  test('keeps three of many', () => {
    expect(areaOf(...['a', 'b', 'c', 'd'].map((id) => figure(id)))?.indicators.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('a source', () => {
  const catalogue: Catalogue = {
    ...EXAMPLETON,
    sources: { ...EXAMPLETON.sources, plan: { title: 'The plan', date: '2020', attribution: '© Town' }, diary: { title: 'A diary', date: '1901', attribution: '© Heirs' } },
    basemap: { ...EXAMPLETON.basemap, sources: ['plan'] },
  };

  test('of what the map shows keeps the words that its licence asks for', () => {
    expect(short(catalogue).sources['plan']).toEqual({ title: '…', date: null, attribution: '© Town' });
  });

  test('of anything else keeps its id alone', () => {
    const { layers, walking: _, ...rest } = catalogue;
    const sources = short({ ...rest, layers: layers.map((layer) => ({ ...layer, sources: ['plan'] })) }).sources;
    expect(Object.keys(sources)).toEqual(Object.keys(catalogue.sources));
    expect(sources['diary']).toEqual({ title: '…', date: null });
  });
});

const left = { en: '…', pt: '…' };

function keysOf(field: Field, isDrawn: boolean): object {
  const bare = { ...without({ ...field }, 'help'), label: left };
  return 'options' in field && !isDrawn ? { ...bare, options: field.options.map((option) => ({ ...option, label: left })) } : bare;
}

describe('a layer', () => {
  test('keeps its fields and options, with the words of those alone that it is drawn by', () => {
    const withHelp: Catalogue = {
      ...EXAMPLETON,
      layers: EXAMPLETON.layers.map((layer) => ({ ...layer, caveat: both('Old'), fields: layer.fields.map((field) => ({ ...field, help: both('As seen') })) })),
    };
    const bare = EXAMPLETON.layers.map((layer) => ({ ...without({ ...layer }, 'caveat'), description: left, fields: layer.fields.map((field) => keysOf(field, field.key === layer.symbolField)) }));
    expect(short(withHelp).layers).toEqual(bare);
    expect(short(EXAMPLETON).layers.flatMap(({ fields }) => fields).some((field) => 'options' in field && field.options.some(({ label }) => label['en'] !== '…'))).toBe(true);
  });
});

describe('a layer that is not drawn before someone asks for it', () => {
  const sitesOf = (catalogue: Catalogue) => short(catalogue).layers.find(({ id }) => id === 'sites');

  test('keeps keys and colours alone where it is ground for the others', () => {
    const field: Field = { key: 'use', label: both('Use'), type: 'choice', options: [{ key: 'wood', label: both('Wood'), tint: 'moss-2' }] };
    const { shownOptions: _, ...ground } = SITES;
    const catalogue = { ...EXAMPLETON, areas: [], layers: [...EXAMPLETON.layers, { ...ground, id: 'ground', geometry: 'polygon' as const, isContext: true as const, symbolField: 'use', fields: [field] }] };
    expect(short(catalogue).layers.at(-1)).toMatchObject({
      name: SITES.name, symbolField: 'use', fields: [{ ...field, label: left, options: [{ key: 'wood', label: left, tint: 'moss-2' }] }],
    });
  });

  test('keeps no fields where it is on no map, but for what tells that there is a census', () => {
    const { symbolField: _, shownOptions: _options, ...rest } = SITES;
    const counted: Catalogue = { ...EXAMPLETON, areas: [], layers: EXAMPLETON.layers.map((layer) => (layer.id === 'sites' ? { ...rest, map: 'none' } : layer)) };
    expect(sitesOf(counted)?.fields).toEqual([]);
    const census: Census = { layer: 'sites', people: 'plotHa', profile: ['plotHa'], shares: [{ part: 'plotHa', whole: 'plotHa' }] };
    const withCensus = short({ ...counted, layers: counted.layers.map((layer) => ({ ...layer, outlinesFile: 'o.geojson' })), census });
    expect(withCensus.census).toEqual({ ...census, profile: ['plotHa'], shares: [] });
    expect(withCensus.layers.find(({ id }) => id === 'sites')?.fields.map(({ key }) => key)).toEqual(['plotHa']);
  });
});

test('how walks are worked out keeps its numbers, without the words', () => {
  const walking: Walking = { networkFile: 'streets.bin', speedKmH: 4.8, minutes: [5, 10], to: ['sites'], people: 'sites', peopleCounts: ['plotHa'], sources: ['plan'], date: null, method: both('Along the streets') };
  expect(short({ ...EXAMPLETON, walking }).walking).toEqual({ ...without({ ...walking }, 'peopleCounts'), method: { en: '…', pt: '…' } });
});

test.each([
  ['layers', { layers: { areas: {} } }],
  ['an entry of the layers', { layers: ['areas'] }],
  ['sources', { sources: ['plan'] }],
  ['an entry of the sources', { sources: { plan: 'The plan' } }],
  ['areas', { areas: 'all' }],
  ['figures', { areas: [{ id: 'docks', indicators: ['much'], commitment: { en: 'Much' } }] }],
])('%s that are not as they should be stay as they are, for the page to report', (_, broken) => {
  expect(shortCatalogue(broken, 'whole.json')).toEqual({ ...broken, wholeFile: 'whole.json' });
});

describe('the catalogue of this city', () => {
  const whole = members(JSON.parse(readFileSync(PORTO, 'utf8'))) ?? {};
  const read = readCatalogue(whole, CATALOGUE_CHECKS).value;
  if (!read) throw new Error('The catalogue has problems: npm run data:check names them');

  test('is at most half as long', () => {
    expect(JSON.stringify(short(read)).length).toBeLessThan(JSON.stringify(read).length / 2);
  });

  test('asks for the same words on the map, whatever layers are shown', () => {
    const shown = new Set(read.layers.map(({ id }) => id));
    const words = (catalogue: Catalogue): readonly string[] => attributionsOf(catalogue, sourcesInView(catalogue, shown));
    expect(words(read).length).toBeGreaterThan(0);
    expect(words(short(read))).toEqual(words(read));
  });
});
