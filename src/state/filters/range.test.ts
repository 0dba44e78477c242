import { expect, test } from 'vitest';
import { exampleCatalogue as catalogue, exampleLayer } from '../example.ts';
import { range } from './range.ts';

const subject = { catalogue, layer: exampleLayer('sites'), key: 'size' };

test.each([
  [20_000, null, '20000..'],
  [null, 0.25, '..0.25'],
  [-3, 5, '-3..5'],
  [1e21, null, '999999999999999..'],
  [1e-9, 0.1234567, '0..0.123457'],
])('%d to %d stands in a link as %s, and is read from it again', (least, most, text) => {
  expect(range.write({ kind: 'range', least, most })).toBe(text);
  expect(range.read(text, subject)).not.toBeNull();
});
