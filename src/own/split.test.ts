import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { coveredM2, type PlanarPolygons } from '../geo/planar.ts';
import { splitPolygons } from './split.ts';

const ring = (...positions: Position[]): Position[] => [...positions, positions[0] ?? []];
const square: PlanarPolygons = [[ring([0, 0], [100, 0], [100, 100], [0, 100])]];
const withHole: PlanarPolygons = [[...(square[0] ?? []), ring([40, 40], [40, 60], [60, 60], [60, 40])]];
/** Two arms that open to the top. */
const fork: PlanarPolygons = [[ring([0, 0], [90, 0], [90, 90], [60, 90], [60, 30], [30, 30], [30, 90], [0, 90])]];

const areas = (pieces: readonly PlanarPolygons[]): readonly number[] => pieces.map((piece) => Math.round(coveredM2(piece)));

describe('a line splits', () => {
  test.each<[string, PlanarPolygons, Position[], readonly number[]]>([
    ['a square in two', square, [[-10, 25], [110, 25]], [7500, 2500]],
    ['a square along a bent line', square, [[50, -5], [50, 50], [105, 50]], [7500, 2500]],
    ['from edge to edge', square, [[0, 25], [100, 25]], [7500, 2500]],
    ['where it stops a hand short of the edge', square, [[0.2, 25], [99.8, 25]], [7500, 2500]],
    ['through the hole', withHole, [[-10, 50], [110, 50]], [4800, 4800]],
    ['one arm only, though it points at the other', fork, [[-5, 60], [45, 60]], [5400, 900]],
    ['both arms where it crosses both', fork, [[-5, 60], [95, 60]], [4500, 900, 900]],
    ['a corner off by a line that turns back', square, [[-5, 50], [50, 50], [50, -5]], [7500, 2500]],
  ])('%s', (_name, polygons, line, expected) => {
    const pieces = splitPolygons(polygons, line);
    expect(areas(pieces)).toEqual(expected);
  });

  test.each<[string, PlanarPolygons, Position[]]>([
    ['ends inside', square, [[-10, 50], [50, 50]]],
    ['ends in the hole', withHole, [[-10, 50], [50, 50]]],
    ['passes by', square, [[-10, 150], [110, 150]]],
    ['is no line', square, [[50, 50], [50, 50]]],
  ])('nothing when it %s', (_name, polygons, line) => {
    expect(areas(splitPolygons(polygons, line))).toEqual(areas([polygons]));
  });
});

test('areas of the pieces sum to the whole, for any polygon and line', () => {
  let seed = 7;
  const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
  for (let round = 0; round < 200; round += 1) {
    const count = 3 + Math.floor(random() * 20);
    const corners = Array.from({ length: count }, (_, index): Position => {
      const angle = (index / count) * 2 * Math.PI;
      const radius = 200 + random() * 1500;
      return [-37_000 + radius * Math.cos(angle), 165_000 + radius * Math.sin(angle)];
    });
    const polygon: PlanarPolygons = [[ring(...corners)]];
    const line = Array.from({ length: 2 + Math.floor(random() * 4) }, (): Position => [-39_000 + random() * 4000, 163_000 + random() * 4000]);
    const pieces = splitPolygons(polygon, line);
    const sum = pieces.reduce((total, piece) => total + coveredM2(piece), 0);
    expect(Math.abs(sum / coveredM2(polygon) - 1)).toBeLessThan(1e-6);
  }
});
