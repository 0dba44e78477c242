import { describe, expect, test } from 'vitest';
import type { Geometry } from 'geojson';
import type { ExplorerFeature } from '../../../src/catalogue/types.ts';
import { fromGrid } from '../../../src/geo/grid.ts';
import type { DerivedRecipe } from '../recipe.ts';
import { derive, derivedText } from './derived.ts';

const at = (eastM: number, northM = 0): [number, number] => fromGrid([-39_000 + eastM, 167_000 + northM]);
const square = (west: number, side: number): Geometry =>
  ({ type: 'Polygon', coordinates: [[at(west, 0), at(west + side, 0), at(west + side, side), at(west, side), at(west, 0)]] });
const point = (eastM: number): Geometry => ({ type: 'Point', coordinates: at(eastM, 50) });
const feature = (id: string, geometry: Geometry | null, more: Record<string, unknown> = {}): ExplorerFeature =>
  ({ type: 'Feature', id, properties: { name: { en: id }, sources: [], licence: 'CC0-1.0', ...more }, geometry });
const accuracy = (accuracyM: number) => ({ position: { accuracyM, basis: { en: 'measured' } } });

const recipe: DerivedRecipe = {
  located: ['sites'],
  nearestIn: ['stops', 'sites'],
  middles: { of: ['areas'], nearestIn: ['stops'] },
  measured: ['areas'],
  layers: { parish: 'wards', zones: 'zones' },
  sources: ['A'],
  method: { en: 'how' },
  measureMethod: { en: 'planar' },
  date: '2021-03',
};

function deriveWith(site: ExplorerFeature) {
  return derive(recipe, new Map([
    ['areas', [feature('east', square(0, 200), { role: 'area' }), feature('left', square(0, 100), { role: 'part', partOf: 'east' }),
      feature('heart', square(0, 100), { role: 'core', partOf: 'east' })]],
    ['wards', [feature('ward', square(0, 200))]],
    ['zones', []],
    ['stops', [feature('stop', point(150), accuracy(10))]],
    ['sites', [site, feature('other', point(60), accuracy(10))]],
  ]), { classes: { green: { en: 'Green' } }, places: [{ id: 'green', geometry: square(0, 100) }] });
}

describe('what follows from a position', () => {
  test('is told by the finest outline, not by wholes or cores', () => {
    const derived = deriveWith(feature('site', point(50), accuracy(10))).features['sites/site'];
    expect(derived).toEqual({
      area: { candidates: [{ value: 'left', share: 1 }] },
      parish: { candidates: [{ value: 'ward', share: 1 }] },
      zoning: { candidates: [{ value: 'green', share: 1 }] },
      zones: { candidates: [{ value: null, share: 1 }] },
      nearest: {
        stops: [{ ref: 'stops/stop', distanceM: 100 }],
        sites: [{ ref: 'sites/other', distanceM: 10 }],
      },
    });
  });

  test('has several candidates where the error crosses a border', () => {
    const derived = deriveWith(feature('site', point(95), accuracy(40))).features['sites/site'];
    expect(derived?.zoning?.candidates.map(({ value }) => value)).toEqual(['green', null]);
  });

  test('leaves out what the feature itself names', () => {
    const derived = deriveWith(feature('site', point(50), { ...accuracy(10), host: ['sites/other'] })).features['sites/site'];
    expect(derived?.nearest?.['sites']).toEqual([]);
  });

  test('is nothing when the feature is not located', () => {
    expect(deriveWith(feature('site', null, { position: null })).features['sites/site']).toBeUndefined();
  });
});

test('polygons are measured, and what is near is sought from their middle', () => {
  const { features } = deriveWith(feature('site', point(50)));
  expect(features['areas/east']).toEqual({
    areaHa: 4, perimeterM: 800, nearest: { stops: [{ ref: 'stops/stop', distanceM: 70 }] },
  });
});

test('it says how positions and outlines were worked out, and as of when', () => {
  expect(deriveWith(feature('site', point(50)))).toMatchObject({ method: { en: 'how' }, measureMethod: { en: 'planar' }, date: '2021-03' });
});

test('the text is JSON with one feature a line', () => {
  const derived = deriveWith(feature('site', point(50)));
  const text = derivedText(derived);
  expect(JSON.parse(text)).toEqual(derived);
  expect(text.split('\n').filter((line) => line.startsWith('"sites/'))).toHaveLength(2);
});
