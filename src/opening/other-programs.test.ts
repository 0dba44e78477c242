import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { EXAMPLETON } from '../catalogue/fixture.ts';
import { readDbf } from './formats/dbf.ts';
import { shapefileCode } from './formats/shapefile.ts';
import type { OpenOptions } from './model.ts';
import { openFile } from './open-file.ts';

/** Of the invented town; its numbers are far from those of degrees. */
const GRID = { name: 'Grid', code: 'EPSG:99999', proj4: '+proj=tmerc +lat_0=50 +lon_0=10 +k=1 +x_0=500000 +y_0=1000000 +ellps=GRS80 +units=m +no_defs' };
const OPTIONS: OpenOptions = { bounds: EXAMPLETON.bounds, grid: GRID, lang: 'pt', reading: null };

function open(name: string, content: string | Uint8Array, options = OPTIONS) {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  return openFile({ name, size: bytes.length, arrayBuffer: async () => bytes.slice().buffer }, options, () => undefined);
}

describe('tables', () => {
  test.each(['PolygonZ', 'POLYGON ZM', 'PolygonM', 'Polygon Z'])('QGIS and others write %s', async (kind) => {
    const more = { PolygonZ: ' 1', 'POLYGON ZM': ' 1 2', PolygonM: ' 3', 'Polygon Z': ' 1' }[kind] ?? '';
    const corners = ['10.1 50.05', '10.11 50.05', '10.11 50.06', '10.1 50.05'].map((corner) => corner + more);
    expect(await open('a.csv', `wkt_geom;name\n${kind} ((${corners.join(', ')}));Mill\n`)).toMatchObject({
      kind: 'opened', features: [{ name: 'Mill', geometry: { type: 'Polygon', coordinates: [[[10.1, 50.05], [10.11, 50.05], [10.11, 50.06], [10.1, 50.05]]] } }],
    });
  });

  test.each(['sep=;', '"sep=;"', 'SEP=;'])('spreadsheets put %s before the headings', async (line) => {
    expect(await open('a.csv', `${line}\r\nnome;latitude;longitude\r\nMoinho;50,05;10,1\r\n`)).toMatchObject({ features: [{ name: 'Moinho', geometry: { coordinates: [10.1, 50.05] } }] });
  });

  test('a name in several languages is told in one, and kept as it is', async () => {
    const name = '{ "en": "Mill", "pt": "Moinho" }';
    expect(await open('a.csv', `lat,lon,name\n50.05,10.1,"${name.replaceAll('"', '""')}"\n`)).toMatchObject({ features: [{ name: 'Moinho', given: { name } }] });
    expect(await open('a.csv', 'lat,lon,name\n50.05,10.1,{b} 7\n')).toMatchObject({ features: [{ name: '{b} 7' }] });
  });
});

describe('KML', () => {
  const placed = (more: string): string => `<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${more}<Placemark><name>A</name>
    <ExtendedData><SchemaData schemaUrl="#s"><SimpleData name="open">0</SimpleData><SimpleData name="shut">true</SimpleData><SimpleData name="count"></SimpleData><SimpleData name="size">7</SimpleData></SchemaData></ExtendedData>
    <Point><coordinates>10.1,50.05</coordinates></Point></Placemark></Document></kml>`;
  const schema = `<Schema id="s" name="s"><SimpleField name="open" type="bool"/><SimpleField name="shut" type="bool"/><SimpleField name="count" type="int"/><SimpleField name="size" type="int"/></Schema>`;

  test('no stays no, and what is empty stays unknown', async () => {
    const opened = await open('a.kml', placed(schema));
    expect(opened).toMatchObject({ features: [{ given: { open: false, shut: true, size: 7 } }] });
    expect(opened.kind === 'opened' && opened.features[0]?.given).not.toHaveProperty('count');
  });

  test('a link beside features, or in an archive to its other files, is passed over', async () => {
    const link = '<NetworkLink><name>More</name><Link><href>layers/a.kml</href></Link></NetworkLink>';
    expect(await open('a.kml', placed(link))).toMatchObject({ kind: 'opened', features: [{ name: 'A' }], leftOutCount: 0, problems: [] });
    const linking = `<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${link}</Document></kml>`;
    expect(await open('a.kmz', zipSync({ 'doc.kml': strToU8(linking), 'layers/a.kml': strToU8(placed('')) }))).toMatchObject({ kind: 'opened', features: [{ name: 'A' }], problems: [] });
  });
});

describe('metres', () => {
  const one = (x: number, y: number): string => `{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[${x},${y}]}}`;
  const point = (x: number, y: number, more = ''): string => `{"type":"FeatureCollection",${more}"features":[${one(x, y)},${one(x, y)}]}`;

  test('of another system are one trouble of the whole file', async () => {
    expect(await open('a.geojson', point(535_517, 4_557_148))).toMatchObject({ kind: 'failed', problems: [{ code: 'projected' }] });
  });

  test.each([
    ['that the file says nothing of are a guess', point(507_000, 1_006_000), true],
    ['that the file names are none', point(507_000, 1_006_000, '"crs":{"type":"name","properties":{"name":"EPSG:99999"}},'), false],
    ['are none where degrees are the rule', point(10.1, 50.05), false],
  ])('%s', async (_name, content, isGuess) => {
    expect(await open('a.geojson', content)).toMatchObject({ kind: 'opened', isGuess });
  });

  test('nor are they when a person has said what they are', async () => {
    expect(await open('a.geojson', point(507_000, 1_006_000), { ...OPTIONS, reading: 'east-north' })).toMatchObject({ kind: 'opened', isGuess: false });
  });
});

describe("a shapefile's table", () => {
  /** Two rows: a yes, and one that is neither yes nor no. `room` is left between the fields and the rows. */
  function dbf(room: number, name: Uint8Array): Uint8Array {
    const header = 32 + 32 * 2 + 1 + room;
    const rowBytes = 1 + 10 + 1;
    const bytes = new Uint8Array(header + rowBytes * 2).fill(0);
    const view = new DataView(bytes.buffer);
    bytes[0] = 3;
    view.setUint32(4, 2, true);
    view.setUint16(8, header, true);
    view.setUint16(10, rowBytes, true);
    for (const [index, [title, kind, length]] of ([['nome', 'C', 10], ['aberto', 'L', 1]] as const).entries()) {
      const at = 32 + 32 * index;
      bytes.set(strToU8(title), at);
      bytes[at + 11] = kind.charCodeAt(0);
      bytes[at + 16] = length;
    }
    bytes[32 + 64] = 13;
    bytes.fill(32, header);
    for (const [row, sign] of ['T', '?'].entries()) {
      bytes.set(name, header + row * rowBytes + 1);
      bytes[header + row * rowBytes + 11] = sign.charCodeAt(0);
    }
    return bytes;
  }
  const LATIN_1 = new Uint8Array([0x50, 0x72, 0x61, 0xe7, 0x61]);

  test.each([
    ['Latin-1 that is named', 0, LATIN_1, 'ISO-8859-1'],
    ['Latin-1 named as ArcGIS does', 0, LATIN_1, 'ANSI 1252'],
    ['Latin-1 by its number', 0, LATIN_1, '88591\r\n'],
    ['Latin-1 that nobody names', 0, LATIN_1, undefined],
    ['UTF-8 that nobody names', 0, strToU8('Praça'), undefined],
    ['with room before its rows', 263, strToU8('Praça'), 'UTF-8'],
  ])('%s', async (_name, room, name, cpg) => {
    const { parseDbf } = await shapefileCode();
    expect(readDbf(parseDbf, dbf(room, name), cpg)).toEqual([{ nome: 'Praça', aberto: true }, { nome: 'Praça', aberto: null }]);
  });

  test('that is cut short is none', () => {
    expect(readDbf(() => [], dbf(0, LATIN_1).subarray(0, 110), undefined)).toBeNull();
  });
});
