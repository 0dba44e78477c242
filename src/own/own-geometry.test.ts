import type { Polygon } from 'geojson';
import { expect, test } from 'vitest';
import type { Catalogue } from '../catalogue/types.ts';
import { ownGeometry } from './own-geometry.ts';

const catalogue: Pick<Catalogue, 'grid' | 'bounds'> = {
  bounds: [-8.7, 41.1, -8.5, 41.2],
  grid: { name: 'ETRS89/PT-TM06', code: 'EPSG:3763', proj4: '+proj=tmerc +lat_0=39.66825833333333 +lon_0=-8.133108333333334 +k=1 +x_0=0 +y_0=0 +ellps=GRS80 +units=m +no_defs' },
};
const geometry = ownGeometry(catalogue);
const [west, south] = geometry.projection.forward(-8.62, 41.15);
const corner = (x: number, y: number): [number, number] => [...geometry.projection.inverse(west + x, south + y)] as [number, number];
const square = (x: number, y: number, size: number): Polygon => ({
  type: 'Polygon', coordinates: [[corner(x, y), corner(x + size, y), corner(x + size, y + size), corner(x, y + size), corner(x, y)]],
});

test('measures in the plane of the grid', () => {
  expect(geometry.measures(square(0, 0, 200))).toEqual({ areaM2: expect.closeTo(40_000, 2), lengthM: expect.closeTo(800, 4) });
  expect(geometry.measures({ type: 'LineString', coordinates: [corner(0, 0), corner(30, 40)] })).toEqual({ areaM2: null, lengthM: expect.closeTo(50, 4) });
  expect(geometry.measures({ type: 'Point', coordinates: corner(0, 0) })).toEqual({ areaM2: null, lengthM: null });
});

test('merges neighbours into one polygon, and what lies apart into parts', () => {
  const near = geometry.merge([square(0, 0, 100), square(100, 0, 100)]);
  expect(near?.type).toBe('Polygon');
  expect(geometry.measures(near).areaM2).toBeCloseTo(20_000, 2);
  expect(geometry.merge([square(0, 0, 100), square(500, 0, 100)])?.type).toBe('MultiPolygon');
});

test('parts that the line does not meet stay with the largest piece', () => {
  const two = geometry.merge([square(0, 0, 100), square(500, 0, 100)]);
  const pieces = two ? geometry.split(two, { type: 'LineString', coordinates: [corner(30, -10), corner(30, 110)] }) : [];
  expect(pieces.map((piece) => Math.round(geometry.measures(piece).areaM2 ?? 0))).toEqual([17_000, 3000]);
});
