import { expect, test } from 'vitest';
import { explain, kindOf, stableName, totalOf } from './sizes.ts';

test.each([
  ['assets/area-explorer.js', 'own'],
  ['assets/en-0123456789.js', 'own'],
  ['assets/map-view-0123456789.js', 'map'],
  ['assets/drawn-results-0123456789.js', 'map'],
  ['assets/maplibre-0123456789.js', 'engine'],
  ['assets/maplibre-gl-worker-0123456789.js', 'engine'],
  ['assets/area-explorer-0123456789.css', 'css'],
  ['data/catalogue.json', 'data'],
  ['data/zones.geojson', 'data'],
  ['basemap/city.pmtiles', 'tiles'],
  ['assets/font-0123456789.woff2', 'fonts'],
  ['index.html', 'other'],
])('%s is %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind);
});

test.each([
  ['assets/maplibre-0123456789.js', 'assets/maplibre.js'],
  ['assets/area-explorer.js', 'assets/area-explorer.js'],
  ['assets/area-explorer-abcdef0123.css', 'assets/area-explorer.css'],
])('%s is compared as %s', (path, name) => {
  expect(stableName(path)).toBe(name);
});

test('only the kinds of a budget count', () => {
  expect(totalOf({ 'assets/a.js': 10, 'data/b.json': 5, 'basemap/c.pmtiles': 70 }, ['own', 'data'])).toBe(15);
});

test('the message says what grew, most first, and by how much', () => {
  const budget = { name: 'Own code', kinds: ['own'], bytes: 10_000 } as const;
  const sizes = { 'assets/same.js': 5000, 'assets/grown.js': 4000, 'assets/added.js': 2500, 'data/big.json': 90_000 };
  const baseline = { 'assets/same.js': 5000, 'assets/grown.js': 1000, 'assets/removed.js': 700 };

  expect(explain(budget, sizes, baseline).split('\n').slice(0, -1)).toEqual([
    'Own code: 11.5 KB, 1.5 KB over the budget of 10.0 KB.',
    '     now   before  grew by  file',
    '     4.0      1.0     +3.0  assets/grown.js (own)',
    '     2.5      0.0      new  assets/added.js (own)',
    '     5.0      5.0     +0.0  assets/same.js (own)',
    '     0.0      0.7     gone  assets/removed.js (own)',
    '    11.5      6.7     +4.8  all',
  ]);
});
