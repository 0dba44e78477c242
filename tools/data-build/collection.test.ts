import { expect, test } from 'vitest';
import { collectionText, publishable } from './collection.ts';

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
