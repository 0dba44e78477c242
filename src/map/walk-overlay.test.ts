import { describe, expect, test } from 'vitest';
import type { MultiPolygon } from 'geojson';
import type { Reached, ShownRoute } from '../state/walk/reach.ts';
import { boundsOfReach } from './camera.ts';
import { walkData } from './walk-overlay.ts';

const ring = (west: number, size: number): number[][] => [[west, 0], [west + size, 0], [west + size, size], [west, size], [west, 0]];
const outline: MultiPolygon = { type: 'MultiPolygon', coordinates: [[ring(0, 0.02), ring(0.001, 0.0002), ring(0.005, 0.002)]] };
const route: ShownRoute = {
  to: 'stations/x', distanceM: 100, rangeM: 100,
  legs: [[[0, 0], [0, 0.00001]], [[0.03, 0], [0.031, 0]]],
  street: [[0, 0.00001], [0.03, 0]],
};
const reached: Reached = {
  from: { lat: 0, lon: 0 }, minutes: 10, start: { lat: 0, lon: 0 }, isMiddle: false, isRough: false, legM: 1, isCutOff: false,
  outline, groups: [], counts: null, route,
};
const walk = { from: { lat: 0, lon: 0 }, minutes: 10, to: null };

describe('a walk on the map', () => {
  const data = walkData({ walk, pin: null, reach: { status: 'ready', value: reached } });

  test('keeps the holes that can be seen', () => {
    expect(data.area.geometry.coordinates).toEqual([[ring(0, 0.02), ring(0.005, 0.002)]]);
  });

  test('draws the way along the streets, legs that can be seen, and both ends', () => {
    expect(data.route.features.map(({ properties }) => properties.part)).toEqual(['street', 'leg', 'start', 'end']);
    expect(data.route.features.at(-1)?.geometry).toEqual({ type: 'Point', coordinates: [0.031, 0] });
  });

  test('pins the spot that it begins at', () => {
    expect(data.pin.features.map(({ geometry }) => geometry.coordinates)).toEqual([[0, 0]]);
  });

  test('is framed with its route', () => {
    expect(boundsOfReach(reached)).toEqual([0, 0, 0.031, 0.02]);
    expect(boundsOfReach({ ...reached, outline: { type: 'MultiPolygon', coordinates: [] }, route: null })).toBeNull();
  });
});

test('nothing is drawn of a walk that was closed, or that is not there yet', () => {
  for (const state of [{ walk: null, pin: null, reach: { status: 'ready', value: reached } }, { walk, pin: null, reach: { status: 'loading' } }] as const) {
    const data = walkData(state);
    expect(data.area.geometry.coordinates).toEqual([]);
    expect(data.route.features).toEqual([]);
  }
});
