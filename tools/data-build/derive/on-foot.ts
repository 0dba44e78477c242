import type { DerivedFeature, ExplorerFeature, FeatureRef, OnFoot } from '../../../src/catalogue/types.ts';
import {
  compareDistances, countsAround, distanceTo, footingOf, metresIn, roundedUp, walkFrom,
  type CountedGoal, type Goal, type Network, type Walk, type WalkDistance,
} from '../../../src/walking/index.ts';
import type { CityFolder } from '../city-folder.ts';
import { referencesOf, type FeaturesByLayer, type OnFootRecipe } from '../recipe.ts';
import { spotsOf, type Spot } from './nearest.ts';

const HOW_MANY = 5;

/** What is walked along, and how fast. */
export interface OnFootInput {
  readonly recipe: OnFootRecipe;
  readonly walking: NonNullable<CityFolder['walking']>;
  readonly network: Network;
}

/** What is nearest on foot to each feature of some layers, and what the census counts around it. */
export function onFoot(layers: FeaturesByLayer, { recipe, walking, network }: OnFootInput): ReadonlyMap<FeatureRef, DerivedFeature> {
  const goals = new Map(walking.to.map((id) => [id, goalsOf(network, spotsOf(id, layers.get(id) ?? []))]));
  const people = peopleOf(network, walking, layers);
  const walks = walksBySpot(network);
  const derived = new Map<FeatureRef, DerivedFeature>();
  for (const id of recipe.of) {
    const { minutes } = recipe.around;
    const limitM = recipe.around.of.includes(id) && people.keys.length > 0 ? metresIn(minutes, walking.speedKmH) : null;
    for (const feature of layers.get(id) ?? []) {
      const [spot] = spotsOf(id, [feature]);
      const walk = spot && walks(spot);
      if (!spot || !walk || walk.ways.length === 0) continue;
      derived.set(spot.ref, {
        onFoot: Object.fromEntries([...goals].map(([to, all]) => [to, ledger(walk, spot.ref, feature, all)])),
        ...(limitM === null ? {} : { around: { minutes, counts: countsAround(walk, people.keys, people.spots, limitM) } }),
      });
    }
  }
  return derived;
}

/** Many features stand at one spot: the ways from it are sought once, for the last spot that was asked for. */
function walksBySpot(network: Network): (spot: Spot) => Walk {
  let last: { readonly key: string; readonly walk: Walk } | null = null;
  return ({ position, accuracyM }) => {
    const key = [...position, accuracyM].join();
    if (last?.key !== key) last = { key, walk: walkFrom(network, { position, accuracyM }) };
    return last.walk;
  };
}

function goalsOf(network: Network, spots: readonly Spot[]): readonly Goal<FeatureRef>[] {
  return spots
    .map(({ ref, position, accuracyM }) => ({ item: ref, footing: footingOf(network, { position, accuracyM }) }))
    .filter(({ footing }) => footing.feet.length > 0);
}

/** The nearest five; among them the one that is nearest at the most, so that "surely within" can be told. */
function ledger(walk: Walk, ref: FeatureRef, feature: ExplorerFeature, goals: readonly Goal<FeatureRef>[]): readonly OnFoot[] {
  const named = new Set<string>([ref, ...referencesOf(feature)]);
  const all = goals
    .filter(({ item }) => !named.has(item))
    .map(({ item, footing }): OnFoot => ({ ref: item, distanceM: roundedUp(distanceTo(walk, footing)) }))
    .sort((a, b) => compareDistances(a.distanceM, b.distanceM) || (a.ref < b.ref ? -1 : 1));
  const nearest = all.slice(0, HOW_MANY);
  const [surest] = all.toSorted((a, b) => most(a.distanceM) - most(b.distanceM));
  if (!surest || nearest.some(({ distanceM }) => most(distanceM) <= most(surest.distanceM))) return nearest;
  return [...nearest.slice(0, HOW_MANY - 1), surest];
}

function most(distance: WalkDistance): number {
  return typeof distance === 'number' ? distance : distance[1];
}

interface People {
  readonly keys: readonly string[];
  readonly spots: readonly CountedGoal[];
}

function peopleOf(network: Network, { people, peopleCounts }: OnFootInput['walking'], layers: FeaturesByLayer): People {
  const features = people === undefined ? [] : layers.get(people) ?? [];
  const counts = features.map(({ properties }) => countsOf(properties, peopleCounts));
  const spots = features.flatMap(({ geometry }, index) =>
    geometry?.type === 'Point' ? [{ counts: counts[index] ?? {}, footing: footingOf(network, { position: geometry.coordinates, accuracyM: 0 }) }] : []);
  return { keys: [...new Set(counts.flatMap(Object.keys))], spots };
}

/** The first value of each number field, or of those named. */
function countsOf(properties: ExplorerFeature['properties'], named: readonly string[] = Object.keys(properties)): Readonly<Record<string, number>> {
  return Object.fromEntries(named.flatMap((key) => {
    const value = properties[key];
    const first: unknown = Array.isArray(value) ? value[0] : null;
    const count: unknown = typeof first === 'object' && first !== null && 'value' in first ? first.value : null;
    return typeof count === 'number' ? [[key, count]] : [];
  }));
}
