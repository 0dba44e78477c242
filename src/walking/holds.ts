import { compareDistances, verdictOf, type Verdict, type WalkDistance } from './distance.ts';
import { arrivalAt } from './shortest-ways.ts';
import { distanceTo, type Footing, type Walk } from './walk.ts';

/** Something that can be walked to. */
export interface Goal<Item> {
  readonly item: Item;
  readonly footing: Footing;
}

/** Something that is walked to, with how far it is. */
export interface Held<Item> {
  readonly item: Item;
  readonly distanceM: WalkDistance;
  readonly verdict: Exclude<Verdict, 'no'>;
}

/** Those of some goals that are surely or possibly within a limit by network distance, nearest first. */
export function held<Item>(walk: Walk, goals: readonly Goal<Item>[], limitM = walk.limitM): readonly Held<Item>[] {
  return goals
    .flatMap(({ item, footing }) => {
      const distanceM = distanceTo(walk, footing);
      const verdict = verdictOf(distanceM, limitM);
      return verdict === 'no' ? [] : [{ item, distanceM, verdict }];
    })
    .sort((a, b) => compareDistances(a.distanceM, b.distanceM));
}

/** Counts at a spot, by key: what the census counts in a small area. */
export interface CountedGoal {
  readonly counts: Readonly<Record<string, number>>;
  readonly footing: Footing;
}

/**
 * Sums of counts over the spots within a limit by network distance, by key. `[least, most]` over the samples of the
 * start where its error is over 50 m and the sums differ; spots are taken at their word. Empty when the
 * network does not reach the start.
 */
export function countsAround(walk: Walk, keys: readonly string[], spots: readonly CountedGoal[], limitM = walk.limitM): Readonly<Record<string, WalkDistance>> {
  const sums = walk.ways.map((ways) => {
    const total = new Map(keys.map((key) => [key, 0]));
    for (const { counts, footing: { feet: [foot] } } of spots) {
      if (!foot || arrivalAt(walk.network, ways, foot).distanceM > limitM) continue;
      for (const key of keys) total.set(key, (total.get(key) ?? 0) + (counts[key] ?? 0));
    }
    return total;
  });
  if (sums.length === 0) return {};
  return Object.fromEntries(keys.map((key) => {
    const values = sums.map((total) => total.get(key) ?? 0);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return [key, least === most ? least : [least, most]];
  }));
}
