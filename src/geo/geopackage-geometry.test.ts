import type { Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { readGeometryBlob } from './geopackage-geometry.ts';

/** A blob from numbers: `u8`, `u32` and `f64` values, little-endian. */
function blob(...parts: readonly (readonly ['u8' | 'u32' | 'f64', ...number[]])[]): Uint8Array {
  const bytes: number[] = [];
  for (const [type, ...values] of parts) {
    for (const value of values) {
      const view = new DataView(new ArrayBuffer(type === 'u8' ? 1 : type === 'u32' ? 4 : 8));
      if (type === 'u8') view.setUint8(0, value);
      if (type === 'u32') view.setUint32(0, value, true);
      if (type === 'f64') view.setFloat64(0, value, true);
      bytes.push(...new Uint8Array(view.buffer));
    }
  }
  return Uint8Array.from(bytes);
}

const header = (srsId: number, flags = 1) => [['u8', 0x47, 0x50, 0, flags], ['u32', srsId]] as const;

test('a point, without its height', () => {
  const read = readGeometryBlob(blob(...header(3763), ['u8', 1], ['u32', 1001], ['f64', 10, 20, 30]));
  expect(read).toEqual({ ok: true, srsId: 3763, geometry: { type: 'Point', coordinates: [10, 20] } });
});

test('a polygon behind an envelope', () => {
  const ring = [0, 0, 1, 0, 1, 1, 0, 0];
  const read = readGeometryBlob(blob(...header(4326, 0b011), ['f64', 0, 1, 0, 1], ['u8', 1], ['u32', 3, 1, 4], ['f64', ...ring]));
  expect(read).toEqual({
    ok: true,
    srsId: 4326,
    geometry: { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] },
  });
});

test('a multipolygon of one triangle', () => {
  const read = readGeometryBlob(blob(
    ...header(3763),
    ['u8', 1], ['u32', 6, 1],
    ['u8', 1], ['u32', 3, 1, 4], ['f64', 0, 0, 1, 0, 1, 1, 0, 0],
  ));
  expect(read).toMatchObject({ ok: true, geometry: { type: 'MultiPolygon', coordinates: [[[[0, 0], [1, 0], [1, 1], [0, 0]]]] } });
});

const point = (x: number, y: number) => [['u8', 1], ['u32', 1], ['f64', x, y]] as const;
const line = (...xy: readonly number[]) => [['u8', 1], ['u32', 2, xy.length / 2], ['f64', ...xy]] as const;

test.each<[string, Uint8Array, Geometry]>([
  ['a line', blob(...header(3763), ...line(0, 0, 1, 2)), { type: 'LineString', coordinates: [[0, 0], [1, 2]] }],
  ['several points', blob(...header(3763), ['u8', 1], ['u32', 4, 2], ...point(1, 2), ...point(3, 4)), { type: 'MultiPoint', coordinates: [[1, 2], [3, 4]] }],
  ['several lines', blob(...header(3763), ['u8', 1], ['u32', 5, 2], ...line(0, 0, 1, 1), ...line(2, 2, 3, 3)),
    { type: 'MultiLineString', coordinates: [[[0, 0], [1, 1]], [[2, 2], [3, 3]]] }],
  ['a collection', blob(...header(3763), ['u8', 1], ['u32', 7, 2], ...point(1, 2), ...line(0, 0, 1, 1)),
    { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [1, 2] }, { type: 'LineString', coordinates: [[0, 0], [1, 1]] }] }],
])('%s', (_name, bytes, geometry) => {
  expect(readGeometryBlob(bytes)).toEqual({ ok: true, srsId: 3763, geometry });
});

test.each([
  ['points', 4, { type: 'MultiPoint', coordinates: [] }],
  ['lines', 5, { type: 'MultiLineString', coordinates: [] }],
  ['polygons', 6, { type: 'MultiPolygon', coordinates: [] }],
])('a geometry of another kind among %s is dropped', (_name, type, geometry) => {
  const stray = type === 4 ? line(0, 0, 1, 1) : point(1, 2);
  expect(readGeometryBlob(blob(...header(3763), ['u8', 1], ['u32', type, 1], ...stray))).toMatchObject({ ok: true, geometry });
});

test.each<[string, number, readonly number[]]>([
  ['height, ISO', 1001, [10, 20, 30]],
  ['measure, ISO', 2001, [10, 20, 30]],
  ['height and measure, ISO', 3001, [10, 20, 30, 40]],
  ['height, EWKB', 0x80000001, [10, 20, 30]],
  ['measure, EWKB', 0x40000001, [10, 20, 30]],
  ['height and measure, EWKB', 0xc0000001, [10, 20, 30, 40]],
])('a place with %s is read without', (_name, type, numbers) => {
  const read = readGeometryBlob(blob(...header(3763), ['u8', 1], ['u32', type], ['f64', ...numbers]));
  expect(read).toMatchObject({ ok: true, geometry: { type: 'Point', coordinates: [10, 20] } });
});

test('a reference system inside the geometry is passed over', () => {
  const read = readGeometryBlob(blob(...header(3763), ['u8', 1], ['u32', 0x20000001, 4326], ['f64', 10, 20]));
  expect(read).toEqual({ ok: true, srsId: 3763, geometry: { type: 'Point', coordinates: [10, 20] } });
});

test('big-endian numbers', () => {
  const view = new DataView(new ArrayBuffer(29));
  [0x47, 0x50, 0, 0].forEach((byte, at) => view.setUint8(at, byte));
  view.setInt32(4, 3763);
  view.setUint32(9, 1);
  view.setFloat64(13, 10);
  view.setFloat64(21, 20);
  expect(readGeometryBlob(new Uint8Array(view.buffer))).toEqual({ ok: true, srsId: 3763, geometry: { type: 'Point', coordinates: [10, 20] } });
});

test('an empty geometry is null', () => {
  expect(readGeometryBlob(blob(...header(3763, 0b010001)))).toEqual({ ok: true, srsId: 3763, geometry: null });
});

test.each([
  ['text', new TextEncoder().encode('POINT (1 2)'), 'the geometry does not start with "GP"'],
  ['nothing', new Uint8Array(), 'the geometry does not start with "GP"'],
  ['a header alone', blob(...header(3763)), 'the geometry ends too early'],
  ['an envelope of unknown shape', blob(...header(3763, 0b1111)), 'the geometry has an unknown envelope'],
  ['a curve', blob(...header(3763), ['u8', 1], ['u32', 8, 0]), 'geometry type 8 is not supported'],
  ['half a point', blob(...header(3763), ['u8', 1], ['u32', 1], ['f64', 1]), 'the geometry ends too early'],
  ['a line without its count', blob(...header(3763), ['u8', 1], ['u32', 2]), 'the geometry ends too early'],
  ['a polygon without its rings', blob(...header(3763), ['u8', 1], ['u32', 3]), 'the geometry ends too early'],
  ['a polygon whose second ring breaks off', blob(...header(3763), ['u8', 1], ['u32', 3, 2, 1], ['f64', 0, 0], ['u32', 4]), 'the geometry ends too early'],
  ['several points without their count', blob(...header(3763), ['u8', 1], ['u32', 4]), 'the geometry ends too early'],
  ['several points of which one breaks off', blob(...header(3763), ['u8', 1], ['u32', 4, 1], ['u8', 1], ['u32', 1]), 'the geometry ends too early'],
  ['collections without end', blob(...header(3763), ...Array.from({ length: 20 }, () => [['u8', 1], ['u32', 7, 1]] as const).flat()), 'the geometry is nested too deeply'],
  ['more points than bytes', blob(...header(3763), ['u8', 1], ['u32', 2, 4_000_000_000], ['f64', 1, 2]), 'the geometry ends too early'],
])('%s is refused with a reason', (_name, bytes, problem) => {
  expect(readGeometryBlob(bytes)).toEqual({ ok: false, problem });
});
