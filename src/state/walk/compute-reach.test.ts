import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue, ExplorerFeature, Walking } from '../../catalogue/types.ts';
import { at, crossing } from '../../walking/example.ts';
import { openWalk, setRoute } from '../actions.ts';
import { exampleCatalogue, exampleFeature, exampleLayer, exampleState } from '../example.ts';
import { largeData } from '../large-example.ts';
import type { ExplorerState } from '../state.ts';
import { computeReach, goalLayers, layersFor, walkEverywhere } from './compute-reach.ts';
import { keptGoals } from './goals.ts';
import type { Reached } from './reach.ts';
import { startOf } from './start.ts';

const walking: Walking = {
  networkFile: 'walk.bin', speedKmH: 6, minutes: [3, 5], to: ['stations', 'sites'], people: 'blocks', sources: [], date: null, method: { en: '' },
};
const catalogue: Catalogue = {
  ...exampleCatalogue,
  walking,
  layers: [...exampleCatalogue.layers, exampleLayer('blocks', { map: 'none', fields: [{ key: 'residents', type: 'number', label: { en: 'Residents' } }] })],
};
const network = crossing();
const noPause = async (): Promise<void> => undefined;

function point(id: string, xM: number, yM: number, more: Readonly<Record<string, unknown>> = {}): ExplorerFeature {
  return { ...exampleFeature(id, more), geometry: { type: 'Point', coordinates: at(xM, yM) } };
}

const rough = { position: { accuracyM: 100, basis: { en: 'By name' } } };
const loaded = exampleState({
  areas: [],
  sites: [point('start', 600, 100), point('near', 700, 100), point('vague', 880, 100, rough), { ...exampleFeature('lost'), geometry: null }],
  stations: [point('far', 1090, 100)],
  blocks: [point('a', 600, 200, { residents: [{ value: 10 }] }), point('b', 1080, 100, { residents: [{ value: 5 }] })],
});

async function reach(state: ExplorerState, how = walking): Promise<Reached> {
  const { walk: asked } = state;
  const start = startOf(state, asked?.from ?? '/');
  if (!asked || start.status !== 'known') throw new Error('No walk');
  const walk = await walkEverywhere(network, start, noPause);
  return computeReach({ state, catalogue, walking: how, asked, start, walk, goals: keptGoals(), pause: noPause });
}

describe('what three minutes on foot hold', () => {
  let reached: Reached;
  beforeAll(async () => {
    reached = await reach(openWalk(loaded, 'sites/start', 3));
  });

  test('is what is within 300 m along the streets, without the start itself, nearest first', () => {
    const sites = reached.groups.find(({ layer }) => layer === 'sites');
    expect(sites?.held.map(({ item, verdict }) => [item, verdict])).toEqual([['sites/near', 'surely'], ['sites/vague', 'possibly']]);
    expect(sites?.held[0]?.distanceM).toBeCloseTo(100, 0);
    expect(sites?.nearest).toBeNull();
  });

  test('names the nearest of a layer of which it holds nothing', () => {
    const stations = reached.groups.find(({ layer }) => layer === 'stations');
    expect(stations?.held).toEqual([]);
    expect(stations?.nearest?.ref).toBe('stations/far');
    expect(stations?.nearest?.distanceM).toBeCloseTo(490, 0);
  });

  test('names it too where its position is only roughly known, by a range', async () => {
    const stations = { features: [point('far', 1090, 100, rough)], byId: new Map(), isWhole: true };
    const { groups } = await reach(openWalk({ ...loaded, data: new Map(loaded.data).set('stations', { status: 'ready', value: stations }) }, 'sites/start', 3));
    const nearest = groups.find(({ layer }) => layer === 'stations')?.nearest;
    expect(nearest).toMatchObject({ ref: 'stations/far', distanceM: [expect.closeTo(390, 0), expect.closeTo(597, 0)] });
  });

  test('adds up the people of the spots within', () => {
    expect(reached.counts).toEqual({ residents: 10 });
  });

  test('is drawn as an area around the streets', () => {
    expect(reached.outline.coordinates.length).toBeGreaterThan(0);
    expect(reached).toMatchObject({ isMiddle: false, isRough: false, route: null });
    expect(reached.legM).toBeCloseTo(0, 0);
  });
});

test('more minutes hold more', async () => {
  const five = await reach(openWalk(loaded, 'sites/start', 5));
  expect(five.groups.map(({ held }) => held.length)).toEqual([1, 2]);
  expect(five.counts).toEqual({ residents: 15 });
});

test('people of whom no number is known add nothing, nor do those without a position', async () => {
  const blocks = [point('a', 600, 200, { residents: [{ value: 10 }] }), point('b', 640, 100, { residents: null }), { ...exampleFeature('c', { residents: [{ value: 7 }] }), geometry: null }];
  const value = { features: blocks, byId: new Map(), isWhole: true };
  const reached = await reach(openWalk({ ...loaded, data: new Map(loaded.data).set('blocks', { status: 'ready', value }) }, 'sites/start', 5));
  expect(reached.counts).toEqual({ residents: 10 });
});

test('where counts are named, those alone are added up', async () => {
  expect((await reach(openWalk(loaded, 'sites/start', 5), { ...walking, peopleCounts: [] })).counts).toEqual({});
  expect((await reach(openWalk(loaded, 'sites/start', 5), { ...walking, peopleCounts: ['residents'] })).counts).toEqual({ residents: 15 });
});

test('the way to a feature is as long as the list says, also beyond the minutes', async () => {
  const { route } = await reach(setRoute(openWalk(loaded, 'sites/start', 3), 'stations/far'));
  expect(route?.distanceM).toBeCloseTo(490, 0);
  expect(route?.rangeM).toBe(route?.distanceM);
  expect(route?.street.length).toBeGreaterThan(1);
});

test.each(['sites/lost', 'sites/atlantis'] as const)('there is no way to %s', async (ref) => {
  expect((await reach(setRoute(openWalk(loaded, 'sites/start', 3), ref))).route).toBeNull();
});

test('a layer that is not there has no list, and people that are not there no sum', async () => {
  const data = new Map([...loaded.data].filter(([id]) => id !== 'stations' && id !== 'blocks'));
  const reached = await reach(openWalk({ ...loaded, data }, 'sites/start', 3));
  expect(reached.groups.map(({ layer }) => layer)).toEqual(['sites']);
  expect(reached.counts).toBeNull();
});

describe('from outside the network', () => {
  const outside = openWalk(loaded, { lat: 0, lon: 0 }, 5);

  test('nothing is within reach, nor near, however far one walks', async () => {
    const reached = await reach(outside);
    expect(reached.groups).toEqual([{ layer: 'stations', held: [], nearest: null }, { layer: 'sites', held: [], nearest: null }]);
    expect([reached.legM, reached.outline.coordinates, reached.counts]).toEqual([Infinity, [], {}]);
  });

  test('there is no way to anywhere', async () => {
    expect((await reach(setRoute(outside, 'sites/near'))).route).toBeNull();
  });
});

test('a layer too large for the page is named, and no feature of it measured', async () => {
  const reached = await reach(openWalk({ ...loaded, data: new Map(loaded.data).set('stations', { status: 'ready', value: largeData() }) }, 'sites/start', 5));
  expect(reached.groups[0]).toEqual({ layer: 'stations', held: [], nearest: null, isLarge: true });
});

test('all that is walked to and counted is waited for, and no layer that there is not', () => {
  const { people: _people, ...uncounted } = walking;
  expect(layersFor(catalogue, walking)).toEqual(['stations', 'sites', 'blocks']);
  expect(layersFor(catalogue, { ...uncounted, to: ['atlantis', 'stations'] })).toEqual(['stations', 'sites']);
});

test('layers that are walked to come first, polygons and what is only counted never', () => {
  expect(goalLayers(catalogue, { ...walking, to: ['stations'] }).map(({ id }) => id)).toEqual(['stations', 'sites']);
});

describe('a walk begins', () => {
  const square: ExplorerFeature = {
    ...exampleFeature('square'),
    geometry: { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]] },
  };
  const state = exampleState({ areas: [square], sites: [exampleFeature('mill', rough), { ...exampleFeature('lost'), geometry: null }] });

  test.each([
    ['at a spot', { lat: 0.5, lon: 0.25 }, { status: 'known', spot: { position: [0.25, 0.5], accuracyM: 0 }, isMiddle: false }],
    ['at a point with its error', 'sites/mill', { status: 'known', spot: { position: [0.5, 0.5], accuracyM: 100 }, isMiddle: false }],
    ['in the middle of a polygon', 'areas/square', { status: 'known', spot: { position: [0.5, 0.5], accuracyM: 0 }, isMiddle: true }],
    ['nowhere without a position', 'sites/lost', { status: 'nowhere', why: 'not-located' }],
    ['nowhere at what is not in the data', 'sites/atlantis', { status: 'nowhere', why: 'unknown' }],
    ['later, once the layer is there', 'stations/far', { status: 'waiting' }],
  ] as const)('%s', (_, from, start) => {
    expect(startOf(state, from)).toEqual(start);
  });

  test('nowhere in a layer that did not arrive', () => {
    const failed = { ...state, data: new Map(state.data).set('stations', { status: 'failed', problems: [] }) };
    expect(startOf(failed, 'stations/far')).toEqual({ status: 'nowhere', why: 'unknown' });
  });
});
