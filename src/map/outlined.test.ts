import type { GeoJSON, Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { LayerSpecification } from './engine.ts';
import { isOutlined, unlessEmpty } from './outlined.ts';

const point: Geometry = { type: 'Point', coordinates: [0, 0] };
const line: Geometry = { type: 'LineString', coordinates: [[0, 0], [1, 1]] };
const feature = (geometry: Geometry): GeoJSON => ({ type: 'Feature', properties: {}, geometry });
const collection = (...features: GeoJSON[]): GeoJSON => ({ type: 'FeatureCollection', features: features.flatMap((one) => (one.type === 'Feature' ? [one] : [])) });

describe('there are lines or polygons in', () => {
  test.each<[string, GeoJSON, boolean]>([
    ['a line', line, true],
    ['a feature that is a line', feature(line), true],
    ['a collection with a line among points', collection(feature(point), feature(line)), true],
    ['a point', point, false],
    ['a collection of points', collection(feature(point)), false],
    ['a collection of nothing', collection(), false],
    ['polygons of which there are none', feature({ type: 'MultiPolygon', coordinates: [] }), false],
  ])('%s: %s', (_, data, expected) => {
    expect(isOutlined(data)).toBe(expected);
  });
});

describe('what has nothing in it is not drawn', () => {
  const layers: LayerSpecification[] = [
    { id: 'edge', type: 'line', source: 'walk', layout: { 'line-join': 'round' } },
    { id: 'fill', type: 'fill', source: 'walk' },
    { id: 'ends', type: 'circle', source: 'walk' },
    { id: 'roads', type: 'line', source: 'basemap' },
  ];
  const visibility = (data: GeoJSON) => unlessEmpty(layers, { walk: data }).map(({ layout }) => layout?.visibility);

  test.each<[string, GeoJSON, 'visible' | 'none']>([['empty', collection(), 'none'], ['with a line', collection(feature(line)), 'visible']])('%s', (_, data, expected) => {
    expect(visibility(data)).toEqual([expected, expected, undefined, undefined]);
  });

  test('the rest of its layout stays', () => {
    expect(unlessEmpty(layers, { walk: line })[0]?.layout).toEqual({ 'line-join': 'round', visibility: 'visible' });
  });
});
