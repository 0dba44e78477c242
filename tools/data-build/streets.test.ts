import { describe, expect, test } from 'vitest';
import type { SourceFeature } from './sources.ts';
import { streetsOf, streetsText, type StreetsInput } from './streets.ts';

const way = (name: string | undefined, ...coordinates: [number, number][]): SourceFeature =>
  ({ type: 'Feature', properties: { highway: 'residential', ...(name === undefined ? {} : { name }) }, geometry: { type: 'LineString', coordinates } });

const from = (ways: readonly SourceFeature[], more: Partial<StreetsInput> = {}) =>
  streetsOf({ ways, isInCity: () => true, bounds: [0, 50, 1, 51], noNames: ['nameless'], sources: ['map'], date: '2020', ...more });

describe('the streets of a city', () => {
  test.each([
    ['ways of one name are one street', [way('Mill Lane', [0.1, 50.1], [0.1011, 50.1]), way('Mill Lane', [0.1011, 50.1], [0.102, 50.1011])],
      [['Mill Lane', 0.1, 50.1, 0.102, 50.1011]]],
    ['also across a gap of 200 m', [way('Mill Lane', [0.1, 50.1], [0.101, 50.1]), way('Mill Lane', [0.103, 50.1], [0.104, 50.1])],
      [['Mill Lane', 0.1, 50.1, 0.104, 50.1]]],
    ['two of one name that lie apart are two, the southern first', [way('Mill Lane', [0.5, 50.9], [0.501, 50.9]), way('Mill Lane', [0.1, 50.1], [0.101, 50.1])],
      [['Mill Lane', 0.1, 50.1, 0.101, 50.1], ['Mill Lane', 0.5, 50.9, 0.501, 50.9]]],
    ['they are sorted, and named without odd spaces', [way('  Old   Road ', [0.1, 50.1], [0.2, 50.2]), way('High Street', [0.1, 50.1], [0.2, 50.2])],
      [['High Street', 0.1, 50.1, 0.2, 50.2], ['Old Road', 0.1, 50.1, 0.2, 50.2]]],
    ['without a name there is none', [way(undefined, [0.1, 50.1], [0.2, 50.2]), way(' ', [0.1, 50.1], [0.2, 50.2]), way('nameless', [0.1, 50.1], [0.2, 50.2])], []],
    ['bounds are rounded outwards, and stay in those of the city', [way('Rim Road', [0.00001, 50.12346], [0.1, 50.2])],
      [['Rim Road', 0, 50.1234, 0.1, 50.2]]],
  ])('%s', (_name, ways, streets) => {
    expect(from(ways).streets).toEqual(streets);
  });

  test('what lies outside the city is cut away', () => {
    const isInCity = ([lon = 0]: readonly number[]): boolean => lon < 0.5;
    const ways = [way('Long Road', [0.4, 50.1], [0.45, 50.1], [0.9, 50.1]), way('Far Road', [0.6, 50.1], [0.7, 50.1])];
    expect(from(ways, { isInCity }).streets).toEqual([['Long Road', 0.4, 50.1, 0.45, 50.1]]);
  });
});

test('the text is JSON with one street a line', () => {
  const streets = from([way('A', [0.1, 50.1], [0.2, 50.2]), way('B', [0.1, 50.1], [0.2, 50.2])]);
  const text = streetsText(streets);
  expect(JSON.parse(text)).toEqual(streets);
  expect(text.split('\n').filter((line) => line.startsWith('["'))).toHaveLength(2);
});
