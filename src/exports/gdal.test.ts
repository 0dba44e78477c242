import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { givenOf } from '../own/own-feature.ts';
import { geopackageFile } from './formats/geopackage.ts';
import { kml } from './formats/kml.ts';
import { geopackageBytes } from './geopackage/job.ts';
import { apart, cityContext, cityExport, cityState, ownFeatures } from './round-trip.example.ts';
import type { ExportOf } from './model.ts';
import { plainText } from './safe-text.ts';

/** A millimetre. */
const DEGREES = 9e-9;
const isThere = spawnSync('ogrinfo', ['--version']).status === 0;
const state = cityState();
const ctx = cityContext(state);
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'exports-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function saved(of: ExportOf, as: 'kml' | 'wgs84' | 'grid'): Promise<string> {
  const data = cityExport(of, state);
  const path = join(folder, `${of.kind}-${as}.${as === 'kml' ? 'kml' : 'gpkg'}`);
  if (as === 'kml') writeFileSync(path, await kml.write(data, ctx));
  else {
    const written = await geopackageBytes(geopackageFile(data, ctx, as));
    if (written.ok) writeFileSync(path, written.bytes);
  }
  return path;
}

/** What the program says of a file, its warnings too. */
function info(path: string, ...more: readonly string[]): string {
  const { stdout, stderr } = spawnSync('ogrinfo', ['-al', '-so', ...more, path], { encoding: 'utf8' });
  return `${stdout}${stderr}`;
}

function inDegrees(path: string): FeatureCollection {
  const text = execFileSync('ogr2ogr', ['-f', 'GeoJSON', '-t_srs', 'EPSG:4326', '-lco', 'COORDINATE_PRECISION=12', '/vsistdout/', path], { encoding: 'utf8', maxBuffer: 1e9 });
  return JSON.parse(text);
}

/** Booleans may be numbers, lists and objects texts, and what is nothing may be left out. */
function comparable(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' ? plainText(value) : typeof value === 'number' ? value : JSON.stringify(value);
}

/** KML has texts alone. */
function words(value: unknown): unknown {
  const one = typeof value === 'boolean' ? value : comparable(value);
  return one === undefined ? undefined : String(one).trim();
}

/** The program's KML driver writes an underscore for each byte of a heading that is not ASCII. */
function asFieldName(key: string): string {
  return [...Buffer.from(key)].map((byte) => (byte < 128 ? String.fromCharCode(byte) : '_')).join('');
}

// In CI the program is installed; elsewhere it may be missing, and nothing else reads these files as others do.
describe.skipIf(!isThere)('GDAL reads (skipped where ogrinfo is not installed)', () => {
  describe.each([['wgs84', 'EPSG",4326'], ['grid', 'EPSG",3763']] as const)('a GeoPackage in %s', (crs, code) => {
    test('without a warning, with its reference system and what it is of', async () => {
      const path = await saved({ kind: 'layer', layer: 'parishes' }, crs);
      const said = info(path);
      expect(said).not.toMatch(/warning|error/i);
      expect(said).toContain(`ID["${code}]`);
      expect(said).toMatch(/Geometry: (?:Multi )?Polygon/);
      const metadata = info(path, '-mdd', 'all');
      for (const part of ['Source: ', 'Licence: ', 'Exported: 2026-02-03']) expect(metadata).toContain(part);
    });

    test('own features: geometry and properties as they are', async () => {
      const { features } = inDegrees(await saved({ kind: 'own' }, crs));
      const own = ownFeatures();
      expect(features).toHaveLength(own.length);
      for (const [index, feature] of own.entries()) {
        expect(apart(feature.geometry, features[index]?.geometry ?? null)).toBeLessThanOrEqual(DEGREES);
        for (const [key, value] of Object.entries(givenOf(feature))) expect([key, comparable(features[index]?.properties?.[key])]).toEqual([key, comparable(value)]);
      }
    });
  });

  test('a GeoPackage of areas: which of them are indicative stands in the table and in what it says of itself', async () => {
    const path = await saved({ kind: 'layer', layer: 'areas' }, 'grid');
    expect(info(path, '-mdd', 'all')).toContain(ctx.m.indicativeLong);
    expect(new Set(inDegrees(path).features.map(({ properties }) => properties?.['standing']))).toEqual(new Set(['official', 'indicative']));
  });

  test('KML: own features with geometry and properties', async () => {
    const path = await saved({ kind: 'own' }, 'kml');
    expect(info(path)).not.toMatch(/warning|error/i);
    const { features } = inDegrees(path);
    const own = ownFeatures();
    expect(features).toHaveLength(own.length);
    for (const [index, feature] of own.entries()) {
      const back = features[index];
      expect([index, apart(feature.geometry, back?.geometry ?? null)]).toEqual([index, expect.toSatisfy((gap: number) => gap <= DEGREES)]);
      expect(back?.properties?.['Name']).toBe(ctx.t(feature.properties.name));
      for (const [key, value] of Object.entries(givenOf(feature)).filter(([one]) => one !== 'name')) {
        expect([key, words(back?.properties?.[asFieldName(key)])]).toEqual([key, words(value)]);
      }
    }
  });

  test('KML: a layer says what it is of', async () => {
    const path = await saved({ kind: 'layer', layer: 'areas' }, 'kml');
    const { features } = inDegrees(path);
    expect(features).toHaveLength(cityExport({ kind: 'layer', layer: 'areas' }, state).entries.length);
    expect(features.map(({ properties }) => properties?.['Limit'])).toContain('Indicative');
  });
});
