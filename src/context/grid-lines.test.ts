import { describe, expect, test } from 'vitest';
import type { Bounds } from '../catalogue/types.ts';
import { gridProjection } from '../geo/grid-projection.ts';
import { gridLabels, gridLines, spacingFor } from './grid-lines.ts';

const grid = gridProjection('+proj=tmerc +lat_0=39.66825833333333 +lon_0=-8.133108333333334 +k=1 +x_0=0 +y_0=0 +ellps=GRS80 +units=m +no_defs');
const city: Bounds = [-8.7, 41.13, -8.55, 41.19];

test.each([
  [0.3, 100],
  [1.25, 100],
  [1.26, 200],
  [2.6, 500],
  [10, 1000],
  [100, 10_000],
  [126, null],
])('at %s metres a pixel lines are %s metres apart', (metresPerPx, spacing) => {
  expect(spacingFor(metresPerPx)).toBe(spacing);
});

test('lines stand 80 to 200 pixels apart wherever they are as close as asked', () => {
  for (let metresPerPx = 1.25; metresPerPx < 125; metresPerPx *= 1.01) {
    const apart = (spacingFor(metresPerPx) ?? 0) / metresPerPx;
    expect(apart).toBeGreaterThanOrEqual(80);
    expect(apart).toBeLessThanOrEqual(201);
  }
});

describe('the lines over a city', () => {
  const lines = gridLines(city, 1000, grid);

  test('are all multiples of the spacing that cross it', () => {
    const eastings = lines.filter(({ axis }) => axis === 'E').map(({ metres }) => metres);
    const northings = lines.filter(({ axis }) => axis === 'N').map(({ metres }) => metres);
    expect(eastings).toEqual(Array.from({ length: 13 }, (_, index) => -47_000 + index * 1000));
    expect(northings).toEqual(Array.from({ length: 7 }, (_, index) => 163_000 + index * 1000));
  });

  test('lie where the grid has them, between their points too, to a few centimetres', () => {
    for (const { axis, metres, course } of lines) {
      for (const [at, [lon = NaN, lat = NaN]] of course.entries()) {
        const [nextLon = lon, nextLat = lat] = course[at + 1] ?? [];
        const [x, y] = grid.forward((lon + nextLon) / 2, (lat + nextLat) / 2);
        expect(Math.abs((axis === 'E' ? x : y) - metres)).toBeLessThan(0.1);
      }
    }
  });

  test('are not parallel to the meridians: they lean with the distance from the grid’s own', () => {
    const line = lines.find(({ axis, metres }) => axis === 'E' && metres === -41_000);
    const [from = [], to = []] = [line?.course[0], line?.course.at(-1)];
    expect(Math.abs((from[0] ?? 0) - (to[0] ?? 0))).toBeGreaterThan(1e-4);
  });

  test('are named once each at the top and at the left', () => {
    const labels = gridLabels(lines, city);
    expect(labels.filter(({ axis }) => axis === 'E').every(({ at }) => at[1] === city[3])).toBe(true);
    expect(labels.filter(({ axis }) => axis === 'N').every(({ at }) => at[0] === city[0])).toBe(true);
    expect(new Set(labels.map(({ axis, metres }) => `${axis}${metres}`)).size).toBe(labels.length);
    expect(labels.length).toBeGreaterThan(15);
  });
});

test('bounds between two lines have none', () => {
  const [lon, lat] = grid.inverse(-40_500, 165_500);
  expect(gridLines([lon, lat, lon + 1e-4, lat + 1e-4], 1000, grid)).toEqual([]);
});
