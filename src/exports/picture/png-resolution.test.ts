import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { withResolution } from './png-resolution.ts';

/** One white pixel. */
const PNG = Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP6DwABBQECz6AuzQAAAABJRU5ErkJggg==', 'base64'));

test('300 dots an inch stand behind the header, in dots a metre, with their check sum', () => {
  const png = withResolution(PNG, 300);
  const view = new DataView(png.buffer);
  expect(Buffer.from(png.subarray(37, 41)).toString()).toBe('pHYs');
  expect([view.getUint32(41), view.getUint32(45), view.getUint8(49)]).toEqual([11811, 11811, 1]);
  expect(view.getUint32(50)).toBe(crc32(png.subarray(37, 50)));
  expect([...png.subarray(0, 33), ...png.subarray(54)]).toEqual([...PNG]);
});
