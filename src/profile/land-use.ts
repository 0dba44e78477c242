import type { ExplorerFeature } from '../catalogue/types.ts';
import type { Covered } from '../geo/overlay-index.ts';

/** What the plan makes of one class of ground in a polygon. */
export interface LandUseClass {
  /** Key of the option; `null` where a polygon of the plan has none. */
  readonly key: string | null;
  readonly areaM2: number;
  /** Of the polygon, 0 to 1. */
  readonly share: number;
  /** Of all that the plan covers, 0 to 1. */
  readonly shareInAll: number;
}

/** The classes and what is not zoned add up to the polygon's area. */
export interface LandUseProfile {
  /** The largest first. */
  readonly classes: readonly LandUseClass[];
  readonly notZonedM2: number;
  /** Of the polygon, 0 to 1. */
  readonly notZonedShare: number;
}

/**
 * What a polygon holds of the plan's classes; `null` where it has no area.
 *
 * @param areasM2 of the plan's polygons, in the order of the features
 */
export function landUseOf(
  areaM2: number, covered: readonly Covered[], { features, field, areasM2 }: { readonly features: readonly ExplorerFeature[]; readonly field: string; readonly areasM2: Float64Array },
): LandUseProfile | null {
  if (!(areaM2 > 0)) return null;
  const inside = sums(covered, ({ index }) => features[index], field);
  const all = sums([...areasM2].map((one, index) => ({ index, areaM2: one })), ({ index }) => features[index], field);
  const [zonedM2, allM2] = [total(inside), total(all)];
  // The plan's polygons may overlap by slivers: together they are no more than the polygon.
  const scale = zonedM2 > areaM2 ? areaM2 / zonedM2 : 1;
  const classes = [...inside].map(([key, sumM2]): LandUseClass =>
    ({ key, areaM2: sumM2 * scale, share: (sumM2 * scale) / areaM2, shareInAll: allM2 ? (all.get(key) ?? 0) / allM2 : 0 }));
  const notZonedM2 = Math.max(0, areaM2 - zonedM2);
  return { classes: classes.sort((a, b) => b.areaM2 - a.areaM2), notZonedM2, notZonedShare: notZonedM2 / areaM2 };
}

type Sums = ReadonlyMap<string | null, number>;

function sums(parts: readonly Covered[], featureOf: (part: Covered) => ExplorerFeature | undefined, field: string): Sums {
  const sum = new Map<string | null, number>();
  for (const part of parts) {
    const value = featureOf(part)?.properties[field];
    const key = typeof value === 'string' ? value : null;
    sum.set(key, (sum.get(key) ?? 0) + part.areaM2);
  }
  return sum;
}

function total(sum: Sums): number {
  return [...sum.values()].reduce((a, b) => a + b, 0);
}
