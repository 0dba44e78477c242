import { expect, test } from 'vitest';
import { packPolygons, unpackGeometry, unpackPolygons } from './overlay-pack.ts';
import { square } from './overlay-example.ts';

const one = { type: 'Polygon' as const, coordinates: [square(0, 0, 3), square(1, 1, 1).toReversed()] };
const two = { type: 'MultiPolygon' as const, coordinates: [[square(5, 5, 1)], [square(7, 7, 1)]] };

test('polygons come out as they went in, a feature without any as one without any', () => {
  const packed = packPolygons([one, { type: 'Point', coordinates: [0, 0] }, null, two]);
  expect(packed.lonLat).toHaveLength(2 * 20);
  expect(unpackPolygons(packed, (x, y) => [x, y])).toEqual([[one.coordinates], [], [], two.coordinates]);
});

test('vertices are put where the projection puts them', () => {
  const [[[ring = []] = []] = []] = unpackPolygons(packPolygons([one]), (x, y) => [x + 100, -y]);
  expect(ring.slice(0, 2)).toEqual([[100, -0], [103, -0]]);
});

test.each([['polygon', one, [one.coordinates]], ['multipolygon', two, two.coordinates]])('a %s is a geometry again', (_, geometry, coordinates) => {
  expect(unpackGeometry(packPolygons([geometry]))).toEqual({ type: 'MultiPolygon', coordinates });
});
