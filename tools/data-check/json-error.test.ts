import { expect, test } from 'vitest';
import { locateJsonError } from './json-error.ts';

test.each([
  ['{"a": 1,}', 1, 9],
  ['{"a": 1\n"b": 2}', 2, 1],
  ['[1, 2', 1, 6],
  ['{"a" 1}', 1, 6],
  ["{'a': 1}", 1, 2],
  ['[1, NaN]', 1, 5],
  ['[1]\n]', 2, 1],
  ['["tab\there"]', 1, 2],
  ['[}', 1, 2],
  ['{"a": tru}', 1, 7],
])('%j stops being JSON at line %d, column %d', (text, line, column) => {
  expect(() => JSON.parse(text)).toThrow(SyntaxError);
  expect(locateJsonError(text)).toEqual({ line, column });
});

test.each(['{}', '[]', ' [1.5e-3, "a\\u00e9\\n", {"b": [null, true, false]}] ', '-0'])('%j is JSON throughout', (text) => {
  expect(() => JSON.parse(text)).not.toThrow();
  expect(locateJsonError(text)).toBeNull();
});
