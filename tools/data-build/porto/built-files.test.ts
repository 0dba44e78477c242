import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { isRecord } from '../formats/json.ts';
import { readGeoJson } from '../formats/geojson.ts';
import { collectionText, publishable } from '../collection.ts';
import { planarAreaM2 } from '../../../src/geo/grid.ts';
import { placeFinder, toMultiPolygon } from '../../../src/geo/containing.ts';
import { readCityFolder } from '../city-folder.ts';
import { sourceReader, type SourceFeature } from '../sources.ts';
import { streetFiles } from '../walking/street-files.ts';
import { porto } from './city.ts';

const ROOT = new URL('../../../', import.meta.url);
const SOURCES = fileURLToPath(new URL('../shared/sources', ROOT));

function committed(layer: string): readonly SourceFeature[] {
  return readGeoJson(layer, readFileSync(new URL(`data/${layer}.geojson`, ROOT)));
}

/** As an earlier build left it. */
function earlier(id: string) {
  return committed(id).map((feature) => ({
    ...feature,
    id: String(feature.id),
    properties: { name: {}, sources: [], licence: '', ...feature.properties },
  }));
}

/** The first figure of a number field. */
function figure({ properties }: SourceFeature, key: string): number {
  const quantities: unknown = properties[key];
  const first: unknown = Array.isArray(quantities) ? quantities[0] : undefined;
  return isRecord(first) ? Number(first['value']) : NaN;
}

function countBy(features: readonly SourceFeature[], ...keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { properties } of features) {
    const key = keys.map((one) => String(properties[one])).join(' ');
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

describe('the committed files', () => {
  test('27 stations of the city: 24 metro and 3 railway', () => {
    expect(countBy(committed('stations'), 'kind', 'insideCity')).toEqual({
      'metro true': 24, 'rail true': 3, 'metro false': 20, 'rail false': 3,
    });
  });

  test('17 economic-activity areas and 26 areas under consolidation', () => {
    expect(countBy(committed('zones'), 'kind')).toEqual({ activities: 17, consolidation: 26 });
  });

  test('zones are told apart by their street: one pair lies by the same', () => {
    const names = committed('zones').map(({ properties }) => JSON.stringify(properties['name']));
    expect(names.length - new Set(names).size).toBe(1);
  });

  test('167 industrial buildings and ruins', () => {
    expect(countBy(committed('industrial-buildings'), 'kind')).toEqual({ industrial: 60, warehouse: 16, ruins: 75, collapsed: 16 });
  });

  test.each([
    ['bonfim', 309.63, 22_978],
    ['campanha', 804.26, 29_666],
    ['paranhos', 716.81, 45_883],
  ])('%s has its official area and its census sum', (id, areaHa, residents) => {
    const parish = committed('parishes').find((one) => one.id === id);
    expect(parish && figure(parish, 'areaHa')).toBe(areaHa);
    expect(parish && figure(parish, 'residents')).toBe(residents);
  });

  test('the planar area of each parish is the official one to 0.01 ha', () => {
    const parishes = committed('parishes');
    expect(parishes).toHaveLength(7);
    for (const parish of parishes) {
      const shape = toMultiPolygon(parish.geometry);
      const areaHa = Math.round((shape ? planarAreaM2(shape) : 0) / 100) / 100;
      expect([parish.id, areaHa]).toEqual([parish.id, figure(parish, 'areaHa')]);
    }
  });

  test('1,659 census subsections add up to the parishes', () => {
    const subsections = committed('census-subsections');
    expect(subsections).toHaveLength(1659);
    for (const key of ['residents', 'aged0to14', 'aged15to24', 'aged25to64', 'aged65plus', 'households', 'dwellings']) {
      const sum = (features: readonly SourceFeature[]): number => features.reduce((total, feature) => total + figure(feature, key), 0);
      expect([key, sum(subsections)]).toEqual([key, sum(committed('parishes'))]);
    }
  });

  test.each([
    ['europe.geojson', 25_000],
    ['walk-network.bin', 600_000],
    ['streets.json', 40_000],
    ['derived.json', 60_000],
  ])('%s is small on its way', (file, bytes) => {
    expect(gzipSync(readFileSync(new URL(`data/${file}`, ROOT))).length).toBeLessThan(bytes);
  });
});

describe('a build from the sources', () => {
  test.for(porto.layers.map((layer) => [layer.id, layer] as const))('%s comes out as committed', { timeout: 60_000 }, async ([id, layer], { skip }) => {
    skip(!existsSync(SOURCES), 'the source data are not here (../shared/sources)');
    const features = publishable(await layer.build(sourceReader(SOURCES), earlier(id)), layer.decimals);
    expect(collectionText(features, `./schemas/${id}.schema.json`)).toBe(readFileSync(new URL(`data/${id}.geojson`, ROOT), 'utf8'));
  });

  test('network and streets come out as committed, byte for byte', { timeout: 60_000 }, async ({ skip }) => {
    skip(!existsSync(SOURCES), 'the source data are not here (../shared/sources)');
    const city = await readCityFolder(fileURLToPath(new URL('data', ROOT)));
    const layers = new Map([['parishes', earlier('parishes')]]);
    const { outputs } = await streetFiles(porto.streets, city, layers, sourceReader(SOURCES), { report: () => {}, allowRemovals: false });
    expect(outputs).toHaveLength(2);
    for (const { path, content } of outputs) expect(Buffer.from(content).equals(readFileSync(path))).toBe(true);
  });

  test('each census subsection has its point inside it', { timeout: 60_000 }, async ({ skip }) => {
    skip(!existsSync(SOURCES), 'the source data are not here (../shared/sources)');
    const areas = await sourceReader(SOURCES).geopackage('ine/BGRI2021_1312.gpkg', 'BGRI2021_1312');
    const points = new Map(committed('census-subsections').map(({ id, geometry }) => [id, geometry]));
    const outside = areas.map(({ properties, geometry }) => ({ id: String(properties['BGRI2021']), geometry })).filter((area) => {
      const point = points.get(area.id);
      return point?.type !== 'Point' || placeFinder([area])(point.coordinates).length === 0;
    });
    expect(outside.map(({ id }) => id)).toEqual([]);
  });
});
