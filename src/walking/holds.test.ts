import { describe, expect, test } from 'vitest';
import { crossing, placeAt } from './example.ts';
import { countsAround, held } from './holds.ts';
import { footingOf, walkFrom, type Place } from './walk.ts';

const network = crossing();
const goal = (item: string, place: Place) => ({ item, footing: footingOf(network, place) });

test('what is surely or possibly within the limit, nearest first', () => {
  const goals = [
    goal('far', placeAt(1000, 100)), goal('perhaps', placeAt(520, 100, 60)), goal('near', placeAt(300, 100)), goal('outside', placeAt(-50, 0)),
  ];
  expect(held(walkFrom(network, placeAt(200, 100), 300), goals)).toEqual([
    { item: 'near', distanceM: expect.closeTo(100, 0), verdict: 'surely' },
    { item: 'perhaps', distanceM: [expect.closeTo(260, 0), Infinity], verdict: 'possibly' },
  ]);
});

describe('counts around a place', () => {
  const spots = [[300, 10], [420, 20], [900, 40]].map(([x = 0, residents = 0]) =>
    ({ counts: { residents, dwellings: 1 }, footing: footingOf(network, placeAt(x, 100)) }));
  const keys = ['residents', 'dwellings'];

  test.each([
    ['are added up within the limit', placeAt(200, 100), { residents: 30, dwellings: 2 }],
    ['have a least and a most where the start is not known well', placeAt(200, 100, 100), { residents: [10, 30], dwellings: [1, 2] }],
    ['are nothing where nothing is', placeAt(600, 400), { residents: 0, dwellings: 0 }],
    ['are unknown where the network does not reach', placeAt(-50, 100), {}],
  ])('%s', (_name, from, expected) => {
    expect(countsAround(walkFrom(network, from, 250), keys, spots)).toEqual(expected);
  });
});
