import type { Catalogue, FeatureRef, Layer, Slug, Walking } from '../../catalogue/types.ts';
import {
  compareDistances, countsAround, distanceTo, footingOf, held, isCutOff, metresIn, outlineInSlices, reachedPieces, routeTo, walkFromInSlices,
  type Goal, type Network, type Walk,
} from '../../walking/index.ts';
import { dataOf, featureByRef, layerById } from '../selectors.ts';
import type { ExplorerState, Walk as Asked } from '../state.ts';
import { countedKeys, placeOf, pointOf, type Goals } from './goals.ts';
import type { Pacer } from './pacer.ts';
import type { Reached, ReachGroup, ShownRoute } from './reach.ts';
import type { Start } from './start.ts';

/** All that reach is worked out from. */
export interface ReachInput {
  readonly state: ExplorerState;
  readonly catalogue: Catalogue;
  readonly walking: Walking;
  readonly asked: Asked;
  readonly start: Extract<Start, { status: 'known' }>;
  /** All ways from the start, as far as the network goes. */
  readonly walk: Walk;
  readonly goals: Goals;
  readonly pause: Pacer;
}

/** The ways from a start to everywhere: all minutes, lists and routes are read off it. */
export function walkEverywhere(network: Network, { spot }: ReachInput['start'], pause: Pacer): Promise<Walk> {
  return walkFromInSlices(network, spot, Infinity, pause);
}

/** Layers whose features a walk area holds: those that are walked to, then the map's other points, the topmost first. */
export function goalLayers(catalogue: Catalogue, { to, people }: Walking): readonly Layer[] {
  const first = to.flatMap((id) => layerById(catalogue, id) ?? []);
  const points = catalogue.layers.filter(({ id, geometry, map }) => geometry === 'point' && map === 'main' && id !== people);
  return [...first, ...points.toReversed().filter((layer) => !first.includes(layer))];
}

/**
 * Works out what is within the minutes that are asked for.
 *
 * @throws `Overtaken` where the pause does
 */
export async function computeReach(input: ReachInput): Promise<Reached> {
  const { asked, start, walk, walking, pause } = input;
  const limitM = metresIn(asked.minutes, walking.speedKmH);
  const [ways] = walk.ways;
  const pieces = ways ? reachedPieces(walk.network, ways, limitM) : [];
  await pause();
  const outline = await outlineInSlices(walk.network, pieces, pause);
  await pause();
  const groups = await Promise.all(goalLayers(input.catalogue, walking).map((layer) => groupOf(input, layer, limitM)));
  const [lon = NaN, lat = NaN] = start.spot.position;
  return {
    from: asked.from,
    minutes: asked.minutes,
    start: { lat, lon },
    isMiddle: start.isMiddle,
    isRough: walk.ways.length > 1,
    legM: walk.from.feet[0]?.legM ?? Infinity,
    isCutOff: isCutOff(walk.network, pieces),
    outline,
    groups: groups.flat(),
    counts: await countsOf(input, limitM),
    route: routeOf(input),
  };
}

async function groupOf({ state, asked, walk, goals, pause }: ReachInput, layer: Layer, limitM: number): Promise<readonly ReachGroup[]> {
  const data = dataOf(state, layer.id);
  if (!data) return [];
  if (data.large) return [{ layer: layer.id, held: [], nearest: null, isLarge: true }];
  const all = await goals.of(walk.network, layer, data.features, pause);
  const others = all.filter(({ item }) => item !== asked.from);
  await pause();
  const within = held(walk, others, limitM);
  return [{ layer: layer.id, held: within, nearest: within.length ? null : nearestOf(walk, others) }];
}

function nearestOf(walk: Walk, goals: readonly Goal<FeatureRef>[]): ReachGroup['nearest'] {
  const [first] = goals
    .map(({ item, footing }) => ({ ref: item, distanceM: distanceTo(walk, footing) }))
    .sort((a, b) => compareDistances(a.distanceM, b.distanceM));
  return first && (typeof first.distanceM === 'number' ? first.distanceM : first.distanceM[1]) < Infinity ? first : null;
}

async function countsOf({ state, catalogue, walking, walk, goals, pause }: ReachInput, limitM: number): Promise<Reached['counts']> {
  const layer = layerById(catalogue, walking.people ?? '');
  const data = layer && dataOf(state, layer.id);
  if (!layer || !data || data.large) return null;
  const keys = countedKeys(layer, walking);
  const spots = await goals.people(walk.network, keys, data.features, pause);
  await pause();
  return countsAround(walk, keys, spots, limitM);
}

/** The way that is asked for; `null` where there is none. */
export function routeOf({ state, asked: { to }, walk }: Pick<ReachInput, 'state' | 'asked' | 'walk'>): ShownRoute | null {
  const feature = to ? featureByRef(state, to) : undefined;
  if (!to || !feature || !pointOf(feature)) return null;
  const footing = footingOf(walk.network, placeOf(feature));
  const route = routeTo(walk, footing);
  return route ? { ...route, to, rangeM: distanceTo(walk, footing) } : null;
}

/** Layers that must be there for reach to be whole. */
export function layersFor(catalogue: Catalogue, walking: Walking): readonly Slug[] {
  return [...goalLayers(catalogue, walking).map(({ id }) => id), ...(walking.people ? [walking.people] : [])];
}
