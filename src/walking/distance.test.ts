import { describe, expect, test } from 'vitest';
import { compareDistances, metresIn, minutesOf, roundedUp, verdictOf, type WalkDistance } from './distance.ts';

describe('a distance against a limit of 800 m', () => {
  test.each<[WalkDistance, string]>([
    [800, 'surely'], [801, 'no'],
    [[700, 800], 'surely'], [[700, 900], 'possibly'], [[800, 900], 'possibly'], [[810, 900], 'no'],
    [Infinity, 'no'], [[700, Infinity], 'possibly'],
  ])('%s: %s', (distance, verdict) => {
    expect(verdictOf(distance, 800)).toBe(verdict);
  });
});

test('minutes are whole and begun: who is within ten minutes has at most ten', () => {
  expect(metresIn(10, 4.8)).toBe(800);
  expect([0, 1, 80, 800, 800.1].map((metres) => minutesOf(metres, 4.8))).toEqual([0, 1, 1, 10, 11]);
  expect(minutesOf([100, 500], 4.8)).toEqual([2, 7]);
});

test.each<[WalkDistance, WalkDistance]>([
  [0, 0], [0.1, 10], [10, 10], [791, 800], [[791, 801], [800, 810]], [[792, 799], 800],
])('%s is published as %s', (distance, rounded) => {
  expect(roundedUp(distance)).toEqual(rounded);
});

test('the nearest comes first, then what is nearer at the most; what is not reached is last', () => {
  const distances: WalkDistance[] = [Infinity, [100, 300], 200, [100, 200], Infinity, 50];
  expect(distances.toSorted(compareDistances)).toEqual([50, [100, 200], [100, 300], 200, Infinity, Infinity]);
});
