import { describe, expect, test } from 'vitest';
import { requireFeatures, requireMost } from './losses.ts';

const layer = { id: 'mills', files: ['osm/mills.geojson', 'limits.geojson'] };
const featuresOf = (...ids: readonly string[]) => ids.map((id) => ({ id }));

describe('what a built layer must have', () => {
  test('features that stay, and new ones', () => {
    expect(() => requireFeatures(layer, featuresOf('a', 'b', 'c'), featuresOf('b', 'a'))).not.toThrow();
  });

  test.each([
    ['none at all', [], [], 'osm/mills.geojson, limits.geojson: layer mills comes out empty'],
    ['one less', ['a'], ['a', 'b'], 'layer mills would lose 1 of 2 features (b): '],
    ['another one', ['c'], ['b'], 'layer mills would lose 1 of 1 features (b): '],
    ['many less', ['a'], ['a', 'b', 'c', 'd', 'e', 'f', 'g'], 'layer mills would lose 6 of 7 features (b, c, d, e, f, …): '],
  ])('%s', (_name, now, before, message) => {
    expect(() => requireFeatures(layer, featuresOf(...now), featuresOf(...before))).toThrow(message);
  });
});

describe('what another built file must hold', () => {
  test.each([[90, 100], [1, 0], [200, 100]])('%s where there were %s', (now, before) => {
    expect(() => requireMost('km of streets', ['osm/streets.json'], now, before)).not.toThrow();
  });

  test.each([[89, 100], [0, 0]])('not %s where there were %s', (now, before) => {
    expect(() => requireMost('km of streets', ['osm/streets.json'], now, before)).toThrow(`osm/streets.json: ${now} km of streets instead of ${before}: `);
  });
});
