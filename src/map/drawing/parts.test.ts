import type { Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { composed, partsToEdit } from './parts.ts';

const ring = [[0, 0], [4, 0], [4, 4], [0, 0]];
const hole = [[1, 0.5], [2, 0.5], [2, 1], [1, 0.5]];

test.each<[Geometry, number]>([
  [{ type: 'Point', coordinates: [1, 2] }, 1],
  [{ type: 'MultiPoint', coordinates: [[1, 2], [3, 4]] }, 2],
  [{ type: 'LineString', coordinates: ring }, 1],
  [{ type: 'MultiLineString', coordinates: [ring, hole] }, 2],
  [{ type: 'Polygon', coordinates: [ring, hole] }, 2],
  [{ type: 'MultiPolygon', coordinates: [[ring, hole], [ring]] }, 3],
  [{ type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [1, 2] }, { type: 'Polygon', coordinates: [ring, hole] }] }, 3],
])('$type is edited in parts and comes back whole', (geometry, count) => {
  let last = 0;
  const parts = partsToEdit(geometry, () => `part-${(last += 1)}`);
  expect(parts).toHaveLength(count);
  expect(composed(geometry, parts, [])).toEqual(geometry);
});

test('a part that was changed is put in its place', () => {
  let last = 0;
  const geometry: Geometry = { type: 'Polygon', coordinates: [ring, hole] };
  const parts = partsToEdit(geometry, () => `part-${(last += 1)}`);
  const moved = [[1, 0.5], [3, 0.5], [2, 1], [1, 0.5]];
  const now = [{ type: 'Feature' as const, id: 'part-2', properties: {}, geometry: { type: 'Polygon' as const, coordinates: [moved] } }];
  expect(composed(geometry, parts, now)).toEqual({ type: 'Polygon', coordinates: [ring, moved] });
});
