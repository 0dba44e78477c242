import { describe, expect, test } from 'vitest';
import type { ExplorerFeature } from '../catalogue/types.ts';
import { pt } from '../i18n/pt.ts';
import { givenOf } from '../own/own-feature.ts';
import { openFile } from '../opening/open-file.ts';
import type { OpenedFeature } from '../opening/model.ts';
import { csv } from './formats/csv.ts';
import { geojson } from './formats/geojson.ts';
import { geopackageFile } from './formats/geopackage.ts';
import { kml } from './formats/kml.ts';
import { geopackageBytes } from './geopackage/job.ts';
import { apart, city, cityContext, cityExport, cityState, ownFeatures } from './round-trip.example.ts';
import type { ExportData, ExportOf } from './model.ts';
import { propertiesOf } from './properties.ts';
import { plainText } from './safe-text.ts';

/** A hundredth of a metre; the last digit that data have. */
const DEGREES = 1e-7;

const state = cityState();
const ctx = cityContext(state);

type Write = (data: ExportData) => Promise<string | Uint8Array<ArrayBuffer>>;

async function asGeopackage(data: ExportData, crs: 'wgs84' | 'grid'): Promise<Uint8Array<ArrayBuffer>> {
  const written = await geopackageBytes(geopackageFile(data, ctx, crs));
  if (!written.ok) throw new Error('No WebAssembly');
  return written.bytes;
}

/** Spaces at the ends of cells, and an apostrophe before what could begin a formula, are what a table may change. */
const inTable = (text: string): string => plainText(text).replaceAll("'", '').trim();

/** JSON where a format has texts alone, and what no file may hold left out. */
const asText = (value: unknown): unknown => (typeof value === 'string' ? plainText(value) : value === null || value === undefined ? undefined : JSON.stringify(value));

const FORMATS: readonly (readonly [name: string, extension: string, write: Write, comparable: (value: unknown) => unknown])[] = [
  ['GeoJSON', 'geojson', (data) => geojson.write(data, ctx), (value) => value],
  ['GeoPackage in WGS 84', 'gpkg', (data) => asGeopackage(data, 'wgs84'), inDatabase],
  ['GeoPackage in the grid', 'gpkg', (data) => asGeopackage(data, 'grid'), inDatabase],
  ['KML', 'kml', (data) => kml.write(data, ctx), (value) => noneForEmpty(asText(value))],
  ['CSV', 'csv', (data) => csv.write(data, ctx), (value) => noneForEmpty(inTable(String(asText(value) ?? '')))],
];

/** Numbers and truth are kept; lists and objects are JSON. */
function inDatabase(value: unknown): unknown {
  return typeof value === 'number' || typeof value === 'boolean' ? value : asText(value);
}

function noneForEmpty(value: unknown): unknown {
  return value === '' ? undefined : value;
}

async function reopened(write: Write, extension: string, of: ExportOf): Promise<readonly OpenedFeature[]> {
  const content = await write(cityExport(of, state));
  const file = new File([content], `export.${extension}`);
  const opened = await openFile(file, { bounds: city.bounds, grid: city.grid ?? null, reading: null, lang: 'en' }, () => undefined);
  if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
  expect(opened.mended).toEqual([]);
  return opened.features;
}

describe.each(FORMATS)('%s, exported and opened again', (_name, extension, write, comparable) => {
  test('own features: geometries to 1e-7 degrees, and every property they came with', async () => {
    const features = await reopened(write, extension, { kind: 'own' });
    const own = ownFeatures();
    expect(features).toHaveLength(own.length);
    for (const [index, feature] of own.entries()) {
      const back = features[index];
      expect(apart(feature.geometry, back?.geometry ?? null)).toBeLessThanOrEqual(DEGREES);
      for (const [key, value] of Object.entries(givenOf(feature))) {
        expect([key, comparable(back?.given[key])]).toEqual([key, comparable(value)]);
      }
    }
  });

  test.each([['parishes/bonfim', 'Bonfim'], ['areas/asprela', 'indicative']] as const)('%s: its outline, and what it is', async (ref, said) => {
    const [back] = await reopened(write, extension, { kind: 'feature', ref });
    const [entry] = cityExport({ kind: 'feature', ref }, state).entries;
    expect(apart(entry?.feature.geometry ?? null, back?.geometry ?? null)).toBeLessThanOrEqual(DEGREES);
    const values = Object.values(back?.given ?? {});
    expect(values).toContain(ref);
    expect(values.map((value) => String(value).toLowerCase()).join('|')).toContain(said.toLowerCase());
  });
});

test.each(FORMATS.filter(([, extension]) => extension === 'geojson' || extension === 'gpkg'))('%s keeps every property of a whole layer', async (_name, extension, write, comparable) => {
  const data = cityExport({ kind: 'layer', layer: 'vacant-sites' }, state);
  const located = data.entries.filter(({ feature }) => feature.geometry);
  const features = await reopened(write, extension, { kind: 'layer', layer: 'vacant-sites' });
  expect(features).toHaveLength(located.length);
  for (const [index, entry] of located.entries()) {
    const given = features[index]?.given;
    expect(apart(entry.feature.geometry, features[index]?.geometry ?? null)).toBeLessThanOrEqual(DEGREES);
    for (const [key, value] of Object.entries(propertiesOf(entry, data, ctx.t))) {
      expect([key, comparable(given?.[key])]).toEqual([key, comparable(value)]);
    }
  }
});

test.each(FORMATS.filter(([, extension]) => extension !== 'csv'))('%s adds no property to what was opened, however often it goes out', async (_name, extension, write) => {
  const features = await reopened(write, extension, { kind: 'own' });
  const known = new Set(ownFeatures().flatMap((feature) => Object.keys(givenOf(feature))));
  expect(features.flatMap(({ given }) => Object.keys(given)).filter((key) => !known.has(key))).toEqual([]);
});

test('a table in Portuguese, with decimal commas, is opened again to the same places', async () => {
  const features = await reopened((data) => csv.write(data, { ...ctx, lang: 'pt', m: pt }), 'csv', { kind: 'own' });
  expect(Math.max(...ownFeatures().map(({ geometry }, index) => apart(geometry, features[index]?.geometry ?? null)))).toBeLessThanOrEqual(DEGREES);
});

test('a difference is told by its own properties', async () => {
  const gained: ExplorerFeature = {
    type: 'Feature', id: 'gained', geometry: { type: 'Polygon', coordinates: [[[-8.6, 41.1], [-8.5, 41.1], [-8.5, 41.2], [-8.6, 41.1]]] },
    properties: { name: { en: 'Gained', pt: 'Ganho' }, change: 'gained', areaHa: 12.5, sources: ['caop-2025'], licence: 'CC-BY-4.0' },
  };
  const of: ExportOf = { kind: 'difference', name: 'A against B', features: [gained] };
  const read = JSON.parse(await geojson.write(cityExport(of, state), ctx));
  expect(read.title).toContain('A against B');
  expect(read.features[0]).toMatchObject({ geometry: gained.geometry, properties: { name: 'Gained', change: 'gained', areaHa: 12.5 } });
});
