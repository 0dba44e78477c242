import { describe, expect, test } from 'vitest';
import { refOf } from '../catalogue/refs.ts';
import type { ExplorerFeature } from '../catalogue/types.ts';
import type { OpenedFeature } from '../opening/model.ts';
import { openFile } from '../opening/open-file.ts';
import { ownFeature } from '../own/own-feature.ts';
import { columnsOf } from './columns.ts';
import { csv } from './formats/csv.ts';
import { geojson } from './formats/geojson.ts';
import { geopackageFile } from './formats/geopackage.ts';
import { kml } from './formats/kml.ts';
import { geopackageBytes } from './geopackage/job.ts';
import { apart, city, cityContext, cityExport, cityState, ownFeatures } from './round-trip.example.ts';
import type { ExportData, ExportEntry, ExportOf } from './model.ts';
import { isPlain, propertiesOf } from './properties.ts';
import { plainText } from './safe-text.ts';

const DEGREES = 1e-7;
/** In degrees, and a little less. */
const MILLIMETRE = 9e-9;

const before = cityState(ownFeatures([]));
const ofParish = feature('parishes/bonfim');
const copied = ownFeature({ id: 'copy', name: 'Bonfim', geometry: ofParish.geometry ?? { type: 'Point', coordinates: [] }, from: { kind: 'made', of: ['parishes/bonfim'] } }, city);
const half = ownFeature({ id: 'half', name: 'Bonfim A', geometry: ofParish.geometry ?? { type: 'Point', coordinates: [] }, from: { kind: 'made', of: ['own/copy'] } }, city);
const state = withOwn([...before.own.features, copied, half]);
const ctx = cityContext(state);

const GAINED: ExplorerFeature = {
  type: 'Feature', id: 'gained',
  geometry: { type: 'MultiPolygon', coordinates: [[[[-8.6, 41.1], [-8.5, 41.1], [-8.5123456, 41.2], [-8.6, 41.1]]], [[[-8.4, 41.1], [-8.3, 41.1], [-8.3, 41.2], [-8.4, 41.1]]]] },
  properties: {
    name: { en: 'Gained', pt: 'Ganho' }, part: 'gained', areaHa: 12.5, firstLimit: 'Asprela', firstRef: 'areas/asprela', secondLimit: 'Forma 2', secondRef: 'own/shape-2',
    standing: 'indicative', sources: feature('areas/asprela').properties.sources, licence: 'CC-BY-4.0; ODbL-1.0',
  },
};

const SCOPES: readonly (readonly [name: string, of: ExportOf, isIndicative: boolean])[] = [
  ['a list', { kind: 'list', layer: 'vacant-sites' }, false],
  ['a table', { kind: 'table', layer: 'vacant-sites' }, false],
  ['a layer of polygons', { kind: 'layer', layer: 'parishes' }, false],
  ['a layer of areas', { kind: 'layer', layer: 'areas' }, true],
  ['a layer of points', { kind: 'layer', layer: 'vacant-sites' }, false],
  ['a feature', { kind: 'feature', ref: 'parishes/bonfim' }, false],
  ['an indicative feature', { kind: 'feature', ref: 'areas/asprela' }, true],
  ['own features', { kind: 'own' }, true],
  ['an own feature', { kind: 'feature', ref: 'own/shape-3' }, true],
  ['a shortlist', { kind: 'shortlist' }, true],
  ['a difference', { kind: 'difference', name: 'A against B', features: [GAINED] }, true],
];

const WRITERS = {
  GeoJSON: { extension: 'geojson', write: (data: ExportData) => geojson.write(data, ctx) },
  'GeoPackage in WGS 84': { extension: 'gpkg', write: (data: ExportData) => asGeopackage(data, 'wgs84') },
  'GeoPackage in the grid': { extension: 'gpkg', write: (data: ExportData) => asGeopackage(data, 'grid') },
  KML: { extension: 'kml', write: (data: ExportData) => kml.write(data, ctx) },
  CSV: { extension: 'csv', write: (data: ExportData) => csv.write(data, ctx) },
} as const;
type Format = keyof typeof WRITERS;
const FORMATS: readonly Format[] = ['GeoJSON', 'GeoPackage in WGS 84', 'GeoPackage in the grid', 'KML', 'CSV'];

const CASES = SCOPES.flatMap(([name, of, isIndicative]) => FORMATS.map((format) => ({ name, of, isIndicative, format })));

test.each(CASES)('$name as $format is opened again with the same geometries and properties', async ({ of, format }) => {
  const data = cityExport(of, state);
  const located = data.entries.filter(({ feature: { geometry } }) => geometry);
  const back = await reopened(await WRITERS[format].write(data), WRITERS[format].extension);
  expect(located.length).toBeGreaterThan(0);
  expect(back).toHaveLength(located.length);
  // Tables of a GeoPackage come one layer after the other.
  const entries = WRITERS[format].extension === 'gpkg' ? data.layers.flatMap((layer) => located.filter((entry) => entry.layer === layer)) : located;
  const expected = expectedOf(data, format);
  for (const [index, entry] of entries.entries()) {
    const { geometry = null, given = {} } = back[index] ?? {};
    expect(apart(entry.feature.geometry, geometry), entry.ref).toBeLessThanOrEqual(format === 'GeoPackage in the grid' ? MILLIMETRE : DEGREES);
    for (const [key, value] of Object.entries(expected(entry))) expect([entry.ref, key, comparable(given[key], format)]).toEqual([entry.ref, key, comparable(value, format)]);
  }
});

describe.each(CASES)('$name as $format', ({ of, isIndicative, format }) => {
  test('says from whom it is, under what licence, of when, and whether it is indicative', async () => {
    const data = cityExport(of, state);
    const said = await saidOf(data, format);
    expect(data.sources.length).toBeGreaterThan(0);
    expect(data.licences.length).toBeGreaterThan(0);
    for (const { title } of data.sources) expect(said).toContain(title);
    for (const { name } of data.licences) expect(said).toContain(name);
    for (const words of data.attributions) expect(said).toContain(words);
    expect(said).toContain('2026-02-03');
    const mark = format === 'GeoJSON' ? '"indicative":true' : ctx.m.indicativeLong;
    expect(said.includes(mark)).toBe(isIndicative);
  });
});

describe('what own features go back to', () => {
  const sourcesOf = (of: ExportOf): readonly string[] => cityExport(of, state).sources.map(({ id, title }) => (id.startsWith('own-') ? title : id));

  test('a file by its name, a drawing as such', () => {
    expect(sourcesOf({ kind: 'feature', ref: 'own/shape-1' })).toEqual(['File a.geojson']);
    expect(cityExport({ kind: 'feature', ref: 'own/shape-1' }, state).licences).toEqual([{ id: 'not-stated', name: 'none stated' }]);
    const drawn = withOwn([ownFeature({ id: 'one', name: 'A', geometry: { type: 'Point', coordinates: [-8.6, 41.1] }, from: { kind: 'drawn' } }, city)]);
    expect(cityExport({ kind: 'own' }, drawn).sources).toMatchObject([{ title: 'Drawn or typed in the explorer' }]);
  });

  test.each(['own/copy', 'own/half'] as const)('%s: the official feature that it was made of, with its licence', (ref) => {
    const official = cityExport({ kind: 'feature', ref: 'parishes/bonfim' }, state);
    const { sources, licences, attributions } = cityExport({ kind: 'feature', ref }, state);
    for (const source of ofParish.properties.sources) expect(sources.map(({ id }) => id)).toContain(source);
    expect(licences).toEqual(expect.arrayContaining([...official.licences]));
    expect(attributions).toEqual(official.attributions);
  });

  test('a difference: both limits, and every licence of theirs', () => {
    const data = cityExport({ kind: 'difference', name: 'A against B', features: [GAINED] }, state);
    expect(data.sources.map(({ title }) => title)).toContain('File a.geojson');
    expect(data.licences.map(({ id }) => id)).toEqual(expect.arrayContaining(['CC-BY-4.0', 'ODbL-1.0']));
  });
});

function feature(ref: 'parishes/bonfim' | 'areas/asprela'): ExplorerFeature {
  const [layer = ''] = ref.split('/');
  const loaded = before.data.get(layer);
  const found = loaded?.status === 'ready' ? loaded.value.features.find((one) => refOf(layer, one) === ref) : undefined;
  if (!found) throw new Error(`No ${ref}`);
  return found;
}

function withOwn(own: readonly ExplorerFeature[]) {
  return { ...cityState(own), shortlist: ['vacant-sites/matadouro', 'areas/asprela', 'own/shape-2'] as const };
}

async function asGeopackage(data: ExportData, crs: 'wgs84' | 'grid'): Promise<Uint8Array<ArrayBuffer>> {
  const written = await geopackageBytes(geopackageFile(data, ctx, crs));
  if (!written.ok) throw new Error('No WebAssembly');
  return written.bytes;
}

async function reopened(content: string | Uint8Array<ArrayBuffer>, extension: string): Promise<readonly OpenedFeature[]> {
  const opened = await openFile(new File([content], `export.${extension}`), { bounds: city.bounds, grid: city.grid ?? null, reading: null, lang: 'en' }, () => undefined);
  if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
  expect(opened.mended).toEqual([]);
  return opened.features;
}

/** Programs get the data's own properties, tables and globes what stands under each heading; own features always what they came with. */
function expectedOf(data: ExportData, format: Format): (entry: ExportEntry) => Readonly<Record<string, unknown>> {
  const columns = columnsOf(data, ctx).filter(({ header }) => !/^(?:Latitude|Longitude) /.test(header));
  return (entry) => {
    if ((format !== 'KML' && format !== 'CSV') || (isPlain(entry.layer) && (format === 'KML' || data.layers.length === 1))) return propertiesOf(entry, data, ctx.t);
    return Object.fromEntries(columns.map(({ header, cell }) => [header, cell(entry)]));
  };
}

function comparable(value: unknown, format: Format): unknown {
  if (format === 'GeoJSON') return value;
  if (format !== 'KML' && format !== 'CSV' && (typeof value === 'number' || typeof value === 'boolean')) return value;
  if (value === null || value === undefined || value === '') return undefined;
  const text = plainText(typeof value === 'string' ? value : JSON.stringify(value));
  return format === 'CSV' ? text.replaceAll("'", '').trim() : text;
}

/** All that a file says of itself, as text. */
async function saidOf(data: ExportData, format: Format): Promise<string> {
  if (format === 'GeoPackage in WGS 84' || format === 'GeoPackage in the grid') return geopackageFile(data, ctx, format === 'GeoPackage in the grid' ? 'grid' : 'wgs84').about;
  const content = await WRITERS[format].write(data);
  if (typeof content !== 'string') return '';
  return format === 'KML' ? content.replaceAll('&#x26;amp;', '&') : content.replaceAll('""', '"');
}
