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

test('an empty geometry is null', () => {
  expect(readGeometryBlob(blob(...header(3763, 0b010001)))).toEqual({ ok: true, srsId: 3763, geometry: null });
});

test.each([
  ['text', new TextEncoder().encode('POINT (1 2)'), 'the geometry does not start with "GP"'],
  ['nothing', new Uint8Array(), 'the geometry does not start with "GP"'],
  ['a header alone', blob(...header(3763)), 'the geometry ends too early'],
  ['an envelope of unknown shape', blob(...header(3763, 0b1111)), 'the geometry has an unknown envelope'],
  ['a curve', blob(...header(3763), ['u8', 1], ['u32', 8, 0]), 'geometry type 8 is not supported'],
  ['more points than bytes', blob(...header(3763), ['u8', 1], ['u32', 2, 4_000_000_000], ['f64', 1, 2]), 'the geometry ends too early'],
])('%s is refused with a reason', (_name, bytes, problem) => {
  expect(readGeometryBlob(bytes)).toEqual({ ok: false, problem });
});
