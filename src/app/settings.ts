/** What of an explorer is shown: panels beside the map, the map without them, or they without a map. */
export type PanelsMode = 'beside' | 'none' | 'only';

/** Who has a finger's or wheel's move over the map: the map itself, or the page around it (then it takes two fingers, or Ctrl). */
export type Gestures = 'map' | 'page';

/** What an explorer is started with. */
export interface AppSettings {
  /** Absolute address of the catalogue. */
  readonly catalogueUrl: string;
  /** Query strings that say what to open with; later ones go over earlier ones. */
  readonly queries: readonly AppQuery[];
  /** Keeps the page's title and language equal to the explorer's state, and answers its keys; for one explorer a page. */
  readonly ownsPage: boolean;
  /** Keeps the page's address and history equal to the explorer's state. */
  readonly writesAddress: boolean;
  readonly panels: PanelsMode;
  readonly gestures: Gestures;
}

/** A query string and where it is from: what is wrong in it is said to people on the page, or to who wrote the page. */
export interface AppQuery {
  readonly from: 'address' | 'attributes';
  readonly text: string;
}
