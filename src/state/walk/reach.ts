import type { MultiPolygon, Position } from 'geojson';
import type { FeatureRef, Slug } from '../../catalogue/types.ts';
import type { Held, Route, WalkDistance } from '../../walking/index.ts';
import type { Place, Walk } from '../state.ts';

/** What the walk that is open comes to, and why not where it comes to nothing. */
export type Reach =
  | { readonly status: 'loading' }
  /** The street network did not arrive. */
  | { readonly status: 'failed' }
  /** No such feature, one without a position, or a start that the network says nothing of. */
  | { readonly status: 'nowhere'; readonly why: 'unknown' | 'not-located' | 'outside' }
  | { readonly status: 'ready'; readonly value: Reached };

/** Where one gets on foot. Distances are metres along the network with the legs to it and from it. */
export interface Reached {
  /** What it was worked out for; the minutes may be a moment behind the state's. */
  readonly from: Walk['from'];
  readonly minutes: number;
  readonly start: Place;
  /** The start is a point in the middle of a polygon. */
  readonly isMiddle: boolean;
  /** The start is known so roughly that distances are ranges. */
  readonly isRough: boolean;
  /** Straight line from the start to the nearest street or path. */
  readonly legM: number;
  /** Streets beyond the network's rim may be missing. */
  readonly isCutOff: boolean;
  /** A picture of where one gets to: what is within reach is told by distances. */
  readonly outline: MultiPolygon;
  /** By layer, in the order they are listed; a layer that is not there has none. */
  readonly groups: readonly ReachGroup[];
  /** Sums over the people layer by key of its number fields; `null` while it is not there. */
  readonly counts: Readonly<Record<string, WalkDistance>> | null;
  readonly route: ShownRoute | null;
}

/** Features of one layer by distance. */
export interface ReachGroup {
  readonly layer: Slug;
  /** Those surely or possibly within the minutes, nearest first. */
  readonly held: readonly Held<FeatureRef>[];
  /** The nearest of all where none is within the minutes. */
  readonly nearest: { readonly ref: FeatureRef; readonly distanceM: WalkDistance } | null;
  /** Of a layer too large for its features to be measured: nothing is held, and none the nearest. */
  readonly isLarge?: true;
}

/** The way to one feature. */
export interface ShownRoute extends Route {
  readonly to: FeatureRef;
  /** As lists have it: a range where positions are rough. */
  readonly rangeM: WalkDistance;
}

/** The whole way as one line, in degrees. */
export function lineOf({ legs: [first, last], street }: Route): readonly Position[] {
  return [first[0], ...street, last[1]];
}
