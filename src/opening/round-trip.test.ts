import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { Geometry, Position } from 'geojson';
import { afterAll, describe, expect, test } from 'vitest';
import { linesOf } from '../catalogue/checks/geometry-check.ts';
import { gridProjection } from '../geo/grid-projection.ts';
import type { Opened, OpenOptions } from './model.ts';
import { mapPositions } from './mends.ts';
import { openFile } from './open-file.ts';

const GRID = {
  name: 'ETRS89/PT-TM06', code: 'EPSG:3763',
  proj4: '+proj=tmerc +lat_0=39.66825833333333 +lon_0=-8.133108333333334 +k=1 +x_0=0 +y_0=0 +ellps=GRS80 +units=m +no_defs',
};
const OPTIONS: OpenOptions = { bounds: [-8.7, 41.13, -8.55, 41.19], grid: GRID, lang: 'en', reading: null };
const { forward } = gridProjection(GRID.proj4);
const MOST_DEGREES = 1e-7;

const SHAPE: Geometry = {
  type: 'Polygon',
  coordinates: [
    [[-8.61234567, 41.15012345], [-8.6, 41.15], [-8.6, 41.16], [-8.61, 41.16], [-8.61234567, 41.15012345]],
    [[-8.608, 41.153], [-8.607, 41.156], [-8.604, 41.153], [-8.608, 41.153]],
  ],
};
const POINT: Geometry = { type: 'Point', coordinates: [-8.62910987, 41.15791234] };

const degreesFile = (geometry: Geometry): string =>
  JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', geometry, properties: { nome: 'Praça', count: 7 } }] });
const inGrid = (geometry: Geometry): Geometry => mapPositions(geometry, ([lon = NaN, lat = NaN]) => [...forward(lon, lat)]);

async function open(name: string, content: string | Uint8Array, options = OPTIONS): Promise<Opened> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return openFile({ name, size: bytes.length, arrayBuffer: async () => new Uint8Array(bytes).buffer }, options, () => undefined);
}

function only(opened: Opened) {
  if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
  expect(opened.features, JSON.stringify(opened.problems)).toHaveLength(1);
  expect(opened.mended).toEqual([]);
  return opened.features[0]!;
}

function expectSame(found: Geometry, expected: Geometry): void {
  expect(found.type).toBe(expected.type);
  const key = (geometry: Geometry): readonly (readonly Position[])[] => linesOf(geometry).map(({ positions }) => fromLeast(positions));
  for (const [index, line] of key(expected).entries()) {
    for (const [at, position] of line.entries()) {
      const other = key(found)[index]?.[at] ?? [];
      expect(Math.abs((other[0] ?? NaN) - (position[0] ?? NaN))).toBeLessThan(MOST_DEGREES);
      expect(Math.abs((other[1] ?? NaN) - (position[1] ?? NaN))).toBeLessThan(MOST_DEGREES);
    }
  }
}

/** A ring may begin anywhere. */
function fromLeast(ring: readonly Position[]): readonly Position[] {
  if (ring.length < 4) return ring;
  const corners = ring.slice(0, -1);
  const start = corners.reduce((least, [lon = 0], index) => (lon < (corners[least]?.[0] ?? 0) ? index : least), 0);
  return [...corners.slice(start), ...corners.slice(0, start)];
}

describe('what the file itself says', () => {
  test('GeoJSON is in degrees', async () => {
    const feature = only(await open('a.geojson', degreesFile(SHAPE)));
    expectSame(feature.geometry, SHAPE);
    expect(feature).toMatchObject({ name: 'Praça', given: { nome: 'Praça', count: 7 } });
  });

  test.each(['urn:ogc:def:crs:EPSG::3763', 'EPSG:3763'])('GeoJSON with the crs %s is in metres', async (name) => {
    const collection = { ...JSON.parse(degreesFile(inGrid(SHAPE))), crs: { type: 'name', properties: { name } } };
    const opened = await open('a.geojson', JSON.stringify(collection));
    expectSame(only(opened).geometry, SHAPE);
    expect(opened).toMatchObject({ systems: ['ETRS89/PT-TM06'] });
  });

  test.each([
    ['lat,lon', `name,lat,lon\nA,41.15791234,-8.62910987\n`],
    ['as we write it', `\uFEFF"Nome";"Latitude (WGS 84)";"Longitude (WGS 84)"\r\n"A";41,15791234;-8,62910987\r\n\r\n"Fonte";"Câmara"\r\n`],
    ['M and P', `name;M;P\nA;${forward(-8.62910987, 41.15791234).join(';').replaceAll('.', ',')}\n`],
    ['x and y in degrees', 'name\tX\tY\nA\t-8.62910987\t41.15791234\n'],
    ['x and y in metres', `name,x,y\nA,${forward(-8.62910987, 41.15791234).join(',')}\n`],
    ['WKT', 'name;geometria\nA;POINT Z (-8.62910987 41.15791234 12)\n'],
  ])('CSV with %s', async (_name, content) => {
    const feature = only(await open('a.csv', content));
    expectSame(feature.geometry, POINT);
    expect(feature.name).toBe('A');
  });

  test('KML in a KMZ, with what it says of a placemark', async () => {
    const kml = `<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>A</name><description>Words</description>
      <ExtendedData><Data name="nome"><value>Praça</value></Data></ExtendedData><Point><coordinates>-8.62910987,41.15791234,10</coordinates></Point></Placemark></Document></kml>`;
    const bytes = zipSync({ 'doc.kml': new TextEncoder().encode(kml) });
    const opened = await open('a.kmz', bytes);
    expectSame(only(opened).geometry, POINT);
    expect(only(opened)).toMatchObject({ name: 'A', given: { nome: 'Praça', description: 'Words' } });
    expect(opened).toMatchObject({ format: 'KMZ' });
  });

  test('GPX: waypoints and tracks', async () => {
    const opened = await open('a.gpx', `<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">
      <wpt lat="41.15791234" lon="-8.62910987"><name>A</name></wpt><trk><name>B</name><trkseg><trkpt lat="41.15" lon="-8.6"/><trkpt lat="41.16" lon="-8.61"/></trkseg></trk></gpx>`);
    expect(opened).toMatchObject({ kind: 'opened', features: [{ geometry: { type: 'LineString' }, name: 'B' }, { geometry: { type: 'Point' }, name: 'A' }] });
  });
});

describe('what it leaves open', () => {
  test('metres of the grid are recognised as such', async () => {
    const opened = await open('a.geojson', degreesFile(inGrid(SHAPE)));
    expectSame(only(opened).geometry, SHAPE);
    expect(opened).toMatchObject({ systems: ['ETRS89/PT-TM06'] });
  });

  test('columns that are not near the map in any reading are asked about, and read as a person says', async () => {
    const content = 'name,x,y\nA,-9.1393,38.7223\n';
    const asked = await open('a.csv', content);
    expect(asked).toMatchObject({ kind: 'ask', previews: [{ reading: 'lon-lat', isNear: false, positions: [{ raw: [-9.1393, 38.7223] }] }, { reading: 'lat-lon' }, { reading: 'east-north' }, { reading: 'north-east' }] });
    expect(only(await open('a.csv', content, { ...OPTIONS, reading: 'lat-lon' })).geometry).toEqual({ type: 'Point', coordinates: [38.7223, -9.1393] });
  });

  test('a collection becomes one feature a kind', async () => {
    const opened = await open('a.geojson', degreesFile({ type: 'GeometryCollection', geometries: [SHAPE, POINT, { type: 'GeometryCollection', geometries: [POINT] }] }));
    expect(opened).toMatchObject({ features: [{ geometry: { type: 'Polygon' } }, { geometry: { type: 'MultiPoint' } }] });
  });
});

describe('faults with one right repair', () => {
  const ring = [[-8.61, 41.15], [-8.6, 41.15], [-8.6, 41.16], [-8.61, 41.16], [-8.61, 41.15]] as const;
  test.each([
    ['clockwise', ring.toReversed()],
    ['open', ring.slice(0, -1)],
    ['three corners, open', ring.slice(0, 3)],
    ['with a position twice', [ring[0], ...ring]],
    ['swapped', ring.map(([lon, lat]) => [lat, lon])],
    ['all of it', ring.slice(0, -1).flatMap(([lon, lat]) => [[lat, lon], [lat, lon]])],
  ])('a ring that is %s comes mended', async (_name, coordinates) => {
    const opened = await open('a.geojson', JSON.stringify({ type: 'Polygon', coordinates: [coordinates] }));
    expect(opened).toMatchObject({ kind: 'opened', features: [], leftOutCount: 0, mended: [{ geometry: { type: 'Polygon' } }] });
    if (opened.kind !== 'opened') return;
    const [mended = []] = opened.mended[0]?.geometry.type === 'Polygon' ? opened.mended[0].geometry.coordinates : [];
    expect(String(mended[0])).toBe(String(mended.at(-1)));
    expect(mended.every(([lon = 0, lat = 0]) => lon < -8.59 && lat > 41.1)).toBe(true);
    expect(opened.problems.every(({ effect, place }) => effect === 'mendable' && place !== undefined)).toBe(true);
  });

  test('the sound features of a file come whatever the others are', async () => {
    const collection = JSON.parse(degreesFile(SHAPE));
    collection.features.push({ type: 'Feature', properties: null, geometry: null }, 7);
    expect(await open('a.geojson', JSON.stringify(collection))).toMatchObject({ features: [{ number: 1 }], leftOutCount: 2, problems: [{ number: 2 }, { number: 3 }] });
  });
});

describe.skipIf(!hasGdal())('what GDAL writes (skipped where ogr2ogr is not installed)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'opening-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const source = join(folder, 'source.geojson');
  writeFileSync(source, degreesFile(SHAPE));

  function written(format: string, extension: string, ...more: readonly string[]): string {
    const target = join(folder, `${format.replaceAll(' ', '-')}${more.length}.${extension}`);
    execFileSync('ogr2ogr', ['-f', format, ...more, target, source], { stdio: 'pipe' });
    return target;
  }

  test.each([['4326', 'WGS 84'], ['4258', 'WGS 84'], ['3763', 'ETRS89/PT-TM06']])('GeoPackage in EPSG:%s', async (code, system) => {
    const opened = await open('a.gpkg', readFileSync(written('GPKG', `${code}.gpkg`, '-t_srs', `EPSG:${code}`)));
    expectSame(only(opened).geometry, SHAPE);
    expect(only(opened)).toMatchObject({ name: 'Praça', given: { nome: 'Praça', count: 7 } });
    expect(opened).toMatchObject({ systems: [system] });
  });

  test('GeoPackage in a system that is not known here', async () => {
    expect(await open('a.gpkg', readFileSync(written('GPKG', '27700.gpkg', '-t_srs', 'EPSG:27700')))).toMatchObject({ kind: 'failed', problems: [{ code: 'unknown-crs' }] });
  });

  test('a plain SQLite database', async () => {
    expect(await open('a.gpkg', readFileSync(written('SQLite', 'sqlite')))).toMatchObject({ kind: 'failed', problems: [{ code: 'not-geopackage' }] });
  });

  test.each(['4326', '3763', '32629'])('shapefile in EPSG:%s', async (code) => {
    const shp = written('ESRI Shapefile', `${code}.shp`, '-t_srs', `EPSG:${code}`, '-lco', 'ENCODING=UTF-8');
    const parts = ['shp', 'dbf', 'prj', 'cpg'].map((extension) => [`a.${extension}`, new Uint8Array(readFileSync(shp.replace(/shp$/, extension)))] as const);
    const opened = await open('a.zip', zipSync(Object.fromEntries(parts)));
    expectSame(only(opened).geometry, SHAPE);
    expect(only(opened)).toMatchObject({ name: 'Praça', given: { nome: 'Praça', count: 7 } });
  });

  test('shapefile without .prj and .cpg: by its numbers', async () => {
    const shp = written('ESRI Shapefile', 'bare.shp', '-t_srs', 'EPSG:3763', '-lco', 'ENCODING=ISO-8859-1');
    const parts = ['shp', 'dbf'].map((extension) => [`a.${extension}`, new Uint8Array(readFileSync(shp.replace(/shp$/, extension)))] as const);
    const feature = only(await open('a.zip', zipSync(Object.fromEntries(parts))));
    expectSame(feature.geometry, SHAPE);
    expect(feature.name).toBe('Praça');
  });

  test('KML', async () => {
    const feature = only(await open('a.kml', readFileSync(written('KML', 'kml'))));
    expectSame(feature.geometry, SHAPE);
    expect(feature.given).toMatchObject({ nome: 'Praça' });
  });

  test('CSV with WKT', async () => {
    const feature = only(await open('a.csv', readFileSync(written('CSV', 'csv', '-lco', 'GEOMETRY=AS_WKT'))));
    expectSame(feature.geometry, SHAPE);
    expect(feature.given).toEqual({ nome: 'Praça', count: '7' });
  });
});

function hasGdal(): boolean {
  try {
    execFileSync('ogr2ogr', ['--version'], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}
