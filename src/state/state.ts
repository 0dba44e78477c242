import type { Catalogue, Derived, ExplorerFeature, FeatureRef, Pages, Slug } from '../catalogue/types.ts';
import type { Problem } from '../catalogue/problem.ts';

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
  | { readonly kind: 'list'; readonly layer: Slug; readonly area: Slug | null }
  | { readonly kind: 'page'; readonly page: Slug };

export type Theme = 'light' | 'dark' | 'system';

/** Chosen option keys by field key, by layer id. A missing entry means the layer's default. */
export type Filters = Readonly<Record<Slug, Readonly<Record<string, readonly string[]>>>>;

/** A file of the data set on its way in. */
export type Loaded<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly problems: readonly Problem[] };

/** One layer's features, in the order of the file, and by id. */
export interface LayerData {
  readonly features: readonly ExplorerFeature[];
  readonly byId: ReadonlyMap<Slug, ExplorerFeature>;
  /** `false` as long as only what the map needs first is there, without most fields. */
  readonly isWhole: boolean;
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
      /** What to ask for again: a layer's id, `pages` or `derived`. */
      readonly retry: string;
    }
  | { readonly id: string; readonly kind: 'no-webgl' | 'map-failed' | 'basemap-failed' | 'location-denied' | 'location-outside' };

/** Everything the explorer shows follows from this and the catalogue. */
export interface ExplorerState {
  readonly area: Slug | null;
  readonly selected: FeatureRef | null;
  /** Features that share the spot that was pressed on the map. */
  readonly spot: readonly FeatureRef[];
  readonly panel: Panel;
  readonly layers: ReadonlySet<Slug>;
  readonly filters: Filters;
  readonly view: View | null;
  readonly lang: string;
  readonly theme: Theme;
  /** Under the pointer or the keyboard focus, in a list or on the map. */
  readonly highlighted: FeatureRef | null;
  readonly data: ReadonlyMap<Slug, Loaded<LayerData>>;
  readonly derived: Derived | null;
  readonly pages: Loaded<Pages> | null;
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
    view: null,
    lang: catalogue.languages[0] ?? 'en',
    theme: 'system',
    highlighted: null,
    data: new Map(),
    derived: null,
    pages: null,
    notices: [],
  };
}

/** Ids of the layers that are switched on unless a person or the URL says otherwise. */
export function layersAtStart(catalogue: Catalogue): ReadonlySet<Slug> {
  return new Set(catalogue.layers.filter((layer) => layer.shownAtStart && layer.map === 'main').map((layer) => layer.id));
}
