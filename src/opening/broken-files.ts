import { zipSync, strToU8 } from 'fflate';
import type { AnyCode } from './model.ts';

/** A file with a fault, and the code of what must be said of it. */
export interface BrokenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly code: AnyCode;
}

/** Of the invented town that tests use: its bounds are 10, 50, 10.2, 50.1. */
const RING = '[[10.1,50.05],[10.11,50.05],[10.11,50.06],[10.1,50.06],[10.1,50.05]]';

const text = (name: string, content: string, code: AnyCode): BrokenFile => ({ name, bytes: strToU8(content), code });
const feature = (geometry: string, more = ''): string => `{"type":"Feature",${more}"properties":{"name":"x"},"geometry":${geometry}}`;
const collection = (...features: readonly string[]): string => `{"type":"FeatureCollection","features":[${features.join(',')}]}`;
const polygon = (...rings: readonly string[]): string => `{"type":"Polygon","coordinates":[${rings.join(',')}]}`;
const geometry = (name: string, value: string, code: AnyCode): BrokenFile => text(`${name}.geojson`, collection(feature(value)), code);

const GEOJSON: readonly BrokenFile[] = [
  text('nothing.geojson', '', 'empty-file'),
  text('blank.geojson', ' \n ', 'empty-file'),
  text('cut-off.geojson', collection(feature(polygon(RING))).slice(0, -20), 'not-json'),
  text('comma.geojson', '{"type":"FeatureCollection","features":[],}', 'not-json'),
  text('nan.geojson', collection(feature('{"type":"Point","coordinates":[NaN,50]}')), 'not-json'),
  text('number.json', '7', 'not-geojson'),
  text('settings.json', '{"version":1}', 'not-geojson'),
  text('topology.json', '{"type":"Topology","objects":{}}', 'not-geojson'),
  text('features-as-text.geojson', '{"type":"FeatureCollection","features":"none"}', 'wrong-type'),
  text('no-features.geojson', collection(), 'no-features'),
  text('no-member-features.geojson', '{"type":"FeatureCollection"}', 'missing'),
  text('system-of-odd-name.geojson', `{"type":"FeatureCollection","crs":{"properties":{"name":{"toString":1}}},"features":[${feature(polygon(RING))}]}`, 'unknown-crs'),
  text('not-features.geojson', collection('null', '7'), 'wrong-type'),
  text('deep.geojson', '['.repeat(50_000) + ']'.repeat(50_000), 'too-deep'),
  text('deep-coordinates.geojson', collection(feature(`{"type":"Polygon","coordinates":${'['.repeat(200)}1${']'.repeat(200)}}`)), 'too-deep'),
  text('nested-collections.geojson', feature('{"type":"GeometryCollection","geometries":['.repeat(40) + ']}'.repeat(40)), 'too-deep'),
  geometry('type-of-prototype', '{"type":"__proto__","coordinates":[]}', 'unknown-geometry-type'),
  geometry('no-type', '{"coordinates":[10.1,50.05]}', 'missing'),
  geometry('no-coordinates', '{"type":"Point"}', 'missing'),
  geometry('null-geometry', 'null', 'no-position'),
  geometry('empty-collection', '{"type":"GeometryCollection","geometries":[]}', 'empty-geometry'),
  geometry('empty-ring', polygon('[]'), 'empty-geometry'),
  geometry('text-as-number', '{"type":"Point","coordinates":["10,1","50,05"]}', 'not-a-number'),
  geometry('endless-number', '{"type":"Point","coordinates":[1e999,50]}', 'not-finite'),
  geometry('huge-numbers', '{"type":"Point","coordinates":[1e300,1e300]}', 'projected'),
  geometry('web-mercator', '{"type":"Point","coordinates":[1130000,6460000]}', 'projected'),
  geometry('wrongly-nested', '{"type":"Polygon","coordinates":[[10.1,50.05],[10.2,50.05]]}', 'bad-coordinates'),
  geometry('two-positions', polygon('[[10.1,50.05],[10.11,50.05]]'), 'ring-too-short'),
  geometry('three-points', polygon('[[10.1,50.05],[10.11,50.05],[10.1,50.05]]'), 'ring-too-short'),
  geometry('open-ring', polygon('[[10.1,50.05],[10.11,50.05],[10.11,50.06],[10.1,50.06]]'), 'ring-open'),
  geometry('clockwise', polygon('[[10.1,50.05],[10.1,50.06],[10.11,50.06],[10.11,50.05],[10.1,50.05]]'), 'outer-clockwise'),
  geometry('repeated-points', polygon('[[10.1,50.05],[10.11,50.05],[10.11,50.05],[10.11,50.06],[10.1,50.06],[10.1,50.05]]'), 'duplicate-points'),
  geometry('swapped', polygon('[[50.05,10.1],[50.05,10.11],[50.06,10.11],[50.06,10.1],[50.05,10.1]]'), 'swapped'),
  geometry('bow-tie', polygon('[[10.1,50.05],[10.11,50.06],[10.11,50.05],[10.1,50.06],[10.1,50.05]]'), 'self-intersection'),
  geometry('no-area', polygon('[[10.1,50.05],[10.11,50.05],[10.12,50.05],[10.1,50.05]]'), 'no-area'),
  geometry('hole-outside', polygon(RING, '[[10.12,50.07],[10.12,50.08],[10.13,50.08],[10.12,50.07]]'), 'hole-outside'),
  geometry('hole-across', polygon(RING, '[[10.105,50.055],[10.105,50.07],[10.108,50.07],[10.105,50.055]]'), 'rings-cross'),
  geometry('short-line', '{"type":"LineString","coordinates":[[10.1,50.05]]}', 'line-too-short'),
  text('same-id.geojson', collection(feature(polygon(RING), '"id":"a",'), feature(polygon(RING), '"id":"a",')), 'duplicate-id'),
  text('elsewhere.geojson', collection(feature('{"type":"Point","coordinates":[-60,-30]}')), 'outside-map'),
  text('other-system.geojson', `{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::27700"}},"features":[${feature(polygon(RING))}]}`, 'unknown-crs'),
  { name: 'utf-16.geojson', bytes: utf16(collection(feature(polygon(RING)))), code: 'wrong-encoding' },
];

const XML: readonly BrokenFile[] = [
  text('nothing-in-it.kml', '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document/></kml>', 'no-features'),
  text('link-alone.kml', '<kml xmlns="http://www.opengis.net/kml/2.2"><Document><NetworkLink><Link><href>http://example.org/map.kml</href></Link></NetworkLink></Document></kml>', 'kml-link'),
  text('unclosed.kml', '<?xml version="1.0"?><kml><Document><Placemark></Document></kml>', 'xml-broken'),
  text('cut-off.kml', '<?xml version="1.0"?><kml><Document><Placemark><Point><coord', 'xml-broken'),
  text('billion-laughs.kml', `<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "ha">${entities()}]><kml><Document><name>&j;</name></Document></kml>`, 'xml-doctype'),
  text('reads-files.gpx', '<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY x SYSTEM "file:///etc/passwd">]><gpx><wpt lat="50" lon="10"><name>&x;</name></wpt></gpx>', 'xml-doctype'),
  text('saved-page.kml', '<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body></body></html>', 'saved-page'),
  text('saved-page.geojson', '<html><body>Not found</body></html>', 'saved-page'),
  text('drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'other-xml'),
  text('features.gml', '<?xml version="1.0"?><gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml"/>', 'other-xml'),
  text('really-gpx.kml', '<rss version="2.0"></rss>', 'other-xml'),
  text('deep.kml', `<kml>${'<Folder>'.repeat(5000)}${'</Folder>'.repeat(5000)}</kml>`, 'too-deep'),
  text('empty.gpx', '<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"></gpx>', 'no-features'),
  text('bow-tie.kml', '<kml><Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>10.1,50.05 10.11,50.06 10.11,50.05 10.1,50.06 10.1,50.05</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></kml>', 'self-intersection'),
];

const TABLES: readonly BrokenFile[] = [
  text('no-columns.csv', 'name,colour\na,red\n', 'no-columns'),
  text('headings-only.csv', 'name,lat,lon\n', 'no-rows'),
  text('words.csv', 'name,lat,lon\nMill,fifty,ten\n', 'cell-not-a-number'),
  text('no-place.csv', 'name,lat,lon\nMill,,\n', 'no-position'),
  text('degrees-and-minutes.csv', 'name;lat;lon\nMill;"50° 3\' 1"" N";"10° 6\' E"\n', 'cell-not-a-number'),
  text('broken-wkt.csv', 'name;WKT\nMill;"POLYGON((10.1 50.05, 10.11"\n', 'wkt-broken'),
  text('empty-wkt.csv', 'name;WKT\nMill;MULTIPOLYGON EMPTY\n', 'no-position'),
  { name: 'binary.csv', bytes: new Uint8Array([1, 2, 3, 44, 5, 6, 7, 8, 44, 0, 1]), code: 'binary' },
];

const ARCHIVES: readonly BrokenFile[] = [
  { name: 'cut-off.zip', bytes: zip({ 'a.geojson': collection(feature(polygon(RING))) }).subarray(0, 60), code: 'zip-broken' },
  { name: 'nothing-in-it.zip', bytes: zipSync({}), code: 'zip-empty' },
  { name: 'only-folder.zip', bytes: zipSync({ 'folder/': new Uint8Array() }), code: 'zip-empty' },
  { name: 'many.zip', bytes: zip(Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`${index}.geojson`, collection(feature(polygon(RING)))]))), code: 'zip-too-many' },
  { name: 'photos.zip', bytes: zip({ 'one.jpg': 'x', 'two.jpg': 'x' }), code: 'zip-of-others' },
  { name: 'letter.docx', bytes: zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }), code: 'other-format' },
  { name: 'bomb.kmz', bytes: bomb(), code: 'zip-too-large' },
  { name: 'lying-bomb.kmz', bytes: lying(bomb()), code: 'zip-too-large' },
  text('no-zip.zip', 'this is no archive', 'zip-broken'),
  text('no-zip.kmz', 'this is no archive', 'zip-broken'),
  { name: 'zip-in-zip.zip', bytes: zipSync({ 'inner.kml': zip({ 'doc.kml': '<kml/>' }) }), code: 'zip-of-others' },
  { name: 'no-shp.zip', bytes: zip({ 'a.dbf': 'x', 'a.prj': 'x' }), code: 'shp-missing' },
  { name: 'shp-of-words.zip', bytes: zip({ 'a.shp': 'x'.repeat(200), 'a.dbf': 'x' }), code: 'shp-broken' },
  { name: 'short-shp.zip', bytes: zipSync({ 'a.shp': shp(5).subarray(0, 40) }), code: 'shp-broken' },
  { name: 'no-rows.zip', bytes: zipSync({ 'a.shp': shp(5).subarray(0, 100) }), code: 'no-features' },
  { name: 'wrong-length.zip', bytes: zipSync({ 'a.shp': shp(5, 9_999_999) }), code: 'shp-broken' },
  { name: 'odd-kind.zip', bytes: zipSync({ 'a.shp': shp(7) }), code: 'shp-broken' },
  { name: 'no-dbf.zip', bytes: zipSync({ 'a.shp': shp(1), 'a.prj': strToU8('GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137,298.257223563]]]') }), code: 'dbf-missing' },
  { name: 'endless-dbf.zip', bytes: zipSync({ 'a.shp': shp(1), 'a.dbf': endlessDbf() }), code: 'dbf-broken' },
  { name: 'other-datum.zip', bytes: zipSync({ 'a.shp': shp(1), 'a.prj': strToU8('GEOGCS["GCS_Datum_Lisboa_Hayford",DATUM["D_Datum_Lisboa_Hayford",SPHEROID["International_1924",6378388,297]]]') }), code: 'unknown-crs' },
  { name: 'alone.shp', bytes: shp(1), code: 'shp-alone' },
];

const OTHERS: readonly BrokenFile[] = [
  { name: 'photo.png', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), code: 'other-format' },
  { name: 'photo.geojson', bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), code: 'other-format' },
  text('plan.pdf', '%PDF-1.7\n', 'other-format'),
  { name: 'packed.geojson.gz', bytes: new Uint8Array([0x1f, 0x8b, 8, 0]), code: 'other-format' },
  text('notes.doc', 'Dear all', 'unknown-format'),
  text('words.gpkg', 'this is no database', 'not-geopackage'),
  { name: 'cut-off.gpkg', bytes: strToU8('SQLite format 3\0'), code: 'sqlite-broken' },
];

/** What people may try to open, each with a fault. */
export const BROKEN_FILES: readonly BrokenFile[] = [...GEOJSON, ...XML, ...TABLES, ...ARCHIVES, ...OTHERS];

function zip(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])));
}

function utf16(content: string): Uint8Array {
  return new Uint8Array([0xff, 0xfe, ...[...content].flatMap((letter) => [letter.charCodeAt(0), 0])]);
}

/** Each entity is ten of the one before. */
function entities(): string {
  return ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`).join('');
}

/** 60 MB of spaces in 60 KB. */
function bomb(): Uint8Array {
  return zipSync({ 'doc.kml': new Uint8Array(60_000_000).fill(32) });
}

/** The same, its directory saying that the file unpacks to 100 bytes. */
function lying(archive: Uint8Array): Uint8Array {
  const copy = archive.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 46; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 100, true);
  }
  return copy;
}

/** A shapefile of one point, whatever it says it is; the point at 10.1, 50.05. */
function shp(kind: number, partCount = 1): Uint8Array {
  const bytes = new Uint8Array(100 + 8 + 60);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, 9994);
  view.setInt32(24, bytes.length / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, kind, true);
  view.setInt32(100, 1);
  view.setInt32(104, 30);
  view.setInt32(108, kind, true);
  if (kind === 1) {
    view.setFloat64(112, 10.1, true);
    view.setFloat64(120, 50.05, true);
  } else {
    view.setInt32(144, partCount, true);
    view.setInt32(148, 100_000, true);
  }
  return bytes;
}

/** Says that it has four thousand million rows. */
function endlessDbf(): Uint8Array {
  const bytes = new Uint8Array(65);
  const view = new DataView(bytes.buffer);
  view.setUint32(4, 4_000_000_000, true);
  view.setUint16(8, 65, true);
  view.setUint16(10, 10, true);
  bytes[64] = 13;
  return bytes;
}
