import { strToU8, zipSync } from 'fflate';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { EXAMPLETON, EXAMPLETON_FILES } from '../../src/catalogue/fixture.ts';
import { BROKEN_FILES } from '../../src/opening/broken-files.ts';
import { isRecord } from '../../src/catalogue/json.ts';
import { exampleGeopackage, pointBlob } from '../../src/opening/geopackage-example.ts';
import type { Opened } from '../../src/opening/model.ts';
import { openFile } from '../../src/opening/open-file.ts';
import { describeOpening } from '../../src/opening/problem-words.ts';
import { cutBytes, cuts, damage, damagedFile, listIn, parsed } from './damage.ts';
import { soon, tried } from './run.ts';

const OPTIONS = { bounds: EXAMPLETON.bounds, grid: null, lang: 'en', reading: null };

const open = (name: string, bytes: Uint8Array): Promise<Opened> =>
  soon(() => openFile({ name, size: bytes.length, arrayBuffer: async () => bytes.slice().buffer }, OPTIONS, () => undefined));

function expectAnswer(opened: Opened): void {
  const { features, mended, problems } = opened.kind === 'opened' ? opened : { features: [], mended: [], problems: opened.kind === 'failed' ? opened.problems : [] };
  const previews = opened.kind === 'ask' ? opened.previews : [];
  expect(features.length + mended.length + problems.length + previews.length).toBeGreaterThan(0);
  for (const problem of problems.slice(0, 50)) {
    const { what, mend } = describeOpening(problem, 'pt');
    expect(`${what} ${mend}`).toMatch(/^[^\p{Cc}\p{Cf}]{12,}$/u);
    expect(`${what} ${mend}`).not.toMatch(/\bundefined\b|\[object /);
  }
}

const CRS = { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } };
const FILES: Readonly<Record<string, unknown>> = { ...EXAMPLETON_FILES, 'older.geojson': { type: 'FeatureCollection', crs: CRS, features: [{ type: 'Feature', geometry: { type: 'Point', coordinates: [10.1, 50.05] }, properties: {} }] } };

describe('GeoJSON that somebody drops', () => {
  test.each([['sites.geojson', 1000], ['plots.geojson', 1000], ['areas.geojson', 400], ['older.geojson', 400]])('%s damaged: each feature is taken, mended or named', async (name, runs) => {
    await tried(damage, runs, async (how) => {
      const bytes = damagedFile(FILES[name], how);
      const opened = await open(name, bytes);
      expectAnswer(opened);
      if (opened.kind !== 'opened') return;
      const told = new Set([...opened.features, ...opened.mended, ...opened.problems].map(({ number }) => number));
      const whole = parsed(bytes);
      const given = isRecord(whole) && whole['type'] === 'FeatureCollection' ? listIn(whole, 'features') : [];
      const missing = given.map((_, index) => index + 1).filter((number) => !told.has(number));
      expect(opened.untoldCount > 0 || missing.length === 0, `features ${missing}`).toBe(true);
    });
  });
});

const KML = '<kml><Document><Placemark><name>a</name><Polygon><outerBoundaryIs><LinearRing><coordinates>10,50 10.1,50 10.1,50.1 10,50</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>';
const GPX = '<gpx><trk><trkseg><trkpt lat="50" lon="10"/><trkpt lat="50.1" lon="10.1"/></trkseg></trk></gpx>';
const CSV = 'name;lat;lon;WKT\nMill;50,05;10,1;\nKiln;50,06;10,2;"POLYGON((10 50, 10.1 50, 10.1 50.1, 10 50))"\n';

describe('any other file that somebody drops', () => {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  beforeAll(async () => {
    files.set('a.kml', strToU8(KML)).set('a.gpx', strToU8(GPX)).set('a.csv', strToU8(CSV)).set('a.kmz', zipSync({ 'doc.kml': strToU8(KML) }));
    files.set('a.zip', new Uint8Array(BROKEN_FILES.find(({ name }) => name === 'no-dbf.zip')?.bytes ?? []));
    files.set('a.gpkg', new Uint8Array(await exampleGeopackage({ srsId: 4326, geometries: [pointBlob(10.1, 50.05, 4326)] })));
  });

  test.each([['a.kml', 300], ['a.gpx', 200], ['a.csv', 300], ['a.kmz', 200], ['a.zip', 200], ['a.gpkg', 100]])('%s with bytes cut about: there is an answer', async (name, runs) => {
    const whole = files.get(name) ?? new Uint8Array();
    expect(whole.length).toBeGreaterThan(50);
    await tried(cuts, runs, async (how) => expectAnswer(await open(name, cutBytes(whole, how))));
  });

  test('bytes of any kind under any name: there is an answer', async () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    const start = fc.constantFrom('', '{', '[', '<kml>', '<', 'PK\u0003\u0004', 'SQLite format 3\0', 'name;lat;lon\n', '%PDF', '\u001f\u008b');
    const name = fc.oneof(fc.constantFrom('a.geojson', 'a.kml', 'a.zip', 'a.csv', 'a.gpkg', 'a', '.', ''), fc.string({ unit: 'binary', maxLength: 12 }));
    await tried(fc.record({ bytes, start, name }), 300, async (file) => expectAnswer(await open(file.name, new Uint8Array(Buffer.concat([Buffer.from(file.start, 'latin1'), file.bytes])))));
  });
});
