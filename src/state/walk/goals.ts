import type { Position } from 'geojson';
import type { ExplorerFeature, FeatureRef, Field, Layer, Walking } from '../../catalogue/types.ts';
import { refOf } from '../../catalogue/refs.ts';
import { quantitiesIn } from '../../fields/number.ts';
import { footingsInSlices, type CountedGoal, type Footing, type Goal, type Network, type Place } from '../../walking/index.ts';
import type { Pacer } from './pacer.ts';

type Features = readonly ExplorerFeature[];

/** Where features meet the network, kept for as long as both are. */
export interface Goals {
  of(network: Network, layer: Layer, features: Features, pause: Pacer): Promise<readonly Goal<FeatureRef>[]>;
  /** `keys`: of the counts; always the same for the same features. */
  people(network: Network, keys: readonly string[], features: Features, pause: Pacer): Promise<readonly CountedGoal[]>;
}

/** Works each out at its first use. */
export function keptGoals(): Goals {
  const goals = new WeakMap<Network, WeakMap<Features, readonly Goal<FeatureRef>[]>>();
  const people = new WeakMap<Network, WeakMap<Features, readonly CountedGoal[]>>();
  return {
    of: (network, layer, features, pause) => kept(goals, network, features, () => goalsOf(network, layer, features, pause)),
    people: (network, keys, features, pause) => kept(people, network, features, () => spotsOf(network, keys, features, pause)),
  };
}

/** Keys of the people layer's fields that are added up: those that are named, else all that are counts. */
export function countedKeys({ fields }: Layer, { peopleCounts }: Pick<Walking, 'peopleCounts'>): readonly string[] {
  const counts = fields.filter((field: Field) => field.type === 'number').map(({ key }) => key);
  return peopleCounts ? counts.filter((key) => peopleCounts.includes(key)) : counts;
}

/** The point of a located feature; `null` for others. */
export function pointOf({ geometry, properties }: ExplorerFeature): Position | null {
  return geometry?.type === 'Point' && properties.position !== null ? geometry.coordinates : null;
}

async function kept<Value>(
  all: WeakMap<Network, WeakMap<Features, Value>>,
  network: Network,
  features: Features,
  make: () => Promise<Value>,
): Promise<Value> {
  const ofNetwork = all.get(network) ?? new WeakMap<Features, Value>();
  all.set(network, ofNetwork);
  const value = ofNetwork.get(features) ?? (await make());
  ofNetwork.set(features, value);
  return value;
}

async function goalsOf(network: Network, layer: Layer, features: Features, pause: Pacer): Promise<readonly Goal<FeatureRef>[]> {
  const located = features.filter((feature) => pointOf(feature));
  const footings = await footingsInSlices(network, located.map(placeOf), pause);
  return located.flatMap((feature, index) => goal(refOf(layer.id, feature), footings[index]));
}

function goal<Item>(item: Item, footing: Footing | undefined): readonly Goal<Item>[] {
  return footing ? [{ item, footing }] : [];
}

async function spotsOf(network: Network, keys: readonly string[], features: Features, pause: Pacer): Promise<readonly CountedGoal[]> {
  const located = features.filter((feature) => pointOf(feature));
  const footings = await footingsInSlices(network, located.map(placeOf), pause);
  return located.flatMap(({ properties }, index) => {
    const footing = footings[index];
    const counts = Object.fromEntries(keys.map((key) => [key, quantitiesIn(properties[key])[0]?.value ?? 0]));
    return footing ? [{ counts, footing }] : [];
  });
}

/** A located feature as the network is asked for it. */
export function placeOf(feature: ExplorerFeature): Place {
  return { position: pointOf(feature) ?? [], accuracyM: feature.properties.position?.accuracyM ?? 0 };
}
