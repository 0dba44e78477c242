import CheapRuler from 'cheap-ruler';
import { describe, expect, test } from 'vitest';
import type { Position } from 'geojson';
import { crossing, EXAMPLE_BOUNDS, placeAt } from './example.ts';
import { routeTo } from './route.ts';
import { footingOf, walkFrom, type Place } from './walk.ts';

const network = crossing();
const ruler = new CheapRuler((EXAMPLE_BOUNDS[1] + EXAMPLE_BOUNDS[3]) / 2, 'meters');
const lengthM = (line: readonly Position[]): number => ruler.lineDistance(line.map(([lon = NaN, lat = NaN]): [number, number] => [lon, lat]));
const route = (from: Place, to: Place, limitM?: number) => routeTo(walkFrom(network, from, limitM), footingOf(network, to));

describe('a route', () => {
  test.each([
    ['around a corner', placeAt(200, 130), placeAt(620, 300)],
    ['back again', placeAt(620, 300), placeAt(200, 130)],
    ['along one edge', placeAt(200, 110), placeAt(500, 80)],
    ['against its direction', placeAt(500, 80), placeAt(200, 110)],
    ['over two edges', placeAt(1000, 90), placeAt(200, 110)],
    ['across the street', placeAt(300, 130), placeAt(300, 70)],
  ])('%s is drawn as long as it says', (_name, from, to) => {
    const found = route(from, to);
    const [first, last] = found?.legs ?? [[], []];
    const { street = [] } = found ?? {};
    expect(lengthM(first) + lengthM(street) + lengthM(last)).toBeCloseTo(found?.distanceM ?? NaN, 0);
    expect([first[0], last[1]]).toEqual([from.position, to.position]);
    expect(lengthM([first[1] ?? [], street[0] ?? []]) + lengthM([street.at(-1) ?? [], last[0] ?? []])).toBeCloseTo(0, 3);
  });

  test('to the very same position leads nowhere', () => {
    expect(route(placeAt(300, 130), placeAt(300, 130))).toMatchObject({ distanceM: 0, street: [placeAt(300, 130).position, placeAt(300, 130).position] });
  });

  test('turns at the junction', () => {
    expect(route(placeAt(200, 100), placeAt(600, 300))?.street).toHaveLength(3);
  });

  test('is none beyond the limit, or where the network does not reach', () => {
    expect(route(placeAt(200, 100), placeAt(1000, 100), 500)).toBeNull();
    expect(route(placeAt(200, 100), placeAt(-50, 100))).toBeNull();
  });
});
