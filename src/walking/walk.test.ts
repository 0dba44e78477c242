import { describe, expect, test } from 'vitest';
import { crossing, exampleParts, placeAt } from './example.ts';
import { toNetwork } from './network.ts';
import { distanceTo, footingOf, footingsInSlices, walkFrom, walkFromInSlices, type Place } from './walk.ts';

const network = crossing();
const apart = (from: Place, to: Place, limitM?: number) => distanceTo(walkFrom(network, from, limitM), footingOf(network, to));

describe('a distance on foot', () => {
  test.each([
    ['is leg, network, leg', placeAt(200, 130), placeAt(620, 300), 30 + 400 + 200 + 20],
    ['is the same the other way', placeAt(620, 300), placeAt(200, 130), 650],
    ['runs along one edge', placeAt(200, 110), placeAt(500, 80), 10 + 300 + 20],
    ['has two legs even across the street', placeAt(300, 130), placeAt(300, 70), 60],
    ['is nothing to the very same position', placeAt(300, 130), placeAt(300, 130), 0],
    ['takes a position with an error of 50 m at its word', placeAt(200, 100, 50), placeAt(500, 100, 50), 300],
  ])('%s', (_name, from, to, metres) => {
    expect(apart(from, to)).toBeCloseTo(metres, 0);
  });

  test('takes the way around when that is shorter than the edge both are on', () => {
    const withShortcut = toNetwork(exampleParts([[100, 100], [500, 100]], [{ ends: [0, 1], lengthM: 2000 }, { ends: [0, 1], bends: [[300, 90]] }]));
    const walk = walkFrom(withShortcut, placeAt(110, 101));
    expect(distanceTo(walk, footingOf(withShortcut, placeAt(490, 101)))).toBeLessThan(510);
  });

  test('is infinite beyond the limit, and outside the network’s bounds', () => {
    expect(apart(placeAt(200, 100), placeAt(1000, 100), 799)).toBe(Infinity);
    expect(apart(placeAt(200, 100), placeAt(1000, 100), 801)).toBeCloseTo(800, 0);
    expect(apart(placeAt(200, 100), placeAt(-10, 100))).toBe(Infinity);
    expect(apart(placeAt(-10, 100), placeAt(200, 100))).toBe(Infinity);
  });
});

describe('an error over 50 m gives the least and the most', () => {
  // The furthest sample lies away from the goal and off the street: it has a leg too.
  const DIAGONAL = Math.SQRT2;

  test.each([
    ['of the start', placeAt(300, 100, 80), placeAt(900, 100), [520, 600 + 80 * DIAGONAL]],
    ['of the end', placeAt(900, 100), placeAt(300, 100, 80), [520, 600 + 80 * DIAGONAL]],
    ['of both', placeAt(300, 100, 80), placeAt(900, 100, 60), [460, 600 + 140 * DIAGONAL]],
  ])('%s', (_name, from, to, [least = 0, most = 0]) => {
    const distance = apart(from, to);
    expect(distance).toEqual([expect.closeTo(least, 0), expect.closeTo(most, 0)]);
  });

  test('never less than the straight line less both errors', () => {
    const [least] = [apart(placeAt(300, 160, 200), placeAt(620, 350, 80))].flat();
    expect(least).toBeGreaterThanOrEqual(Math.hypot(320, 190) - 280);
  });
});

test('in slices it is the same walk, with a pause between two runs', async () => {
  let pauses = 0;
  const from = placeAt(300, 100, 80);
  const walk = await walkFromInSlices(network, from, 800, async () => { pauses++; });
  expect(pauses).toBe(16);
  expect(walk).toEqual(walkFrom(network, from, 800));
});

test('many places find their footing in slices', async () => {
  const places = Array.from({ length: 450 }, (_, i) => placeAt(100 + i, 120));
  let pauses = 0;
  const footings = await footingsInSlices(network, places, async () => { pauses++; });
  expect(pauses).toBe(2);
  expect(footings).toEqual(places.map((place) => footingOf(network, place)));
});
