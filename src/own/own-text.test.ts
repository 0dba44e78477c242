import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { ownFeature } from './own-feature.ts';
import { MOST_TEXT_LENGTH, readOwnText, writeOwnText } from './own-text.ts';
import { checkLetters } from './varint.ts';

const catalogue = { languages: ['en', 'pt'] };
const feature = (geometry: Geometry, name = 'One', number = 1) =>
  ownFeature({ id: `own-${number}`, name, geometry, from: { kind: 'drawn' } }, catalogue);

const ring = [[-8.6123456, 41.1512345], [-8.6101, 41.1512], [-8.6101, 41.1534567], [-8.6123456, 41.1512345]];
const hole = [[-8.6110001, 41.1520001], [-8.6108, 41.1523], [-8.6107, 41.1521], [-8.6110001, 41.1520001]];
const island = [[-8.5, 41.2], [-8.4, 41.2], [-8.4, 41.3], [-8.5, 41.2]];

describe('shapes come back from the text', () => {
  test.each<[string, Geometry]>([
    ['a point', { type: 'Point', coordinates: [-8.6123456, 41.1512345] }],
    ['points', { type: 'MultiPoint', coordinates: [[-8.6, 41.1], [-8.7, 41.2]] }],
    ['a line', { type: 'LineString', coordinates: ring.slice(0, 3) }],
    ['lines', { type: 'MultiLineString', coordinates: [ring.slice(0, 2), hole.slice(0, 3)] }],
    ['a polygon', { type: 'Polygon', coordinates: [ring] }],
    ['a polygon with a hole', { type: 'Polygon', coordinates: [ring, hole] }],
    ['polygons', { type: 'MultiPolygon', coordinates: [[ring, hole], [island]] }],
    ['one polygon of many parts', { type: 'MultiPolygon', coordinates: [[ring]] }],
    ['the ends of the earth', { type: 'LineString', coordinates: [[-180, -90], [180, 90]] }],
  ])('%s', (_name, geometry) => {
    const written = feature(geometry);
    const read = readOwnText(writeOwnText([written]) ?? '', catalogue);
    expect(read).toEqual({ ok: true, features: [{ ...written, properties: { ...written.properties, from: { kind: 'link' } } }] });
  });

  test.each(['Área 1', 'a_b-c*d~e.f!g', '日本 🙂', '%2F&=#', '', 'x'.repeat(100)])('with the name %j', (name) => {
    const read = readOwnText(writeOwnText([feature({ type: 'Point', coordinates: [1, 2] }, name)]) ?? '', catalogue);
    expect(read.ok && read.features[0]?.properties.name).toEqual({ en: name, pt: name });
  });

  test('several, with their ids', () => {
    const features = [3, 1, 12].map((number) => feature({ type: 'Point', coordinates: [number, 2] }, `No ${number}`, number));
    const read = readOwnText(writeOwnText(features) ?? '', catalogue);
    expect(read.ok && read.features.map(({ id, geometry }) => [id, geometry])).toEqual(features.map(({ id, geometry }) => [id, geometry]));
  });
});

test('the text stays in a URL as it is', () => {
  const text = writeOwnText([feature({ type: 'MultiPolygon', coordinates: [[ring, hole], [island]] }, 'Área (nova) / 50 %')]) ?? '';
  expect(encodeURIComponent(text)).toBe(text);
});

describe('there is no text', () => {
  test.each<[string, Parameters<typeof writeOwnText>[0]]>([
    ['without features', []],
    ['for a mixed collection', [feature({ type: 'GeometryCollection', geometries: [] })]],
    ['when it would be too long', [feature({ type: 'LineString', coordinates: Array.from({ length: 900 }, (_, index) => [index / 10, 0]) })]],
  ])('%s', (_name, features) => {
    expect(writeOwnText(features)).toBeNull();
  });

  test('longer than a link holds', () => {
    const lines = (count: number) => [feature({ type: 'LineString', coordinates: Array.from({ length: count }, (_, index) => [index / 1000, 0]) })];
    expect(writeOwnText(lines(300))?.length).toBeLessThanOrEqual(MOST_TEXT_LENGTH);
  });
});

describe('a text that is wrong gives nothing', () => {
  const whole = writeOwnText([feature({ type: 'Polygon', coordinates: [ring] })]) ?? '';
  const checked = (body: string): string => `1${checkLetters(body)}${body}`;
  test.each<[string, string, string]>([
    ['empty', '', 'version'],
    ['of another version', `2${whole.slice(1)}`, 'version'],
    ['cut off', whole.slice(0, -1), 'cut-off'],
    ['with a letter changed', `${whole.slice(0, -1)}${whole.endsWith('A') ? 'B' : 'A'}`, 'cut-off'],
    ['endless', `1${'A'.repeat(1_000_000)}`, 'too-long'],
    ['without features', checked(''), 'feature'],
    ['with something before', checked('x~p1.One.AA'), 'feature'],
    ['of an unknown kind', checked('~z1.One.AA'), 'feature'],
    ['without a number', checked('~p.One.AA'), 'feature'],
    ['with number nought', checked('~p0.One.AA'), 'feature'],
    ['with an id twice', checked('~p1.One.AA~p1.Two.AA'), 'feature'],
    ['with half a position', checked('~p1.One.A'), 'feature'],
    ['with two positions for a point', checked('~p1.One.AAAA'), 'feature'],
    ['with a line of one position', checked('~l1.One.AA'), 'feature'],
    ['with two lines for one', checked('~l1.One.AAAA.AAAA'), 'feature'],
    ['with a ring of two positions', checked('~a1.One.AACC'), 'feature'],
    ['with two parts for a polygon', checked('~a1.One.AACCEE!.AACCEE'), 'feature'],
    ['with an empty part', checked('~b1.One.AACCEE!'), 'feature'],
    ['off the earth', checked('~p1.One._______A_______A'), 'feature'],
    ['with an endless number', checked('~p1.One.__________AA'), 'feature'],
    ['with letters that are none', checked('~p1.One.A%'), 'feature'],
    ['with a name that is none', checked('~p1.<b>.AA'), 'feature'],
    ['with an unfinished name', checked('~p1.*ab.AA'), 'feature'],
    ['with blanks', checked('~p1.One.A A'), 'feature'],
  ])('%s', (_name, text, problem) => {
    expect(readOwnText(text, catalogue)).toEqual({ ok: false, problem });
  });

  test('nor do a thousand random ones throw', () => {
    let seed = 11;
    const random = (most: number): number => (seed = (seed * 16807) % 2147483647) % most;
    for (let round = 0; round < 1000; round += 1) {
      const body = [...whole.slice(3)].map((letter) => (random(12) ? letter : String.fromCharCode(33 + random(94)))).join('');
      expect(typeof readOwnText(checked(body), catalogue).ok).toBe('boolean');
    }
  });

  test('characters that can not be seen have no place in a name', () => {
    const read = readOwnText(checked(`~p1.a*${(0x202e).toString(36)}**${(7).toString(36)}*b.AA`), catalogue);
    expect(read.ok && read.features[0]?.properties.name['en']).toBe('ab');
  });
});
