import { readFileSync } from 'node:fs';
import { area as sphericalAreaM2 } from '@turf/area';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import proj4 from 'proj4';
import { describe, expect, test } from 'vitest';
import type { Bounds, Catalogue, CommonProperties, Quantity } from '../catalogue/types.ts';
import { measure } from './measure.ts';
import { randomPolygons, seeded, square } from './overlay-example.ts';
import { fromPlanar, planarGridOf } from './planar-grid.ts';

const catalogue = read<Pick<Catalogue, 'grid' | 'bounds'>>('catalogue.json');
const grid = planarGridOf(catalogue);
const { projection } = grid;
const direct = proj4(grid.definition);

/** A square kilometre with a hole of a hectare in one part, and a hectare beside it. */
const TWO_PARTS = fromPlanar([[square(-40_000, 165_000, 1000), square(-39_500, 165_500, 100).toReversed()], [square(-38_000, 165_000, 100)]], projection);

describe('a limit is measured', () => {
  test('in the plane: holes take area away and add to the perimeter', () => {
    const { planar } = measure(TWO_PARTS, grid);
    expect(planar.areaM2).toBeCloseTo(1_000_000, 2);
    expect(planar.perimeterM).toBeCloseTo(4000 + 400 + 400, 4);
  });

  test('by its parts, holes and vertices, without the closing ones', () => {
    expect(measure(TWO_PARTS, grid)).toMatchObject({ parts: 2, holes: 1, vertices: 12 });
  });

  test('by its bounds in both systems', () => {
    const { bounds, planarBoundsM } = measure(TWO_PARTS, grid);
    expect(planarBoundsM.map((metres) => Math.round(metres))).toEqual([-40_000, 165_000, -37_900, 166_000]);
    const [west, south] = projection.inverse(-40_000, 165_000);
    expect(bounds[0]).toBeLessThanOrEqual(west);
    expect(bounds[1]).toBeLessThanOrEqual(south);
    expect(bounds[2]).toBeGreaterThan(bounds[0]);
  });

  test.each([['anticlockwise', false], ['clockwise', true]])('however its rings are wound: %s', (_name, isReversed) => {
    const coordinates = TWO_PARTS.coordinates.map((rings) => rings.map((ring) => (isReversed ? ring.toReversed() : ring)));
    const { planar, geodesic } = measure({ type: 'MultiPolygon', coordinates }, grid);
    expect(planar.areaM2).toBeCloseTo(1_000_000, 2);
    expect(geodesic.areaM2).toBeGreaterThan(999_000);
  });
});

describe('planar areas', () => {
  const { features: parishes } = read<FeatureCollection<Polygon | MultiPolygon, CommonProperties & { readonly areaHa: readonly Quantity[] }>>('parishes.geojson');

  test.each(parishes.map(({ id, geometry, properties }) => [id, geometry, properties.areaHa[0]?.value] as const))(
    'of the parish %s equals the official hectares',
    (_id, geometry, officialHa) => {
      expect((measure(geometry, grid).planar.areaM2 / 10_000).toFixed(2)).toBe(officialHa?.toFixed(2));
    },
  );

  test('are those of all seven parishes, some of which are well known', () => {
    expect(parishes.map(({ properties }) => properties.areaHa[0]?.value)).toEqual(expect.arrayContaining([309.63, 804.26, 716.81]));
    expect(parishes).toHaveLength(7);
  });

  test('of 1,000 random polygons agree with sums of trapezoids in whole nanometres', () => {
    const random = seeded(41);
    const worst = { area: 0, perimeter: 0 };
    for (let count = 0; count < 1000; count++) {
      const polygon = fromPlanar(randomPolygons(random), projection);
      const { planar } = measure(polygon, grid);
      worst.area = Math.max(worst.area, Math.abs(planar.areaM2 / exactAreaM2(polygon) - 1));
      worst.perimeter = Math.max(worst.perimeter, Math.abs(planar.perimeterM / exactPerimeterM(polygon) - 1));
    }
    expect(worst.area).toBeLessThan(1e-9);
    expect(worst.perimeter).toBeLessThan(1e-9);
  });
});

describe('the grid', () => {
  test('meets the check value of EPSG:3763', () => {
    const [eastM, northM] = projection.forward(-8.606, 41.178);
    expect([eastM.toFixed(2), northM.toFixed(2)]).toEqual(['-39679.66', '167753.73']);
  });

  test('agrees with PROJ’s own to a millimetre all over the city, there and back', () => {
    const worst = { thereM: 0, backM: 0 };
    for (const position of lattice(catalogue.bounds, 40)) {
      const [east = NaN, north = NaN] = direct.forward([...position]);
      const [eastM, northM] = projection.forward(...position);
      worst.thereM = Math.max(worst.thereM, Math.hypot(eastM - east, northM - north));
      const [eastAgain = NaN, northAgain = NaN] = direct.forward([...projection.inverse(eastM, northM)]);
      worst.backM = Math.max(worst.backM, Math.hypot(eastAgain - eastM, northAgain - northM));
    }
    expect(worst.thereM).toBeLessThan(0.001);
    expect(worst.backM).toBeLessThan(0.001);
  });
});

describe('geodesic measures', () => {
  test('of a square kilometre differ from the planar ones as far as the grid is stretched there', () => {
    const { geodesic, planar, differenceM2, differencePpm } = measure(fromPlanar([[square(-40_000, 165_000, 1000)]], projection), grid);
    // East of the central meridian by x, a transverse Mercator stretches lengths by x² / 2R².
    const stretch = 39_500 ** 2 / (2 * 6_376_000 ** 2);
    expect(differencePpm / 1e6).toBeCloseTo(-2 * stretch, 6);
    expect(differenceM2).toBeCloseTo(geodesic.areaM2 - planar.areaM2, 9);
    expect(geodesic.perimeterM / planar.perimeterM - 1).toBeCloseTo(-stretch, 6);
  });

  test('lie within half a percent of an area on the sphere', () => {
    const { geodesic } = measure(TWO_PARTS, grid);
    expect(Math.abs(geodesic.areaM2 / sphericalAreaM2(TWO_PARTS) - 1)).toBeLessThan(0.005);
  });

  test('of a degree by the equator are those of the ellipsoid', () => {
    const cell: Polygon = { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]] };
    const anywhere = planarGridOf({ bounds: [0, 0, 1, 1] });
    // Its northern side is a geodesic and not the parallel: a strip of a few hectares.
    expect(measure(cell, anywhere).geodesic.areaM2 / 1e6).toBeCloseTo(cellKm2(1), 0);
  });
});

/** Of a cell of one degree east of the meridian between the equator and a parallel, by the authalic latitude. */
function cellKm2(latitude: number): number {
  const [a, f] = [6378.137, 1 / 298.257223563];
  const e = Math.sqrt(f * (2 - f));
  const s = Math.sin((latitude * Math.PI) / 180);
  const zone = s / (1 - e * e * s * s) + Math.atanh(e * s) / e;
  return ((Math.PI / 180) * a * a * (1 - e * e) * zone) / 2;
}

function* lattice([west, south, east, north]: Bounds, steps: number): Generator<readonly [lon: number, lat: number]> {
  for (let column = 0; column <= steps; column++) {
    for (let row = 0; row <= steps; row++) yield [west + ((east - west) * column) / steps, south + ((north - south) * row) / steps];
  }
}

/** By way of integers, which lose nothing on the way. */
function exactAreaM2({ coordinates }: MultiPolygon): number {
  const NM2 = 1e18;
  let areaNm2 = 0n;
  for (const [outer = [], ...holes] of coordinates) {
    areaNm2 += trapezoidsNm2(outer);
    for (const hole of holes) areaNm2 -= trapezoidsNm2(hole);
  }
  return Number(areaNm2) / NM2;
}

function trapezoidsNm2(ring: readonly Position[]): bigint {
  const points = ring.map((position) => direct.forward([...position]).map((metres) => BigInt(Math.round(metres * 1e9))));
  let twice = 0n;
  for (const [index, [x2 = 0n, y2 = 0n]] of points.entries()) {
    const [x1 = x2, y1 = y2] = points[index - 1] ?? [];
    twice += (x2 - x1) * (y1 + y2);
  }
  return (twice < 0n ? -twice : twice) / 2n;
}

function exactPerimeterM({ coordinates }: MultiPolygon): number {
  const sides = coordinates.flat().flatMap((ring) => {
    const points = ring.map((position) => direct.forward([...position]));
    return points.slice(1).map(([x2 = 0, y2 = 0], index) => Math.sqrt((x2 - (points[index]?.[0] ?? 0)) ** 2 + (y2 - (points[index]?.[1] ?? 0)) ** 2));
  });
  return sides.sort((a, b) => a - b).reduce((sum, side) => sum + side, 0);
}

function read<Value>(file: string): Value {
  return JSON.parse(readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8'));
}
