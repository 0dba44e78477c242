import { expect, test } from 'vitest';
import { besideCounts } from './beside.ts';
import { exampleFeature } from '../state/example.ts';

const features = [
  exampleFeature('a', { counted: 'likely' }),
  exampleFeature('b', { counted: 'probable' }),
  exampleFeature('c', { counted: 'no' }),
  { ...exampleFeature('d', { counted: null }), geometry: null },
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
