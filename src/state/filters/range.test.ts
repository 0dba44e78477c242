import { expect, test } from 'vitest';
import { exampleCatalogue as catalogue, exampleFeature, exampleLayer } from '../example.ts';
import { extentOf, range } from './range.ts';

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

test.each([
  ['a quantity', [{ value: 12 }], [12, 12]],
  ['the first of several, to its upper end', [{ value: 12, upTo: 20 }, { value: 1 }], [12, 20]],
  ['the year of a date', { date: '1999-12-31' }, [1999, 1999]],
  ['no number', [{ value: null }], null],
  ['an endless number', [{ value: Infinity }], null],
  ['a date without a year', { date: 'long ago' }, null],
  ['nothing', null, null],
])('what a field holds as %s', (_name, value, extent) => {
  expect(extentOf(exampleFeature('mill', { size: value }), 'size')).toEqual(extent);
});
