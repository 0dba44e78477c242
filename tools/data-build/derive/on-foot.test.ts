import { describe, expect, test } from 'vitest';
import type { ExplorerFeature } from '../../../src/catalogue/types.ts';
import { at, crossing } from '../../../src/walking/example.ts';
import { onFoot } from './on-foot.ts';

const feature = (id: string, place: readonly [number, number] | null, accuracyM: number, more: Record<string, unknown> = {}): ExplorerFeature => ({
  type: 'Feature', id, geometry: place && { type: 'Point', coordinates: at(...place) },
  properties: { name: { en: id }, sources: [], licence: 'CC0-1.0', position: place && { accuracyM, basis: { en: 'measured' } }, ...more },
});
const people = (id: string, x: number, residents: number): ExplorerFeature => feature(id, [x, 100], 0, { residents: [{ value: residents }], dogs: [{ value: 1 }] });

function walked(site: ExplorerFeature, stops: readonly ExplorerFeature[], counted: { readonly peopleCounts?: readonly string[] } = {}) {
  const layers = new Map([['sites', [site]], ['stops', stops], ['people', [people('a', 300, 10), people('b', 1000, 20)]]]);
  return onFoot(layers, {
    recipe: { of: ['sites'], around: { of: ['sites'], minutes: 5 } },
    walking: { networkFile: 'walk.bin', speedKmH: 4.8, to: ['stops'], people: 'people', ...counted },
    network: crossing(),
  }).get('sites/site');
}

const STOP = feature('stop', [400, 100], 10);

describe('what is on foot from a site', () => {
  test('distances along the streets, rounded up to 10 m, and what the census counts', () => {
    expect(walked(feature('site', [200, 100], 10), [feature('corner', [600, 301], 10), STOP])).toEqual({
      onFoot: { stops: [{ ref: 'stops/stop', distanceM: 200 }, { ref: 'stops/corner', distanceM: 610 }] },
      around: { minutes: 5, counts: { residents: 10, dogs: 1 } },
    });
  });

  test('of what the census counts, that alone which is named', () => {
    expect(walked(feature('site', [200, 100], 10), [STOP], { peopleCounts: ['residents'] })?.around?.counts).toEqual({ residents: 10 });
  });

  test('the nearest five, among them the one that is nearest at the most', () => {
    const vague = [1, 2, 3, 4, 5, 6].map((n) => feature(`vague-${n}`, [400, 100 + n], 300));
    const refs = walked(feature('site', [200, 100], 10), [...vague, STOP])?.onFoot?.['stops']?.map(({ ref }) => ref);
    expect(refs).toHaveLength(5);
    expect(refs?.at(-1)).toBe('stops/stop');
  });

  test('a range where a position is not known well', () => {
    expect(walked(feature('site', [250, 100], 80), [STOP])?.onFoot?.['stops']).toEqual([{ ref: 'stops/stop', distanceM: [70, 270] }]);
  });

  test('not what the site names, nor what the network does not reach', () => {
    const site = feature('site', [200, 100], 10, { host: ['stops/stop'] });
    expect(walked(site, [STOP, feature('outside', [-100, 100], 10), feature('lost', null, 0)])?.onFoot).toEqual({ stops: [] });
  });
});

test('nothing for a site that is not located, or outside the network', () => {
  expect(walked(feature('site', null, 0), [STOP])).toBeUndefined();
  expect(walked(feature('site', [-100, 100], 0), [STOP])).toBeUndefined();
});
