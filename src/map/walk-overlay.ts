import type { Feature, FeatureCollection, Geometry, MultiPolygon, Point, Position } from 'geojson';
import { lineOf } from '../state/walk/reach.ts';
import type { ExplorerState } from '../state/state.ts';
import type { LayerSpecification } from './engine.ts';
import { PIN_IMAGE } from './marker-images.ts';
import type { Palette } from './palette.ts';

export const WALK_SOURCES = { area: 'explorer-walk-area', route: 'explorer-route', pin: 'explorer-pin' } as const;

/** Legs between a place and the street are drawn from this length on. */
const LEG_FROM_M = 10;
const SPECK_M2 = 3000;
const METRES_PER_DEGREE = 111_320;

/** What a walk and a pin add to the map, for one state. */
export interface WalkData {
  readonly area: Feature<MultiPolygon>;
  readonly route: FeatureCollection<Geometry, { readonly part: 'street' | 'leg' | 'start' | 'end' }>;
  readonly pin: FeatureCollection<Point>;
}

export function walkData({ reach, pin, walk }: Pick<ExplorerState, 'reach' | 'pin' | 'walk'>): WalkData {
  const reached = walk && reach?.status === 'ready' ? reach.value : null;
  const spot = walk && typeof walk.from !== 'string' ? walk.from : pin;
  return {
    area: { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates: withoutSpecks(reached?.outline) } },
    route: { type: 'FeatureCollection', features: reached?.route ? routeFeatures(reached.route) : [] },
    pin: { type: 'FeatureCollection', features: spot ? [{ type: 'Feature', properties: {}, geometry: pointAt([spot.lon, spot.lat]) }] : [] },
  };
}

/** Holes as small as a yard say nothing and make the picture restless. */
function withoutSpecks(outline: MultiPolygon | undefined): Position[][][] {
  return (outline?.coordinates ?? []).map(([outer = [], ...holes]) => [outer, ...holes.filter((hole) => areaM2(hole) >= SPECK_M2)]);
}

/** Good to a hundredth, which is enough here. */
function areaM2(ring: readonly Position[]): number {
  const [first = [0, 0]] = ring;
  const eastM = METRES_PER_DEGREE * Math.cos(((first[1] ?? 0) * Math.PI) / 180);
  let twice = 0;
  ring.forEach(([lon = 0, lat = 0], index) => {
    const [nextLon = 0, nextLat = 0] = ring[(index + 1) % ring.length] ?? [];
    const [x, y, nextX, nextY] = [lon - (first[0] ?? 0), lat - (first[1] ?? 0), nextLon - (first[0] ?? 0), nextLat - (first[1] ?? 0)];
    twice += (x * nextY - nextX * y) * eastM * METRES_PER_DEGREE;
  });
  return Math.abs(twice) / 2;
}

function routeFeatures(route: Parameters<typeof lineOf>[0]): WalkData['route']['features'] {
  const line = lineOf(route);
  const legs = route.legs.filter(([a, b]) => isApart(a, b));
  return [
    { type: 'Feature', properties: { part: 'street' }, geometry: { type: 'LineString', coordinates: [...route.street] } },
    ...legs.map((leg): WalkData['route']['features'][number] =>
      ({ type: 'Feature', properties: { part: 'leg' }, geometry: { type: 'LineString', coordinates: [...leg] } })),
    { type: 'Feature', properties: { part: 'start' }, geometry: pointAt(line[0] ?? []) },
    { type: 'Feature', properties: { part: 'end' }, geometry: pointAt(line.at(-1) ?? []) },
  ];
}

function pointAt(position: Position): Point {
  return { type: 'Point', coordinates: [...position] };
}

/** Legs that are too short to be seen only blur the line's end. */
function isApart([lonA = 0, latA = 0]: Position, [lonB = 0, latB = 0]: Position): boolean {
  const metres = Math.hypot((lonA - lonB) * Math.cos((latA * Math.PI) / 180), latA - latB) * METRES_PER_DEGREE;
  return metres > LEG_FROM_M;
}

/** The walk area lies below the street map's labels, as areas do. */
export function walkAreaStyle(palette: Palette): readonly LayerSpecification[] {
  return [
    {
      id: 'explorer-walk-fill',
      type: 'fill',
      source: WALK_SOURCES.area,
      paint: { 'fill-color': palette.accent, 'fill-opacity': palette.dark ? 0.22 : 0.16 },
    },
    {
      id: 'explorer-walk-edge',
      type: 'line',
      source: WALK_SOURCES.area,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.accent, 'line-width': 1.75 },
    },
  ];
}

/** The route in ink with a light edge, so that it stands out from the walk area and on any ground; below the markers. */
export function routeStyle(palette: Palette): readonly LayerSpecification[] {
  return [
    routeLine('explorer-route-edge', 'street', { 'line-color': palette.paper, 'line-width': 8 }),
    routeLine('explorer-route-line', 'street', { 'line-color': palette.ink, 'line-width': 4 }),
    routeLine('explorer-route-legs', 'leg', { 'line-color': palette.ink, 'line-width': 3, 'line-dasharray': [0.1, 1.8] }),
    {
      id: 'explorer-route-ends',
      type: 'circle',
      source: WALK_SOURCES.route,
      filter: ['in', ['get', 'part'], ['literal', ['start', 'end']]],
      paint: {
        'circle-radius': ['match', ['get', 'part'], 'end', 16, 6],
        'circle-color': ['match', ['get', 'part'], 'end', palette.ink, palette.paper],
        'circle-opacity': ['match', ['get', 'part'], 'end', 0.15, 1],
        'circle-stroke-color': palette.ink,
        'circle-stroke-width': 3,
      },
    },
  ];
}

function routeLine(id: string, part: 'street' | 'leg', paint: Extract<LayerSpecification, { type: 'line' }>['paint']): LayerSpecification {
  return {
    id,
    type: 'line',
    source: WALK_SOURCES.route,
    filter: ['==', ['get', 'part'], part],
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: paint ?? {},
  };
}

/** The marked spot, above everything. */
export function pinStyle(palette: Palette): LayerSpecification {
  return {
    id: 'explorer-pin',
    type: 'symbol',
    source: WALK_SOURCES.pin,
    layout: {
      'icon-image': [PIN_IMAGE, palette.accent, palette.paper].join('|'),
      'icon-anchor': 'bottom',
      'icon-overlap': 'always',
      'icon-ignore-placement': true,
    },
  };
}
