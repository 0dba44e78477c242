/** What an explorer shows, as scripts of other pages read it. Plain data: it can be stored and sent. */
export interface Snapshot {
  /** Id of the area that is open. */
  readonly area: string | null;
  /** The feature that is open, `layer/feature-id`. */
  readonly selection: string | null;
  /** Ids of the layers that are shown. */
  readonly layers: readonly string[];
  /** Where a person moved the map; `null` while it frames what is open. */
  readonly view: ViewDetail | null;
  /** What is filtered, by `layer.field`, as it stands in links. */
  readonly filters: Readonly<Record<string, string>>;
  readonly compare: readonly string[];
  readonly shortlist: readonly string[];
  readonly lang: string;
  readonly theme: 'light' | 'dark' | 'system';
  /** Everything that a link can say, without `?`; as `query` of another explorer it restores the same. */
  readonly query: string;
}

/** A person opened or closed something. */
export interface SelectionDetail {
  /** `layer/feature-id`. */
  readonly selection: string | null;
  readonly area: string | null;
}

/** A person moved the map: degrees of WGS 84 and the zoom of 512 px tiles. */
export interface ViewDetail {
  readonly zoom: number;
  readonly lat: number;
  readonly lon: number;
}

/** A person changed a filter; all that differ from the layers' defaults, by `layer.field`, as they stand in links. */
export interface FilterDetail {
  readonly filters: Readonly<Record<string, string>>;
}

/** Something could not be loaded. */
export interface FailureDetail {
  /** The explorer's own code, its catalogue, or another file of the data set. */
  readonly what: 'code' | 'catalogue' | 'file';
  /** In English, for who writes the page; people read their own language in the explorer. */
  readonly message: string;
}

/** What a command came to. */
export type CommandResult = { readonly ok: true } | { readonly ok: false; readonly message: string };
