import bbox from '@turf/bbox';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { isRecord } from '../formats/json.ts';
import { readGeoJson } from '../formats/geojson.ts';
import { collectionText, outlinesText, publishable } from '../collection.ts';
import { planarAreaM2 } from '../../../src/geo/grid.ts';
import { gridProjection } from '../../../src/geo/grid-projection.ts';
import { coveredM2, intersection } from '../../../src/geo/overlay.ts';
import { toPlanar } from '../../../src/geo/planar-grid.ts';
import { placeFinder, toMultiPolygon } from '../../../src/geo/containing.ts';
import { readCityFolder } from '../city-folder.ts';
import { sourceReader, type SourceFeature } from '../sources.ts';
import { streetFiles } from '../walking/street-files.ts';
import { CENSUS_COUNTS, PARISH_COUNTS } from './census-fields.ts';
import { porto } from './city.ts';
import { subsections } from './subsections.ts';

const ROOT = new URL('../../../', import.meta.url);
const GRID = gridProjection('+proj=tmerc +lat_0=39.66825833333333 +lon_0=-8.133108333333334 +k=1 +x_0=0 +y_0=0 +ellps=GRS80 +units=m +no_defs');
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

/** Hectares of each parish that lie in one of the polygons, which do not overlap. */
function zonedHa(polygons: readonly SourceFeature[]): ReadonlyMap<string, number> {
  const planar = polygons.map(({ geometry }) => ({ box: bbox(geometry), shape: toPlanar(geometry, GRID) }));
  return new Map(committed('parishes').map(({ id, geometry }) => {
    const [west, south, east, north] = bbox(geometry);
    const parish = toPlanar(geometry, GRID);
    const near = planar.filter(({ box: [w, s, e, n] }) => w <= east && e >= west && s <= north && n >= south);
    return [String(id), near.reduce((total, { shape }) => total + coveredM2(intersection(shape, parish)) / 1e4, 0)];
  }));
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

  test('1,659 census subsections have all 32 counts', () => {
    const all = committed('census-subsections');
    expect(all).toHaveLength(1659);
    const keys = CENSUS_COUNTS.map(({ key }) => key);
    expect(keys).toHaveLength(32);
    expect(all.filter((one) => !keys.every((key) => Number.isInteger(figure(one, key))))).toEqual([]);
  });

  test.each(PARISH_COUNTS.map(({ key }) => key))('the subsections add up to each parish: %s', (key) => {
    const sums = new Map<string, number>();
    for (const subsection of committed('census-subsections')) {
      const code = String(subsection.id).slice(0, 6);
      sums.set(code, (sums.get(code) ?? 0) + figure(subsection, key));
    }
    const parishes = committed('parishes').map((parish) => [String(parish.properties['code']), figure(parish, key)] as const);
    expect([...sums].toSorted()).toEqual(parishes.toSorted());
  });

  test('each census subsection has an outline', () => {
    const ids = (file: string): readonly unknown[] => committed(file).map(({ id }) => id);
    expect(ids('census-outlines')).toEqual(ids('census-subsections'));
  });

  test('717 polygons of the functional zoning in 15 classes, 27 of the operative', () => {
    expect(countBy(committed('functional-zoning'), 'class')).toEqual({
      'historic': 9, 'front-1': 17, 'front-2': 48, 'blocks': 108, 'houses': 93, 'low-density': 5, 'activities-1': 8, 'activities-2': 9,
      'facilities': 200, 'infrastructure': 28, 'waterfront': 16, 'green-facility': 21, 'green-public': 90, 'green-protection': 60, 'green-growing': 5,
    });
    expect(countBy(committed('operative-zoning'), 'kind')).toEqual({ consolidated: 1, consolidation: 26 });
  });

  test('the plan gives no class to 156.6 ha of the city', () => {
    const zoned = zonedHa(committed('functional-zoning'));
    const rest = new Map(committed('parishes').map((parish) => [parish.id, figure(parish, 'areaHa') - (zoned.get(String(parish.id)) ?? 0)]));
    expect(rest.get('campanha')).toBeCloseTo(17.1, 1);
    expect(rest.get('bonfim')).toBeCloseTo(15.9, 1);
    expect([...rest.values()].reduce((total, one) => total + one, 0)).toBeCloseTo(156.6, 1);
  });

  test.each([
    ['europe.geojson', 25_000],
    ['functional-zoning.geojson', 550_000],
    ['operative-zoning.geojson', 75_000],
    ['census-subsections.geojson', 180_000],
    ['census-outlines.geojson', 175_000],
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

  test('the outlines of the census come out as committed', { timeout: 60_000 }, async ({ skip }) => {
    skip(!existsSync(SOURCES), 'the source data are not here (../shared/sources)');
    const outlines = await subsections.outlines?.(sourceReader(SOURCES));
    expect(outlinesText(outlines ?? [])).toBe(readFileSync(new URL('data/census-outlines.geojson', ROOT), 'utf8'));
  });

  test('leaving out vertices moves what is zoned of no parish by 0.01 ha', { timeout: 60_000 }, async ({ skip }) => {
    skip(!existsSync(SOURCES), 'the source data are not here (../shared/sources)');
    const raw = zonedHa(await sourceReader(SOURCES).geopackage('pdm/land-use-qualification.gpkg', 'PO_QSFUNCIONAL_PL'));
    const built = zonedHa(committed('functional-zoning'));
    expect([...built.keys()]).toHaveLength(7);
    for (const [parish, areaHa] of built) expect([parish, Math.abs(areaHa - (raw.get(parish) ?? NaN)) < 0.01]).toEqual([parish, true]);
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
