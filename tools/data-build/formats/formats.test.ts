import { strToU8, zipSync } from 'fflate';
import initSqlJs from 'sql.js';
import { describe, expect, test } from 'vitest';
import { readGeoJson } from './geojson.ts';
import { readGeoPackage } from './geopackage.ts';
import { readGtfs } from './gtfs.ts';
import { readOverpass } from './overpass.ts';

const bytes = (value: unknown): Uint8Array => strToU8(typeof value === 'string' ? value : JSON.stringify(value));

describe('GeoJSON', () => {
  test('features with ids and properties; those without a geometry are left out', () => {
    const features = readGeoJson('a.geojson', bytes({
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', id: 'one', properties: { a: 1 }, geometry: { type: 'Point', coordinates: [1, 2] } },
        { type: 'Feature', id: 'two', properties: null, geometry: null },
      ],
    }));
    expect(features).toEqual([{ type: 'Feature', id: 'one', properties: { a: 1 }, geometry: { type: 'Point', coordinates: [1, 2] } }]);
  });

  test('a byte order mark is fine', () => {
    expect(readGeoJson('a.geojson', bytes('\uFEFF{"type":"FeatureCollection","features":[]}'))).toEqual([]);
  });

  test.each([
    ['cut off', '{"type": "Feat', /^a\.geojson: not JSON at byte \d+: /],
    ['broken after an accent', '{"ã": 1,}', /not JSON at byte 9/],
    ['another type', '{"type": "Topology"}', /not GeoJSON: a FeatureCollection/],
    ['a bad feature', '{"type": "FeatureCollection", "features": [7]}', /features\[0\] is not a Feature/],
    ['a bad geometry', '{"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": {"type": "Cube"}}]}', /features\[0\] has no known geometry/],
  ])('%s is named', (_name, text, message) => {
    expect(() => readGeoJson('a.geojson', bytes(text))).toThrow(message);
  });

  test('another encoding is named', () => {
    expect(() => readGeoJson('a.geojson', Uint8Array.from([0xff, 0xfe, 0x7b, 0x00]))).toThrow('a.geojson: not UTF-8 text');
  });
});

describe('Overpass', () => {
  const ring = [[0, 0], [0, 1], [1, 1], [0, 0]].map(([lat, lon]) => ({ lat, lon }));

  test('nodes, ways and closed ways become points, lines and polygons with their tags', () => {
    const features = readOverpass('a.json', bytes({ elements: [
      { type: 'node', id: 1, lat: 2, lon: 3, tags: { amenity: 'cafe' } },
      { type: 'way', id: -2, geometry: ring.slice(0, 2), tags: { highway: 'path' } },
      { type: 'way', id: 3, geometry: ring, tags: { amenity: 'university' } },
    ] }));
    expect(features.map(({ id, properties, geometry }) => [id, properties, geometry.type])).toEqual([
      ['way/3', { amenity: 'university' }, 'Polygon'],
      ['way/-2', { highway: 'path' }, 'LineString'],
      ['node/1', { amenity: 'cafe' }, 'Point'],
    ]);
  });

  test.each([
    ['GeoJSON', { type: 'FeatureCollection', features: [] }, '"elements" is missing'],
    ['an answer that ran out of time', { elements: [], remark: 'runtime error: Query timed out' }, 'incomplete: runtime error'],
    ['an answer without geometry', { elements: [{ type: 'way', id: 1, nodes: [1, 2] }] }, 'elements[0] has no geometry: ask Overpass for "out geom"'],
  ])('%s is named', (_name, answer, message) => {
    expect(() => readOverpass('a.json', bytes(answer))).toThrow(message);
  });
});

describe('GTFS', () => {
  const zip = zipSync({ 'stops.txt': strToU8('\uFEFFstop_id,stop_name\n1,"Rua A, 2"\n') });

  test('rows of a table', () => {
    expect(readGtfs('g.zip', zip, ['stops'])).toEqual({ stops: [{ stop_id: '1', stop_name: 'Rua A, 2' }] });
  });

  test.each([
    ['a table that is not there', zip, 'g.zip: routes.txt is missing in it'],
    ['what is no zip', bytes('hello'), 'g.zip: not a zip file'],
    ['a broken table', zipSync({ 'routes.txt': strToU8('a,b\n1,2,3\n') }), 'g.zip: routes.txt: '],
  ])('%s is named', (_name, file, message) => {
    expect(() => readGtfs('g.zip', file, ['routes'])).toThrow(message);
  });
});

describe('GeoPackage', () => {
  const POINT_IN_GRID = pointBlob(3763, -39_679.66, 167_753.73);

  test('rows come to WGS 84', async () => {
    const [feature] = await readGeoPackage('p.gpkg', await geoPackage(POINT_IN_GRID), 'places');
    expect(feature?.properties).toEqual({ fid: 1, label: 'here' });
    const [lon, lat] = feature?.geometry.type === 'Point' ? feature.geometry.coordinates : [];
    expect(lon).toBeCloseTo(-8.606, 6);
    expect(lat).toBeCloseTo(41.178, 6);
  });

  test('a row without a geometry is left out', async () => {
    expect(await readGeoPackage('p.gpkg', await geoPackage(null), 'places')).toEqual([]);
  });

  test('what is no GeoPackage, or lacks the table, is named', async () => {
    await expect(readGeoPackage('p.gpkg', bytes('hello'), 'places')).rejects.toThrow('p.gpkg: not a GeoPackage: ');
    await expect(readGeoPackage('p.gpkg', await geoPackage(null), 'zones')).rejects.toThrow('p.gpkg: table zones is missing; it has places');
  });

  test.each([
    ['another grid', pointBlob(27493, 1, 2), 'places is in EPSG:27493: only 3763 and 4326 can be read'],
    ['a broken geometry', POINT_IN_GRID.slice(0, 15), 'places row 1: the geometry ends too early'],
  ])('%s is named', async (_name, blob, message) => {
    await expect(readGeoPackage('p.gpkg', await geoPackage(blob), 'places')).rejects.toThrow(message);
  });
});

function pointBlob(srsId: number, x: number, y: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(29));
  [0x47, 0x50, 0, 1].forEach((value, i) => view.setUint8(i, value));
  view.setInt32(4, srsId, true);
  view.setUint8(8, 1);
  view.setUint32(9, 1, true);
  view.setFloat64(13, x, true);
  view.setFloat64(21, y, true);
  return new Uint8Array(view.buffer);
}

/** A GeoPackage with the table `places` of one row. */
async function geoPackage(blob: Uint8Array | null): Promise<Uint8Array> {
  const sql = await initSqlJs();
  const database = new sql.Database();
  database.run('CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT)');
  database.run('INSERT INTO gpkg_geometry_columns VALUES (\'places\', \'geom\')');
  database.run('CREATE TABLE places (fid INTEGER PRIMARY KEY, geom BLOB, label TEXT)');
  database.run('INSERT INTO places VALUES (1, ?, \'here\')', [blob]);
  return database.export();
}
