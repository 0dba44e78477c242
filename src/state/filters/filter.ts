import type { Bounds, Catalogue, Derived, ExplorerFeature, Field, Layer, Slug } from '../../catalogue/types.ts';
import type { LayerData } from '../state.ts';

/** What a person asks of a layer's features. `orUnknown` lets through those of which it is not known. */
export type Filter =
  | { readonly kind: 'options'; readonly options: readonly string[]; readonly orUnknown?: boolean }
  | { readonly kind: 'range'; readonly least: number | null; readonly most: number | null; readonly orUnknown?: boolean }
  | { readonly kind: 'flag'; readonly is: boolean; readonly orUnknown?: boolean }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'areas'; readonly areas: readonly Slug[]; readonly onlySurely?: boolean }
  | { readonly kind: 'in-view' }
  | { readonly kind: 'walk'; readonly to: Slug; readonly minutes: number; readonly onlySurely?: boolean };

export type FilterOf<Kind extends Filter['kind']> = Extract<Filter, { kind: Kind }>;

/** Whether a feature passes; `possibly` where its position is too uncertain to tell. */
export type Verdict = 'surely' | 'possibly' | 'unknown' | 'no';

/** What a filter is about: a field of a layer, or for those that ask for a place the layer alone. */
export interface FilterSubject {
  readonly catalogue: Catalogue;
  readonly layer: Layer;
  /** Key of a field, or one of `PLACE_KEYS`. */
  readonly key: string;
  readonly field?: Field;
}

/** What filters look at besides the feature. */
export interface FilterFacts {
  readonly derived: Derived | null;
  readonly areas: LayerData | undefined;
  readonly inView: Bounds | null;
  /** For what nothing was derived of; `null` before its code is there. */
  readonly isInside: IsInside | null;
}

/** Whether a located feature lies in an area, going by the mapped point alone. */
export type IsInside = (area: ExplorerFeature, feature: ExplorerFeature) => boolean;

/** One kind of filter: how it stands in the URL, and what passes. */
export interface FilterKind<Kind extends Filter['kind'] = Filter['kind']> {
  readonly kind: Kind;
  /** @returns `null` for what is no such filter; never throws */
  read(text: string, subject: FilterSubject): FilterOf<Kind> | null;
  write(filter: FilterOf<Kind>): string;
  /** Some texts that `read` would understand. */
  examples(subject: FilterSubject): readonly string[];
  test(filter: FilterOf<Kind>, subject: FilterSubject, facts: FilterFacts): (feature: ExplorerFeature) => Verdict;
}

/** Stands in the URL for what is not known: no option's key and no number looks like it. */
export const UNKNOWN = '-';

/** Ends a URL's filter that lets through only what surely passes. */
const SURELY = '.surely';

/** A filter as it stands in the URL, with its ending where only what surely passes is wanted. */
export function withSurely(text: string, onlySurely: boolean | undefined): string {
  return onlySurely ? `${text}${SURELY}` : text;
}

/** What `withSurely` wrote, apart. */
export function splitSurely(text: string): readonly [text: string, more: { readonly onlySurely?: true }] {
  return text.endsWith(SURELY) ? [text.slice(0, -SURELY.length), { onlySurely: true }] : [text, {}];
}
