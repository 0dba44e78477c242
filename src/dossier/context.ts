import type { Catalogue, FeatureRef, Slug, Text } from '../catalogue/types.ts';
import { refOf } from '../catalogue/refs.ts';
import { featureByRef } from '../state/selectors.ts';
import type { ExplorerState } from '../state/state.ts';
import { nameWithStanding } from '../panels/areas.ts';
import type { DossierMessages } from './words.ts';

/** What a dossier is written from. */
export interface DossierContext {
  readonly catalogue: Catalogue;
  readonly state: ExplorerState;
  readonly lang: string;
  readonly m: DossierMessages;
  /** A catalogue text in the person's language. */
  t(text: Text | null | undefined): string;
  /** The name of a feature; `undefined` while its layer is not there. */
  nameOf(ref: FeatureRef): string | undefined;
}

/** Numbers the sources of one entry in the order in which they are cited. */
export class Citations {
  readonly #ids: string[] = [];

  constructor(readonly known: Catalogue['sources']) {}

  /** Numbers of these sources, from 1; unknown ids are passed over. */
  cite(ids: readonly string[] = []): readonly number[] {
    const valid = [...new Set(ids)].filter((id) => Object.hasOwn(this.known, id));
    for (const id of valid) if (!this.#ids.includes(id)) this.#ids.push(id);
    return valid.map((id) => this.#ids.indexOf(id) + 1).toSorted((a, b) => a - b);
  }

  /** Ids of all that was cited so far; the first has number 1. */
  get ids(): readonly string[] {
    return this.#ids;
  }
}

/** Name of a feature of a layer, with the word for it where its limit is indicative. */
export function placeName(context: DossierContext, layer: Slug, id: Slug): string {
  const ref = refOf(layer, id);
  return nameWithStanding(context.nameOf(ref) ?? id, featureByRef(context.state, ref), context);
}
