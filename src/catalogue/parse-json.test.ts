import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { parseJson } from './parse-json.ts';

const utf32 = new Uint8Array([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0]);

test.each<[string, Uint8Array, unknown]>([
  ['UTF-8', Buffer.from('{"a": "ção"}'), { a: 'ção' }],
  ['UTF-8 with a byte order mark', Buffer.from('\uFEFF[1]'), [1]],
])('%s is read', (_, bytes, value) => {
  expect(parseJson(bytes)).toEqual({ ok: true, value });
});

test.each<[string, Uint8Array, object]>([
  ['UTF-16, little end first', Buffer.from('\uFEFF{}', 'utf16le'), { code: 'wrong-encoding', params: { encoding: 'UTF-16' } }],
  ['UTF-16, big end first', Buffer.from('\uFEFF{}', 'utf16le').swap16(), { code: 'wrong-encoding', params: { encoding: 'UTF-16' } }],
  ['UTF-16 without a mark', Buffer.from('{}', 'utf16le'), { code: 'wrong-encoding', params: { encoding: 'UTF-16' } }],
  ['UTF-16 without a mark, big end first', Buffer.from('{}', 'utf16le').swap16(), { code: 'wrong-encoding', params: { encoding: 'UTF-16' } }],
  ['UTF-32', utf32, { code: 'wrong-encoding', params: { encoding: 'UTF-32' } }],
  ['UTF-32 without a mark', utf32.slice(4), { code: 'wrong-encoding', params: { encoding: 'UTF-32' } }],
  ['UTF-32, big end first', new Uint8Array([0, 0, 0xfe, 0xff]), { code: 'wrong-encoding', params: { encoding: 'UTF-32' } }],
  ['Latin-1', Buffer.from('"ção"', 'latin1'), { code: 'wrong-encoding', params: { encoding: 'Windows-1252 / Latin-1' } }],
  ['gzip', gzipSync('{}'), { code: 'compressed', params: { value: 'gzip' } }],
  ['zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), { code: 'compressed', params: { value: 'zip' } }],
  ['a GeoPackage', Buffer.from('SQLite format 3\0'), { code: 'binary' }],
  ['a shapefile', new Uint8Array([0, 0, 0x27, 0x0a, 0, 0, 0, 0]), { code: 'binary' }],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), { code: 'binary' }],
  ['nothing', new Uint8Array(), { code: 'empty-file' }],
  ['spaces', Buffer.from(' \n'), { code: 'empty-file' }],
  ['half a file', Buffer.from('{"a"'), { code: 'not-json', params: {} }],
  ['XML', Buffer.from('\n<kml/>'), { code: 'web-page' }],
])('%s is named', (_, bytes, finding) => {
  expect(parseJson(bytes)).toMatchObject({ ok: false, finding });
});

test('the place of an error, where somebody can tell it', () => {
  expect(parseJson(Buffer.from('[1,]'), () => ({ line: 1, column: 4 }))).toMatchObject({ finding: { params: { line: 1, column: 4 } } });
});
