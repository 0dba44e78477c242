import { describe, expect, test } from 'vitest';
import { decodeNetwork, decodeParts } from './decode.ts';
import { encodeNetwork } from './encode.ts';
import { exampleParts } from './example.ts';
import { HEADER_BYTES, unzigzag, zigzag } from './format.ts';

const parts = exampleParts([[600, 100], [100, 100], [1100, 500]], [
  { ends: [0, 1], lengthM: 512.34 },
  { ends: [0, 2], bends: [[700, 300], [690, 290]], lengthM: 900 },
  { ends: [2, 2], bends: [[1200, 500], [1200, 600]], lengthM: 400.01 },
]);
const file = (): Uint8Array<ArrayBuffer> => new Uint8Array(encodeNetwork(parts));

function withWord(index: number, value: number): ArrayBuffer {
  const { buffer } = file();
  new DataView(buffer).setInt32(4 * index, value, true);
  return buffer;
}

test('what is written is read', () => {
  expect(decodeParts(file().buffer)).toMatchObject({ ok: true, parts });
});

test('the same network gives the same bytes', () => {
  expect(file()).toEqual(file());
});

test.each([0, 1, -1, 63, -64, 64, 40_000, -40_000])('%s survives being made unsigned', (value) => {
  expect(unzigzag(zigzag(value))).toBe(value);
});

describe('a file that is none, or not whole, is refused by name', () => {
  test.each([
    ['nothing', new ArrayBuffer(0), 'network-not-one'],
    ['a web page', new TextEncoder().encode(`<!doctype html>${' '.repeat(100)}`).buffer, 'network-not-one'],
    ['a later version', withWord(1, 2), 'network-version'],
    ['bounds the wrong way round', withWord(4, 0), 'network-broken'],
    ['a negative count', withWord(7, -1), 'network-broken'],
    ['a count beyond the file', withWord(6, 2 ** 30), 'network-cut-short'],
    ['one junction less', withWord(6, 2), 'network-broken'],
    ['bounds that leave junctions out', withWord(2, 10_005_000), 'network-broken'],
    ['more bytes than there should be', new Uint8Array([...file(), 0]).buffer, 'network-broken'],
  ])('%s', (_name, buffer, code) => {
    const decoded = decodeNetwork(buffer);
    expect(decoded.ok ? 'read' : decoded.finding.code).toBe(code);
  });

  test('wherever it is cut off', () => {
    const whole = file();
    for (let length = 0; length < whole.length; length++) {
      expect(decodeNetwork(whole.slice(0, length).buffer).ok).toBe(false);
    }
  });

  test('with any byte changed it is read or refused, never an error', () => {
    const outcomes = [...file().keys()].filter((i) => i >= HEADER_BYTES).map((i) => {
      const changed = file();
      changed[i] = 255;
      return decodeNetwork(changed.buffer).ok;
    });
    expect(outcomes).toContain(false);
  });
});
