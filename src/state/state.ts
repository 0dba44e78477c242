import type { Bounds, Catalogue, Derived, ExplorerFeature, FeatureRef, Pages, Slug, Streets } from '../catalogue/types.ts';
import type { Problem } from '../catalogue/problem.ts';
import type { DifferenceResult } from '../difference/result.ts';
import type { LargeAnswer, LargeFacts, LargeProgress } from '../large/model.ts';
import type { Network } from '../walking/network.ts';
import type { Filter, IsInside } from './filters/filter.ts';
import type { DifferenceOf, Drawing, MapExtra, Outlines, Own, Shade, VertexRef } from './planning/model.ts';
import type { Reach } from './walk/reach.ts';

/** Camera: degrees of WGS 84 and a MapLibre zoom (512 px tiles). */
export interface View {
  readonly zoom: number;
  readonly lat: number;
  readonly lon: number;
}

/** What the panel shows when no feature or area is selected on top of it. */
export type Panel =
  | { readonly kind: 'home' }
  | { readonly kind: 'layers' }
  | { readonly kind: 'list' | 'table'; readonly layer: Slug }
  | { readonly kind: 'page'; readonly page: Slug }
  | { readonly kind: 'compare' }
  | { readonly kind: 'shortlist' }
  | { readonly kind: 'dossier'; readonly of: 'shortlist' | 'compare' | FeatureRef }
  /** Where a limit runs and on what authority; what it holds. */
  | { readonly kind: 'boundary' | 'profile'; readonly of: FeatureRef }
  /** Two limits against each other; the census on the map; what a person drew or opened. */
  | { readonly kind: 'difference' | 'shade' | 'own' }
  /** Code for pages of others; `from`: what was open before it, which that code is to open with. */
  | { readonly kind: 'embed'; readonly from?: Opened }
  /** Whether everything works in this browser. */
  | { readonly kind: 'check' };

/** What is open, on top of the area and beside it. */
export interface Opened {
  readonly selected: FeatureRef | null;
  readonly panel: Panel;
  readonly walk: Walk | null;
  readonly pin: Place | null;
}

/** What a list or table is sorted by: a field's key, or `name`. */
export interface Sort {
  readonly field: string;
  readonly descending: boolean;
}

/** What a comparison shows besides all values: only the rows that differ, the sources of each value. */
export type CompareShow = 'differences' | 'sources';

/** Degrees of WGS 84. */
export interface Place {
  readonly lat: number;
  readonly lon: number;
}

/** Where a walk begins. */
export type Origin = FeatureRef | Place;

/** A walk area, and the way from its middle to one of the features in it. */
export interface Walk {
  readonly from: Origin;
  readonly minutes: number;
  readonly to: FeatureRef | null;
}

export type Theme = 'light' | 'dark' | 'system';

/** By field key (or one of `PLACE_KEYS`), by layer id. A missing entry means the layer's default. */
export type Filters = Readonly<Record<Slug, Readonly<Record<string, Filter>>>>;

/** A file of the data set on its way in. */
export type Loaded<T> =
  | { readonly status: 'loading'; readonly progress?: LargeProgress & { readonly of: number } }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly problems: readonly Problem[] };

/**
 * How much of the catalogue is there: `short` is what the first view needs, all other panels wait for the `whole`
 * one; `failed`: the whole one did not arrive or can't be used.
 */
export type CatalogueStatus = 'short' | 'loading' | 'failed' | 'whole';

/** One layer's features, in the order of the file, and by id. */
export interface LayerData {
  /** None of a layer that is large: what its filters come to is in `ExplorerState.large`. */
  readonly features: readonly ExplorerFeature[];
  /** Of a layer that is large those alone that were fetched by their ids, and the rows that are shown. */
  readonly byId: ReadonlyMap<Slug, ExplorerFeature>;
  /** Of a layer that is large, and so answered by a worker. */
  readonly large?: LargeData;
  /** `false` as long as only what the map needs first is there, without most fields. */
  readonly isWhole: boolean;
}

/** What is known of a large layer at once. */
export interface LargeData extends LargeFacts {
  /** Ids that were asked for and that it does not have. */
  readonly absent: ReadonlySet<Slug>;
}

/** What the filters of a large layer come to, and those of its rows that are there. */
export interface LargeShown extends LargeAnswer {
  /** By their place in the order asked for; a list looks at few of them. */
  readonly shown: ReadonlyMap<number, ExplorerFeature>;
  readonly possiblyShown: ReadonlySet<ExplorerFeature>;
}

/** Something a person must be told. Those with the same `id` replace each other. */
export type Notice =
  | {
      readonly id: string;
      /** A URL parameter whose value was ignored. */
      readonly kind: 'parameter';
      readonly name: string;
      readonly value: string;
      /** Some of the values that would have been understood. */
      readonly valid: readonly string[];
    }
  | {
      readonly id: string;
      /** Entries of a URL's list that were left out. */
      readonly kind: 'refs-left-out';
      readonly name: 'compare' | 'shortlist';
      readonly why: 'malformed' | 'unknown' | 'too-many';
      readonly count: number;
      /** The first of them, as they were written. */
      readonly refs: readonly string[];
    }
  | {
      readonly id: string;
      /** A file of which parts were left out. */
      readonly kind: 'left-out';
      readonly file: string;
      readonly problems: readonly Problem[];
    }
  | {
      readonly id: string;
      /** A file that did not arrive or can't be used. */
      readonly kind: 'failed';
      readonly file: string;
      readonly problems: readonly Problem[];
      /** What to ask for again: a layer's id, `catalogue`, `pages`, `derived`, `network`, `streets`, `outlines:layer` or `version:layer@date`. */
      readonly retry: string;
    }
  | {
      readonly id: string;
      /** Entries that were taken off the shortlist. */
      readonly kind: 'removed';
      readonly refs: readonly FeatureRef[];
      /** The shortlist and its notes as they were before. */
      readonly shortlist: readonly FeatureRef[];
      readonly notes: Readonly<Record<FeatureRef, string>>;
    }
  | {
      readonly id: string;
      /** Code that was asked for and did not arrive: another version is published now, nothing could be reached, or neither. */
      readonly kind: 'code-lost';
      readonly why: 'new-version' | 'unreachable' | 'broken';
      /** Whether the explorer is the page, which it may then load again. */
      readonly isPage: boolean;
    }
  /** The URL's query is longer than what is read of it. */
  | { readonly id: string; readonly kind: 'address-too-long'; readonly most: number }
  | { readonly id: string; readonly kind: 'list-full'; readonly list: 'compare' | 'shortlist'; readonly most: number }
  | { readonly id: string; readonly kind: 'no-webgl' | 'map-failed' | 'basemap-failed' | 'offline' | 'location-denied' | 'location-outside' };

/** Everything the explorer shows follows from this and the catalogue. */
export interface ExplorerState {
  readonly area: Slug | null;
  readonly selected: FeatureRef | null;
  /** Features that share the spot that was pressed on the map. */
  readonly spot: readonly FeatureRef[];
  readonly panel: Panel;
  readonly layers: ReadonlySet<Slug>;
  readonly filters: Filters;
  readonly sort: Sort | null;
  /** Side by side; the first is what the others are measured against. */
  readonly compare: readonly FeatureRef[];
  readonly compareShows: readonly CompareShow[];
  readonly shortlist: readonly FeatureRef[];
  /** A person's own words on entries of the shortlist; never in the URL. */
  readonly notes: Readonly<Record<FeatureRef, string>>;
  readonly walk: Walk | null;
  /** A spot that was pressed for its own sake, or found by its coordinates or street. */
  readonly pin: Place | null;
  /** How much of a layer's polygons and markers covers the ground, in percent; a missing entry means 100. */
  readonly opacity: Readonly<Record<Slug, number>>;
  /** Layers of polygons that a person has ordered, topmost first; the others follow as the catalogue has them. */
  readonly order: readonly Slug[];
  readonly extras: readonly MapExtra[];
  readonly shade: Shade | null;
  /** Small area of the census that is pointed at, on the map or in a table. */
  readonly shadeAt: Slug | null;
  readonly difference: DifferenceOf | null;
  /** What the two limits come to, while they are laid against each other. */
  readonly differed: Loaded<DifferenceResult> | null;
  readonly own: Own;
  /** Pointed at, in a table or on the map. */
  readonly vertex: VertexRef | null;
  readonly drawing: Drawing | null;
  /** What can be seen of the map beside the panels; `null` where there is no map. */
  readonly inView: Bounds | null;
  readonly view: View | null;
  readonly lang: string;
  readonly theme: Theme;
  /** Under the pointer or the keyboard focus, in a list or on the map. */
  readonly highlighted: FeatureRef | null;
  readonly catalogue: CatalogueStatus;
  readonly data: ReadonlyMap<Slug, Loaded<LayerData>>;
  /** Of large layers; the last answer, until that to what is asked now is there. */
  readonly large: ReadonlyMap<Slug, Loaded<LargeShown>>;
  /** Of layers with an `outlinesFile`, once they were asked for. */
  readonly outlines: ReadonlyMap<Slug, Loaded<Outlines>>;
  /** Earlier states of layers, by `layer@date`, once they were asked for. */
  readonly versions: ReadonlyMap<string, Loaded<LayerData>>;
  readonly derived: Derived | null;
  readonly isInside: IsInside | null;
  readonly pages: Loaded<Pages> | null;
  /** The streets to walk on; `null` until a walk is asked for. */
  readonly network: Loaded<Network> | null;
  /** What the search finds by their names; `null` until it is used. */
  readonly streets: Loaded<Streets> | null;
  /** What the walk that is open comes to; `null` where none is. */
  readonly reach: Reach | null;
  readonly notices: readonly Notice[];
}

/** The state an explorer opens with when its URL says nothing. */
export function initialState(catalogue: Catalogue): ExplorerState {
  return {
    area: null,
    selected: null,
    spot: [],
    panel: { kind: 'home' },
    layers: layersAtStart(catalogue),
    filters: {},
    sort: null,
    compare: [],
    compareShows: [],
    shortlist: [],
    notes: {},
    walk: null,
    pin: null,
    opacity: {},
    order: [],
    extras: [],
    shade: null,
    shadeAt: null,
    difference: null,
    differed: null,
    own: { features: [], past: [], future: [], text: null, isRead: true },
    vertex: null,
    drawing: null,
    inView: null,
    view: null,
    lang: catalogue.languages[0] ?? 'en',
    theme: 'system',
    highlighted: null,
    catalogue: catalogue.wholeFile === undefined ? 'whole' : 'short',
    data: new Map(),
    large: new Map(),
    outlines: new Map(),
    versions: new Map(),
    derived: null,
    isInside: null,
    pages: null,
    network: null,
    streets: null,
    reach: null,
    notices: [],
  };
}

/** Ids of the layers that are switched on unless a person or the URL says otherwise. */
export function layersAtStart(catalogue: Catalogue): ReadonlySet<Slug> {
  return new Set(catalogue.layers.filter((layer) => layer.shownAtStart && layer.map === 'main').map((layer) => layer.id));
}
