import type { Known } from '../catalogue/check-shape.ts';
import type { Problem } from '../catalogue/problem.ts';
import type { Bounds, ExplorerFeature, Layer, Slug, Text } from '../catalogue/types.ts';
import type { Filter } from '../state/filters/filter.ts';
import type { Sort } from '../state/state.ts';

/** What is asked of a large layer: plain data, since it goes to a worker. */
export interface LargeQuery {
  /** By field key or place key, the layer's own defaults among them. */
  readonly filters: Readonly<Record<string, Filter>>;
  /** What can be seen of the map; `null` where there is no map. */
  readonly inView: Bounds | null;
  readonly sort: Sort | null;
  readonly lang: string;
  /** Which of the results are wanted in full, in their order. */
  readonly rows: { readonly from: number; readonly count: number };
}

/** Numbers of a field among features, as the range filter draws them. */
export interface Histogram {
  /** Least and most of all features of the layer; `null` where none has a number. */
  readonly extent: readonly [number, number] | null;
  readonly bars: readonly number[];
  /** How many have a number. */
  readonly known: number;
}

/** What filters come to, as far as a page shows it: small, however many features there are. */
export interface LargeAnswer {
  /** Counts up with each answer of other filters: tiles of an older one are out of date. */
  readonly version: number;
  /** How many pass, surely or possibly. */
  readonly count: number;
  readonly possibly: number;
  /** How many of those that pass can be seen; `null` where there is no map. */
  readonly inView: number | null;
  /** How many would pass without one of the filters, by its key. */
  readonly without: Readonly<Record<string, number>>;
  /** By filter key: how many pass every filter but this one. Keys without a filter are left out: that is `count`. */
  readonly others: Readonly<Record<string, number>>;
  /**
   * By filter key: how many of what passes every filter but that key's own have each option of a choice field, `true` and
   * `false` of a flag, each reference of a field of references, and what lies, surely or possibly, in each area under
   * `PLACE_KEYS.areas`. Under `UNKNOWN` ('-') of choice fields: how many of which nothing is known.
   */
  readonly options: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Of numbers and dates (years), among what passes every filter but the field's own. */
  readonly histograms: Readonly<Record<string, Histogram>>;
  /** Of each target area and its parts: how many of all features lie in it, and how many of those that pass. */
  readonly areas: Readonly<Record<Slug, { readonly surely: number; readonly possibly: number; readonly passing: number }>>;
  readonly rows: readonly ExplorerFeature[];
  /** Ids of those rows that pass only if their position lies well within its error. */
  readonly possiblyRows: readonly Slug[];
}

/** Rows in their order, as a query has them. */
export type LargeRows = Pick<LargeAnswer, 'rows' | 'possiblyRows'>;

/** What is known of a large layer once its file was read. */
export interface LargeFacts {
  readonly count: number;
  /** How many have a position. */
  readonly located: number;
  /** Of all located features. */
  readonly bounds: Bounds | null;
  /** How many features of the file were left out: what is wrong with them is among the problems, or counted there. */
  readonly leftOut: number;
  /** Bytes of columns and indexes. */
  readonly bytes: number;
  /** By field key: of how many features anything is known. */
  readonly known: Readonly<Record<string, number>>;
  /** By key of a choice field: how many of all features have each option. */
  readonly options: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Layers that its fields of references refer to. */
  readonly referred: readonly Slug[];
  /** Ids of the licences its features are under. */
  readonly licences: readonly string[];
}

/** What is needed to read a large layer: plain data, since it goes to a worker. */
export interface LargeSource {
  /** The layer's file as it came. */
  readonly file: Blob;
  readonly layer: Layer;
  /** The layer's own, or the catalogue's. */
  readonly bounds: Bounds;
  readonly known: Known;
  /** All of the areas layer, whose counts are wanted. */
  readonly areas: readonly ExplorerFeature[];
}

/** How far reading has come. */
export interface LargeProgress {
  readonly bytes: number;
  readonly features: number;
}

export type LargeOpened =
  | { readonly ok: true; readonly facts: LargeFacts; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Features found by their names, the best first. */
export interface LargeFound {
  readonly found: readonly { readonly id: Slug; readonly name: Text; readonly acronym?: string; readonly located: boolean }[];
  /** How many there are in all. */
  readonly total: number;
}
