import type { Census, ExplorerFeature, Layer, Slug } from '../catalogue/types.ts';
import type { Measure } from '../state/planning/model.ts';
import { countFields, type CountField } from './measures.ts';
import { firstNumberIn } from '../fields/number.ts';

/**
 * Why a small area has no value: nobody lives there (`no-people`), there is nothing to take a share of
 * (`none-of-whole`), its count (`unknown`) or its outline (`no-outline`) is missing. None of them is a zero.
 */
export type WhyNone = 'no-people' | 'none-of-whole' | 'unknown' | 'no-outline';

/** A count, a percentage, or a count per square kilometre; `why` where there is none. */
export type SmallAreaValue = { readonly value: number } | { readonly value: null; readonly why: WhyNone };

export interface ValuesOf {
  readonly census: Census;
  readonly layer: Pick<Layer, 'fields'>;
  readonly field: string;
  readonly measure: Measure;
  /** Planar areas of the outlines, by id; density alone asks for them. */
  readonly areasKm2?: ReadonlyMap<Slug, number>;
}

/** What each small area is coloured by, by id, in the order of the layer. */
export function valuesOf(features: readonly ExplorerFeature[], of: ValuesOf): ReadonlyMap<Slug, SmallAreaValue> {
  const field = countFields(of.layer).find(({ key }) => key === of.field);
  return new Map(features.map((feature) => [feature.id, field ? valueOf(feature, field, of) : none('unknown')]));
}

function valueOf(feature: ExplorerFeature, field: CountField, of: ValuesOf): SmallAreaValue {
  const count = firstNumberIn(feature.properties[field.key]);
  if (count === null) return none('unknown');
  switch (of.measure) {
    case 'share':
      return shareOf(feature, count, of);
    case 'number':
      return isEmptyOfPeople(feature, field, of) ? none('no-people') : { value: count };
    case 'density': {
      if (isEmptyOfPeople(feature, field, of)) return none('no-people');
      const areaKm2 = of.areasKm2?.get(feature.id) ?? 0;
      return areaKm2 > 0 ? { value: count / areaKm2 } : none('no-outline');
    }
  }
}

function shareOf(feature: ExplorerFeature, count: number, { census, field }: ValuesOf): SmallAreaValue {
  const share = census.shares.find(({ part }) => part === field);
  const whole = share ? firstNumberIn(feature.properties[share.whole]) : null;
  if (!share || whole === null) return none('unknown');
  if (whole > 0) return { value: (100 * count) / whole };
  return none(share.whole === census.people ? 'no-people' : 'none-of-whole');
}

/** Where nobody lives, no number of people says more than that; dwellings and buildings there still count. */
function isEmptyOfPeople(feature: ExplorerFeature, { key, unit }: CountField, { census }: ValuesOf): boolean {
  return (key === census.people || unit === 'people') && firstNumberIn(feature.properties[census.people]) === 0;
}

const WHYS: readonly WhyNone[] = ['no-people', 'none-of-whole', 'unknown', 'no-outline'];

/** Why small areas have no value, and how many of them; without those reasons that none has. */
export function countsWithoutValue(values: ReadonlyMap<Slug, SmallAreaValue>): readonly { readonly why: WhyNone; readonly count: number }[] {
  const whys = [...values.values()].flatMap((value) => (value.value === null ? [value.why] : []));
  return WHYS.map((why) => ({ why, count: whys.filter((one) => one === why).length })).filter(({ count }) => count > 0);
}

function none(why: WhyNone): SmallAreaValue {
  return { value: null, why };
}
