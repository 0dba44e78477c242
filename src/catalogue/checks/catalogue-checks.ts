import type { Known } from '../check-shape.ts';
import type { Finding } from '../problem.ts';
import type { Catalogue } from '../types.ts';
import { areasKnown } from './areas-known.ts';
import { besideKnown } from './beside-known.ts';
import { countsKnown } from './counts-known.ts';
import { landUseKnown } from './land-use-known.ts';
import { presetsKnown } from './presets-known.ts';
import { symbols } from './symbols.ts';
import { tints } from './tints.ts';
import { uniqueIds } from './unique-ids.ts';

/** One thing that can be wrong with a catalogue whose shape is sound. */
export interface CatalogueCheck {
  readonly run: (catalogue: Catalogue, known: Known) => readonly Finding[];
}

export const CATALOGUE_CHECKS: readonly CatalogueCheck[] = [uniqueIds, areasKnown, symbols, besideKnown, presetsKnown, countsKnown, landUseKnown, tints];
