import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bounds, ExplorerFeature } from '../../catalogue/types.ts';
import { exampleFeature } from '../../state/example.ts';
import { placeColumn } from './place-column.ts';
import { placesByTurf } from './places-by-turf.ts';
import { countIn, eachIn, pointIndex } from './point-index.ts';

/** A ring around a spot that goes in and out. */
const star = fc.record({ lon: fc.double({ min: 0, max: 0.02, noNaN: true }), lat: fc.double({ min: 59.99, max: 60.01, noNaN: true }), radii: fc.array(fc.double({ min: 0.0005, max: 0.008, noNaN: true }), { minLength: 3, maxLength: 12 }) })
  .map(({ lon, lat, radii }) => {
    const ring = radii.map((radius, corner) => {
      const angle = (corner / radii.length) * 2 * Math.PI;
      return [lon + radius * Math.cos(angle), lat + radius * Math.sin(angle)];
    });
    return [...ring, ring[0] ?? []];
  });

const area = (id: string, ring: readonly number[][], role: string): ExplorerFeature => ({
  ...exampleFeature(id, { role }), geometry: { type: 'Polygon', coordinates: [[...ring]] },
});

const point = fc.tuple(fc.double({ min: -0.012, max: 0.032, noNaN: true }), fc.double({ min: 59.98, max: 60.02, noNaN: true }), fc.constantFrom(0, 5, 60, 900));

describe('areas that hold positions', () => {
  test('are those that the build derives, for any outlines, places and errors', () => {
    fc.assert(fc.property(fc.array(star, { minLength: 1, maxLength: 3 }), fc.array(point, { minLength: 150, maxLength: 250 }), fc.boolean(), (rings, points, areAllExact) => {
      const areas = rings.map((ring, index) => area(`area-${index}`, ring, 'area'));
      const accuracyM = Float64Array.from(points, ([, , error]) => (areAllExact ? NaN : error));
      const index = pointIndex({ rows: Uint32Array.from(points.keys()), lons: Float64Array.from(points, ([lon]) => lon), lats: Float64Array.from(points, ([, lat]) => lat) });
      const { codes, sets } = placeColumn(areas, index, accuracyM, points.length);
      const derived = placesByTurf(areas);

      const found = points.map((_, row) => new Set(sets[codes[row] ?? 0]));
      const expected = points.map(([lon, lat, error]) => {
        const feature = { ...exampleFeature('x', { position: { accuracyM: areAllExact ? 0 : error, basis: {} } }), geometry: { type: 'Point' as const, coordinates: [lon, lat] } };
        return new Set(derived('x', feature)[0]?.[1].area?.candidates.map(({ value }) => value));
      });
      expect(found).toEqual(expected);
    }), { numRuns: 60 });
  });

  test('are none where there are no areas, and unlocated rows have no code', () => {
    const index = pointIndex({ rows: Uint32Array.of(1), lons: Float64Array.of(0), lats: Float64Array.of(0) });
    const { codes, sets } = placeColumn([], index, Float64Array.of(NaN, NaN), 2);

    expect([...codes].map((code) => sets[code])).toEqual([null, [null]]);
  });
});

describe('an index of points', () => {
  const grid = fc.integer({ min: 0, max: 12 }).map((step) => step / 4);
  const bounds = fc.tuple(grid, grid, grid, grid).map(([a, b, c, d]): Bounds => [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]);

  test('finds and counts what lies in bounds, edges included', () => {
    fc.assert(fc.property(fc.oneof(fc.array(fc.tuple(grid, grid), { maxLength: 70 }), fc.array(fc.tuple(grid, grid), { minLength: 200, maxLength: 400 })), bounds, (points, wanted) => {
      const rows = Uint32Array.from(points.keys(), (place) => 2 * place);
      const index = pointIndex({ rows, lons: Float64Array.from(points, ([lon]) => lon), lats: Float64Array.from(points, ([, lat]) => lat) });
      // Every third row passes.
      const sums = Uint32Array.from({ length: points.length + 1 });
      index.rows.forEach((row, place) => void (sums[place + 1] = (sums[place] ?? 0) + Number(row % 3 === 0)));
      const found: number[] = [];
      eachIn(index, wanted, (place) => void found.push(index.rows[place] ?? -1));
      const [west, south, east, north] = wanted;
      const expected = points.flatMap(([lon, lat], place) => (lon >= west && lon <= east && lat >= south && lat <= north ? [2 * place] : []));

      expect(found.toSorted((a, b) => a - b)).toEqual(expected);
      expect(countIn(index, sums, wanted)).toBe(expected.filter((row) => row % 3 === 0).length);
    }), { numRuns: 150 });
  });
});
