import { describe, expect, test } from 'vitest';
import type { Polygon, Position } from 'geojson';
import { placeFinder } from './containing.ts';
import { distanceM, fromGrid, toGrid } from './grid.ts';
import { circleSamples, locate, polygonSamples } from './locate.ts';

const centre = fromGrid([-39_000, 167_000]);

/** A rectangle in metres around the centre. */
function box(west: number, south: number, east: number, north: number): Polygon {
  const ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    .map(([e = 0, n = 0]) => fromGrid([-39_000 + e, 167_000 + n]));
  return { type: 'Polygon', coordinates: [ring] };
}

describe('samples of a circle', () => {
  test('are the centre first, and reach the edge', () => {
    const samples = circleSamples(centre, 100);
    expect(samples[0]).toBe(centre);
    expect(samples).toHaveLength(129);
    expect(Math.max(...samples.map((sample) => distanceM(centre, sample)))).toBeCloseTo(100, 3);
  });

  test('are the centre alone when the position is exact', () => {
    expect(circleSamples(centre, 0)).toEqual([centre]);
  });
});

describe('where a place is', () => {
  test.each([
    ['all inside', [['a', box(-200, -200, 200, 200)]], [{ value: 'a', share: 1 }]],
    ['all outside', [['a', box(500, 500, 600, 600)]], [{ value: null, share: 1 }]],
    ['overlapping outlines, each with its own share', [['a', box(-200, -200, 200, 200)], ['b', box(-200, -200, 200, 200)]],
      [{ value: 'a', share: 1 }, { value: 'b', share: 1 }]],
  ] as const)('%s', (_name, outlines, candidates) => {
    const find = placeFinder(outlines.map(([id, geometry]) => ({ id, geometry })));
    expect(locate(circleSamples(centre, 100), find)).toEqual({ candidates });
  });

  test('across a border, likeliest first, with shares of the circle', () => {
    const find = placeFinder([{ id: 'west', geometry: box(-300, -300, -50, 300) }, { id: 'east', geometry: box(-50, -300, 300, 300) }]);
    const { candidates } = locate(circleSamples(centre, 100), find);
    expect(candidates.map(({ value }) => value)).toEqual(['east', 'west']);
    // A chord at half the radius cuts off 19.6 % of a circle.
    expect(candidates[1]?.share).toBeGreaterThan(0.15);
    expect(candidates[1]?.share).toBeLessThan(0.25);
  });

  test('on a tie what holds the centre comes first', () => {
    const samples = [0, 1].map((e) => fromGrid([-39_000 + e * 100, 167_000]));
    const find = placeFinder([{ id: 'a', geometry: box(50, -50, 150, 50) }, { id: 'b', geometry: box(-50, -50, 50, 50) }]);
    expect(locate(samples, find).candidates.map(({ value }) => value)).toEqual(['b', 'a']);
  });
});

test('among equals and beside nothing, ids are in their order and nothing comes last', () => {
  const find = (place: Position): readonly string[] => (place[0] === 1 ? ['b', 'a'] : []);
  expect(locate([[0, 0], [1, 0]], find).candidates.map(({ value }) => value)).toEqual([null, 'a', 'b']);
  expect(locate([[1, 0], [0, 0]], find).candidates.map(({ value }) => value)).toEqual(['a', 'b', null]);
  const likely = (place: Position): readonly string[] => (place[0] === 0 ? ['c'] : place[0] === 1 ? ['a'] : []);
  for (const others of [[[1, 0], [2, 0]], [[2, 0], [1, 0]]]) {
    expect(locate([[0, 0], ...others], likely).candidates.map(({ value }) => value)).toEqual(['c', 'a', null]);
  }
  const elsewhere = (place: Position): readonly string[] => (place[0] === 1 ? ['a'] : place[0] === 2 ? ['b'] : ['c']);
  expect(locate([[0, 0], [2, 0], [1, 0]], elsewhere).candidates.map(({ value }) => value)).toEqual(['c', 'a', 'b']);
});

test('samples of a polygon lie inside it', () => {
  const samples = polygonSamples(box(0, 0, 140, 70));
  expect(samples.length).toBeGreaterThan(190);
  const [eastM = 0] = toGrid(samples[0] ?? []);
  expect(eastM).toBeGreaterThan(-39_000);
});
