import type { ExplorerFeature } from '../catalogue/types.ts';
import type { Covered } from '../geo/overlay-index.ts';
import { firstNumberIn } from '../fields/number.ts';

/** Limits of two sources differ by slivers: from this share on a small area lies all inside, up to the other it lies outside. */
const WHOLE_FROM = 0.999;
const NONE_UP_TO = 0.001;

/** One count of a polygon. */
export interface CensusFigure {
  /** Key of the count. */
  readonly key: string;
  /** A whole number; an estimate where `least` and `most` differ. */
  readonly value: number;
  /** Of the small areas that lie all inside. */
  readonly least: number;
  /** Of those and all that are cut. */
  readonly most: number;
  /** Of the whole census, 0 to 1; `null` where that counts nothing. */
  readonly shareOfAll: number | null;
}

export interface CensusProfile {
  readonly figures: readonly CensusFigure[];
  /** Small areas that lie all inside, and those that are cut. */
  readonly whole: number;
  readonly cut: number;
  /** Share of the polygon's people that is estimated from small areas that are cut, 0 to 1. */
  readonly peopleOnCut: number;
  /** Share of the polygon that lies in small areas that are cut. */
  readonly areaOnCut: number;
  /** Share of the polygon that lies in none: the census says nothing of it. */
  readonly areaBeyond: number;
}

/** What the census counts, by small areas. */
export interface CensusBasis {
  readonly features: readonly ExplorerFeature[];
  /** Of the small areas, in the order of the features. */
  readonly areasM2: Float64Array;
  /** Key of the count of people. */
  readonly people: string;
  /** Keys of the counts that are wanted. */
  readonly keys: readonly string[];
}

interface Held {
  readonly feature: ExplorerFeature;
  /** Of the small area, 0 to 1. */
  readonly share: number;
  readonly areaM2: number;
}

/** Counts of a polygon by areal weighting: each small area counts with the share of it that lies inside. */
export function censusOf(areaM2: number, covered: readonly Covered[], basis: CensusBasis): CensusProfile | null {
  const held = covered.flatMap((one) => heldOf(one, basis));
  if (!held.length || !(areaM2 > 0)) return null;
  const cut = held.filter(({ share }) => share < 1);
  const people = estimate(held, basis.people);
  return {
    figures: basis.keys.flatMap((key) => figureOf(key, held, basis.features)),
    whole: held.length - cut.length,
    cut: cut.length,
    peopleOnCut: people ? estimate(cut, basis.people) / people : 0,
    areaOnCut: Math.min(1, sum(cut, (one) => one.areaM2) / areaM2),
    areaBeyond: Math.max(0, 1 - sum(covered, (one) => one.areaM2) / areaM2),
  };
}

function heldOf({ index, areaM2 }: Covered, { features, areasM2 }: CensusBasis): readonly Held[] {
  const feature = features[index];
  const share = areaM2 / (areasM2[index] ?? NaN);
  if (!feature || !(share > NONE_UP_TO)) return [];
  return [{ feature, share: share >= WHOLE_FROM ? 1 : share, areaM2 }];
}

/** A count that no small area has is no figure. */
function figureOf(key: string, held: readonly Held[], all: readonly ExplorerFeature[]): readonly CensusFigure[] {
  if (!held.some(({ feature }) => firstNumberIn(feature.properties[key]) !== null)) return [];
  const whole = sum(held, ({ feature, share }) => (share === 1 ? (firstNumberIn(feature.properties[key]) ?? 0) : 0));
  const most = sum(held, ({ feature }) => firstNumberIn(feature.properties[key]) ?? 0);
  const value = estimate(held, key);
  const everywhere = sum(all, (feature) => firstNumberIn(feature.properties[key]) ?? 0);
  return [{ key, value: Math.round(value), least: whole, most, shareOfAll: everywhere ? value / everywhere : null }];
}

function estimate(held: readonly Held[], key: string): number {
  return sum(held, ({ feature, share }) => share * (firstNumberIn(feature.properties[key]) ?? 0));
}

function sum<Part>(parts: readonly Part[], of: (part: Part) => number): number {
  return parts.reduce((total, part) => total + of(part), 0);
}
