import { describe, expect, test } from 'vitest';
import type { Geometry } from 'geojson';
import type { ExplorerFeature } from '../catalogue/types.ts';
import { dropPin, openArea, openPanel, openWalk, select } from '../state/actions.ts';
import { exampleCatalogue as catalogue, exampleFeature, exampleSite, exampleState } from '../state/example.ts';
import type { ExplorerState, LayerData, Loaded } from '../state/state.ts';
import { framingOf, overview } from './camera.ts';

const box = (west: number, south: number, east: number, north: number): Geometry => ({
  type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]],
});
const area = (id: string, geometry: Geometry | null): ExplorerFeature => ({ ...exampleFeature(id), geometry });

const state = exampleState({
  areas: [area('old-docks', box(0.1, 0.2, 0.3, 0.4)), area('new-docks', box(0.5, 0.1, 0.6, 0.3)), area('lost', null)],
  sites: [exampleSite('mill', 'vacant', [0.7, 0.8]), exampleSite('forge', 'ruin')],
});
const streets: ExplorerState['streets'] = {
  status: 'ready',
  value: { sources: [], date: null, streets: [['Mill Road', 0.3, 0.25, 0.5, 0.35]] },
};
const withAreas = (loaded: Loaded<LayerData>): ExplorerState => ({ ...state, data: new Map([['areas', loaded]]) });

describe('the camera frames', () => {
  test.each<[string, ExplorerState, unknown]>([
    ['all target areas at the start', state, { kind: 'bounds', bounds: [0.1, 0.1, 0.6, 0.4] }],
    ['the area that is open', openArea(state, 'new-docks'), { kind: 'bounds', bounds: [0.5, 0.1, 0.6, 0.3] }],
    ['the place that is selected, before its area', select(openArea(state, 'new-docks'), 'sites/mill'), { kind: 'point', lon: 0.7, lat: 0.8 }],
    ['the spot that is marked', dropPin(state, { lat: 0.3, lon: 0.4 }), { kind: 'point', lon: 0.4, lat: 0.3 }],
    ['the street that the spot stands for', dropPin({ ...state, streets }, { lat: 0.3, lon: 0.4 }), { kind: 'bounds', bounds: [0.3, 0.25, 0.5, 0.35] }],
    ['the limit that is inspected, before the area', openPanel(openArea(state, 'new-docks'), { kind: 'boundary', of: 'areas/old-docks' }), { kind: 'bounds', bounds: [0.1, 0.2, 0.3, 0.4] }],
    ['nothing yet while a walk is worked out', openWalk({ ...state, reach: { status: 'loading' } }, 'sites/mill', 10), null],
    ['the start of a walk that comes to nothing', openWalk({ ...state, reach: { status: 'failed' } }, 'sites/mill', 10), { kind: 'point', lon: 0.7, lat: 0.8 }],
    ['nothing new for what is not located', select(state, 'sites/forge'), null],
    ['nothing yet for what has not arrived', select(state, 'stations/central'), null],
    ['nothing yet for an area that has not arrived', openArea(exampleState(), 'old-docks'), null],
  ])('%s', (_, now, framing) => {
    expect(framingOf(now, catalogue)).toEqual(framing);
  });
});

describe('the overview', () => {
  const everywhere = { kind: 'bounds', bounds: catalogue.bounds };

  test.each<[string, ExplorerState, unknown]>([
    ['waits for the areas that were not asked for yet', exampleState(), null],
    ['waits for the areas that are on their way', withAreas({ status: 'loading' }), null],
    ['is all of the city where they failed', withAreas({ status: 'failed', problems: [] }), everywhere],
    ['is all of the city where none is located', exampleState({ areas: [area('lost', null)] }), everywhere],
    ['stays the same whatever is open', select(state, 'sites/mill'), { kind: 'bounds', bounds: [0.1, 0.1, 0.6, 0.4] }],
  ])('%s', (_, now, framing) => {
    expect(overview(now, catalogue)).toEqual(framing);
  });
});
