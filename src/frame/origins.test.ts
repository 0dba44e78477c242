import { expect, test } from 'vitest';
import { readOrigins } from './origins.ts';

test.each([
  ['', []],
  ['origins=', []],
  ['origins=https://a.example', ['https://a.example']],
  ['origins=https://a.example,%20http://b.example:8080', ['https://a.example', 'http://b.example:8080']],
  ['origins=https%3A%2F%2Fa.example&origins=https://b.example', ['https://a.example', 'https://b.example']],
])('"%s" lets in %j', (query, allowed) => {
  expect(readOrigins(new URLSearchParams(query))).toEqual({ allowed: new Set(allowed), refused: [] });
});

test.each([
  '*', 'null', 'https://*', 'https://*.example', 'a.example', '//a.example', 'https://a.example/', 'https://a.example/page', 'https://a.example?x', 'https://A.example',
  'https://a.example:443', 'https://user@a.example', 'https:a.example', 'file://', 'data:text/html', 'javascript:alert(1)', 'https://',
])('"%s" is refused, and the rest holds', (entry) => {
  const query = new URLSearchParams({ origins: `${entry},https://b.example` });
  expect(readOrigins(query)).toEqual({ allowed: new Set(['https://b.example']), refused: [entry] });
});
