import { expect, test } from 'vitest';
import { besideCounts } from './beside.ts';
import { testFeature } from './test-data.ts';

const features = [
  testFeature('a', { counted: 'likely' }),
  testFeature('b', { counted: 'probable' }),
  testFeature('c', { counted: 'no' }),
  { ...testFeature('d', { counted: null }), geometry: null },
];

test('entries that the figure most likely counts, all entries, and those on the map', () => {
  expect(besideCounts({ layer: 'x', field: 'counted', options: ['likely', 'probable'] }, features)).toEqual({
    counted: 2,
    listed: 4,
    mapped: 3,
  });
});

test('without a field nothing is said of what was counted', () => {
  expect(besideCounts({ layer: 'x' }, features).counted).toBeNull();
});
