import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { fromGrid, planarAreaM2 } from '../../src/geo/grid.ts';
import { simplifyTogether } from './shared-borders.ts';

const at = ([eastM, northM]: readonly [number, number]): Position => fromGrid([-37_500 + eastM, 165_000 + northM]);
const shape = (...corners: readonly (readonly [number, number])[]): MultiPolygon => {
  const ring = corners.map(at);
  return { type: 'MultiPolygon', coordinates: [[[...ring, ring[0] ?? []]]] };
};
const corners = ({ coordinates }: MultiPolygon): readonly string[] => coordinates.flat(2).map(String);

/** Two plots with a border between them that swings by 3 cm, and by 40 cm in one place. */
const WEST = shape([0, 0], [50, 0], [49.9, 10], [49.6, 30], [49.9, 50], [50, 60], [0, 60]);
const EAST = shape([100, 60], [50, 60], [49.9, 50], [49.6, 30], [49.9, 10], [50, 0], [100, 0]);

describe('polygons simplified together', () => {
  test('lose the same vertices on either side of a border', () => {
    const [west, east] = simplifyTogether([WEST, EAST], 0.1);
    const lost = (now: MultiPolygon | undefined, before: MultiPolygon): readonly string[] =>
      corners(before).filter((corner) => !corners(now ?? before).includes(corner));
    expect(lost(west, WEST).length).toBeGreaterThan(0);
    expect(lost(west, WEST).toSorted()).toEqual(lost(east, EAST).toSorted());
    expect(corners(west ?? WEST)).toContain(String(at([49.6, 30])));
  });

  test('keep the vertices at which three of them meet, though one has a straight line there', () => {
    const long = shape([0, 0], [0, -50], [100, -50], [100, 0], [50, 0]);
    const [below, , east] = simplifyTogether([long, WEST, EAST], 0.1);
    expect(corners(below ?? long)).toContain(String(at([50, 0])));
    expect(corners(east ?? EAST)).toContain(String(at([50, 0])));
  });

  test('lose the same wherever a ring begins', () => {
    const ring: readonly (readonly [number, number])[] = [[0, 0], [25, 0.05], [50, 0], [50, 50], [0, 50]];
    const turned = [...ring.slice(3), ...ring.slice(0, 3)];
    const [one, other] = [ring, turned].map((each) => simplifyTogether([shape(...each)], 0.1)[0]);
    expect(one && new Set(corners(one))).toEqual(other && new Set(corners(other)));
    expect(one && new Set(corners(one)).size).toBe(4);
  });

  test('keep what is smaller than the tolerance', () => {
    const speck = shape([0, 0], [0.05, 0], [0.05, 0.05]);
    expect(simplifyTogether([speck], 0.1)).toEqual([speck]);
  });

  test('hardly change their areas', () => {
    const [west] = simplifyTogether([WEST], 0.1);
    expect(Math.abs(planarAreaM2(west ?? WEST) - planarAreaM2(WEST))).toBeLessThan(0.1 * 60);
  });
});
