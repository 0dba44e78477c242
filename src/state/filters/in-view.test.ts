import { describe, expect, test } from 'vitest';
import type { Geometry } from 'geojson';
import type { Bounds } from '../../catalogue/types.ts';
import { exampleCatalogue as catalogue, exampleFeature, exampleLayer } from '../example.ts';
import { inView } from './in-view.ts';

const subject = { catalogue, layer: exampleLayer('sites'), key: 'view' };
const seen: Bounds = [0.2, 0.2, 0.6, 0.6];
const verdict = (geometry: Geometry | null, bounds: Bounds | null = seen) =>
  inView.test({ kind: 'in-view' }, subject, { derived: null, areas: undefined, inView: bounds, isInside: null })({ ...exampleFeature('it'), geometry });
const square = (west: number, south: number, side: number): Geometry => ({
  type: 'Polygon',
  coordinates: [[[west, south], [west + side, south], [west + side, south + side], [west, south + side], [west, south]]],
});

describe('what the map shows', () => {
  test.each<[string, Geometry | null, string]>([
    ['a point in it', { type: 'Point', coordinates: [0.3, 0.5] }, 'surely'],
    ['a point on its edge', { type: 'Point', coordinates: [0.2, 0.6] }, 'surely'],
    ['a point west of it', { type: 'Point', coordinates: [0.1, 0.5] }, 'no'],
    ['a point east of it', { type: 'Point', coordinates: [0.7, 0.5] }, 'no'],
    ['a point south of it', { type: 'Point', coordinates: [0.3, 0.1] }, 'no'],
    ['a point north of it', { type: 'Point', coordinates: [0.3, 0.7] }, 'no'],
    ['an outline across its corner', square(0.5, 0.5, 0.4), 'surely'],
    ['an outline around it', square(0, 0, 1), 'surely'],
    ['an outline beside it', square(0.7, 0.2, 0.1), 'no'],
    ['parts of which one is in it', { type: 'MultiPoint', coordinates: [[0.9, 0.9], [0.3, 0.3]] }, 'surely'],
    ['what has no one place', { type: 'GeometryCollection', geometries: [] }, 'unknown'],
    ['what is not located', null, 'unknown'],
  ])('%s', (_name, geometry, expected) => {
    expect(verdict(geometry)).toBe(expected);
  });

  test('is everything where there is no map', () => {
    expect(verdict({ type: 'Point', coordinates: [0.9, 0.9] }, null)).toBe('surely');
  });
});
