import type { MultiPolygon } from 'geojson';
import type { CensusProfile } from '../profile/census.ts';
import type { Part } from '../profile/ground-jobs.ts';
import type { HeldFeatures } from '../profile/inside.ts';
import type { Loaded } from '../state/state.ts';
import type { KnownSide } from './side.ts';

export type { Part };

/** In the order they are shown: what the second limit gains and loses against the first, and what both have. */
export const PARTS: readonly Part[] = ['gained', 'lost', 'kept'];

export interface DifferencePart {
  /** In degrees; without polygons where there is nothing of it. */
  readonly geometry: MultiPolygon;
  /** Planar. */
  readonly areaM2: number;
}

/** What laying one limit against another comes to. */
export interface DifferenceResult {
  readonly a: KnownSide;
  readonly b: KnownSide;
  readonly parts: Readonly<Record<Part, DifferencePart>>;
  /** Of each part; `null` as a whole where the catalogue has no census, for a part that lies outside it or has no area. */
  readonly people: Loaded<Readonly<Record<Part, CensusProfile | null>>> | null;
  /** Features that the second limit holds and the first does not, and the other way round. */
  readonly held: Loaded<Readonly<Record<'gained' | 'lost', readonly HeldFeatures[]>>>;
}

/** Square metres of the two limits, which follow from their parts. */
export function areasOf({ parts: { gained, lost, kept } }: DifferenceResult): { readonly a: number; readonly b: number; readonly both: number } {
  return { a: kept.areaM2 + lost.areaM2, b: kept.areaM2 + gained.areaM2, both: gained.areaM2 + lost.areaM2 + kept.areaM2 };
}
