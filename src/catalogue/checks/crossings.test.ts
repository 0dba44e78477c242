import { describe, expect, test } from 'vitest';
import type { Position } from 'geojson';
import { firstCrossing } from './crossings.ts';

const closed = (...corners: readonly Position[]): readonly Position[] => [...corners, ...corners.slice(0, 1)];

/** A ring around the origin whose distance from it goes up and down with every corner, by `depth`. */
const star = (corners: number, depth: number): readonly Position[] =>
  closed(...Array.from({ length: corners }, (_, index): Position => {
    const angle = (index / corners) * 2 * Math.PI;
    const radius = index % 2 === 0 ? 1 : 1 - depth;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  }));

describe('one ring', () => {
  test.each<[string, readonly Position[], Position | 'none']>([
    ['a triangle', closed([0, 0], [2, 0], [1, 2]), 'none'],
    ['a square with a corner on its side', closed([0, 0], [1, 0], [2, 0], [2, 2], [0, 2]), 'none'],
    ['a corner written twice', closed([0, 0], [2, 0], [2, 0], [2, 2], [0, 2]), 'none'],
    ['the first corner written twice', closed([0, 0], [0, 0], [2, 0], [2, 2], [0, 2]), 'none'],
    ['a bow-tie', closed([0, 0], [2, 2], [2, 0], [0, 2]), [1, 1]],
    ['a corner that touches another', closed([0, 0], [4, 0], [2, 2], [4, 4], [0, 4], [2, 2]), [2, 2]],
    ['a corner that touches a side', closed([0, 0], [4, 0], [4, 4], [2, 0], [0, 4]), [2, 0]],
    ['a spike', closed([0, 0], [2, 0], [2, 2], [2, 5], [2, 2], [0, 2]), [2, 2]],
    ['a spike that goes back too far', closed([0, 0], [2, 0], [2, 5], [2, -1], [0, -1]), [2, 0]],
    ['sides on one another', closed([0, 0], [4, 0], [4, 2], [3, 0], [1, 0], [0, 2]), [1, 0]],
  ])('%s', (_, ring, at) => {
    const crossing = firstCrossing([ring]);
    expect(typeof crossing === 'string' ? crossing : crossing.at).toEqual(at);
  });

  test('it is found however the ring is turned or mirrored', () => {
    const bowTie: readonly Position[] = [[0, 0], [3, 3], [3, 0], [0, 3]];
    const turned = bowTie.map((_, shift) => closed(...bowTie.slice(shift), ...bowTie.slice(0, shift)));
    const mirrored = turned.map((ring) => ring.map(([a = 0, b = 0]): Position => [b, a]));

    for (const ring of [...turned, ...mirrored]) expect(firstCrossing([ring])).toMatchObject({ at: [1.5, 1.5] });
  });

  test('5,000 corners of an ordinary outline are not compared each with each', () => {
    expect(firstCrossing([star(5000, 0.001)], 60_000)).toBe('none');
  });

  test('too many sides beside each other: it gives up and says so', () => {
    expect(firstCrossing([star(200, 0.5)], 100)).toBe('too-complex');
    expect(firstCrossing([star(10_000, 0.5)])).toBe('too-complex');
  });
});

describe('two rings', () => {
  const outer = closed([0, 0], [6, 0], [6, 6], [0, 6]);

  test.each<[string, readonly Position[], unknown]>([
    ['apart', closed([1, 1], [1, 2], [2, 2]), 'none'],
    ['touching at a corner', closed([0, 3], [2, 4], [2, 2]), 'none'],
    ['crossing', closed([5, 3], [7, 4], [5, 5]), [0, 1]],
  ])('%s', (_, hole, expected) => {
    const crossing = firstCrossing([outer, hole]);
    expect(typeof crossing === 'string' ? crossing : crossing.rings.toSorted()).toEqual(expected);
  });
});
