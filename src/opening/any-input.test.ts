import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { EXAMPLETON } from '../catalogue/fixture.ts';
import { BROKEN_FILES } from './broken-files.ts';
import { exampleGeopackage, pointBlob } from './geopackage-example.ts';
import { openFile } from './open-file.ts';

const OPTIONS = { bounds: EXAMPLETON.bounds, grid: null, lang: 'en', reading: null };
const ROUNDS = 60;

/** The same numbers in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A copy with some bytes changed, or cut short. */
function damaged(bytes: Uint8Array, random: () => number): Uint8Array {
  const copy = bytes.slice(0, random() < 0.2 ? Math.floor(random() * bytes.length) : bytes.length);
  const count = 1 + Math.floor(random() * 8);
  for (let change = 0; change < count && copy.length > 0; change++) copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
  return copy;
}

const KML = '<kml><Document><Placemark><name>a</name><Polygon><outerBoundaryIs><LinearRing><coordinates>10,50 10.1,50 10.1,50.1 10,50</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>';
const GPX = '<gpx><trk><trkseg><trkpt lat="50" lon="10"/><trkpt lat="50.1" lon="10.1"/></trkseg></trk></gpx>';
const CSV = 'name;lat;lon;WKT\nMill;50,05;10,1;\nKiln;50,06;10,2;"POLYGON((10 50, 10.1 50, 10.1 50.1, 10 50))"\n';

test('whatever bytes a file has, the answer is an answer', { timeout: 60_000 }, async () => {
  const shapefile = BROKEN_FILES.find(({ name }) => name === 'no-dbf.zip')!.bytes;
  const whole = [
    ['a.kml', strToU8(KML)], ['a.gpx', strToU8(GPX)], ['a.csv', strToU8(CSV)], ['a.kmz', zipSync({ 'doc.kml': strToU8(KML) })], ['a.zip', shapefile],
    ['a.geojson', strToU8('{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[10.1,50.05]}}]}')],
    ['a.gpkg', await exampleGeopackage({ srsId: 4326, geometries: [pointBlob(10.1, 50.05, 4326)] })],
  ] as const;
  const random = randomNumbers(7);
  for (const [name, bytes] of whole) {
    for (let round = 0; round < ROUNDS; round++) {
      const copy = damaged(bytes, random);
      // oxlint-disable-next-line no-await-in-loop -- the numbers come in one order
      const opened = await openFile({ name, size: copy.length, arrayBuffer: async () => copy.slice().buffer }, OPTIONS, () => undefined);
      const said = opened.kind === 'ask' ? opened.previews.length : opened.problems.length + (opened.kind === 'opened' ? opened.features.length + opened.mended.length : 0);
      expect(said, `${name}, round ${round}`).toBeGreaterThan(0);
    }
  }
});
