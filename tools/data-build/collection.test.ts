import type { MultiPolygon } from 'geojson';
import { expect, test } from 'vitest';
import { collectionText, outlinesText, publishable } from './collection.ts';

const at = (id: string, coordinates: number[]) => ({
  type: 'Feature' as const,
  id,
  properties: { name: { en: id }, sources: [], licence: 'CC0-1.0' },
  geometry: { type: 'Point' as const, coordinates },
});

test('features are sorted by id and rounded', () => {
  const features = publishable([at('b', [1.23456789, 2]), at('a', [0, -0.00000001])]);
  expect(features.map(({ id, geometry }) => [id, geometry])).toEqual([
    ['a', { type: 'Point', coordinates: [0, 0] }],
    ['b', { type: 'Point', coordinates: [1.234568, 2] }],
  ]);
});

test('the text has one feature a line and names its schema', () => {
  expect(collectionText([{ id: 'a' }, { id: 'b' }], './s.json')).toBe(
    '{"$schema":"./s.json",\n"type":"FeatureCollection",\n"features":[\n{"id":"a"},\n{"id":"b"}\n]}\n',
  );
});

test('outlines have an id, no properties, and are wound and rounded', () => {
  const clockwise: MultiPolygon = { type: 'MultiPolygon', coordinates: [[[[0, 0], [0, 1], [1, 1.00000001], [0, 0]]]] };
  expect(JSON.parse(outlinesText([{ id: 'b', geometry: clockwise }, { id: 'a', geometry: clockwise }]))).toEqual({
    type: 'FeatureCollection',
    features: ['a', 'b'].map((id) => ({
      type: 'Feature', id, properties: {}, geometry: { type: 'MultiPolygon', coordinates: [[[[0, 0], [1, 1], [0, 1], [0, 0]]]] },
    })),
  });
});
