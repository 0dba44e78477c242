import type { ExplorerFeature, FeatureRef } from '../catalogue/types.ts';
import { givenOf } from '../own/own-feature.ts';
import { ownParam } from '../state/params/own.ts';
import type { ExplorerState } from '../state/state.ts';

/** What a person made that an address does not hold. */
export interface Unkept {
  /** All of their own features, where the address lacks some of them or some of what belongs to them. */
  readonly own: readonly ExplorerFeature[];
  /** On entries of the shortlist. */
  readonly notes: readonly (readonly [FeatureRef, string])[];
  readonly isDrawing: boolean;
}

/** @param search of the page's address, with or without `?` */
export function unkept({ own, notes, shortlist, drawing }: Pick<ExplorerState, 'own' | 'notes' | 'shortlist' | 'drawing'>, search: string): Unkept {
  const isHeld = own.text !== null && new URLSearchParams(search).get(ownParam.name) === own.text && !own.features.some(hasMore);
  return {
    own: isHeld ? [] : own.features,
    notes: shortlist.flatMap((ref) => (Object.hasOwn(notes, ref) && notes[ref] ? [[ref, notes[ref]] as const] : [])),
    isDrawing: drawing !== null,
  };
}

/** Links hold names and shapes alone. */
function hasMore(feature: ExplorerFeature): boolean {
  return Object.keys(givenOf(feature)).length > 0;
}
