import type { Catalogue, ExplorerFeature, Layer } from '../catalogue/types.ts';
import type { FieldContext } from '../fields/field-type.ts';
import { largeShown } from './counts.ts';
import { resultsOf } from './results.ts';
import { dataOf } from './selectors.ts';
import { sorted } from './sorted.ts';
import type { ExplorerState, LargeShown } from './state.ts';

/** As far as the rows of a large layer are shown: who scrolls on has no use for more. */
export const MOST_ROWS = 10_000;

/** A row that is on its way is `undefined`; only large layers have such. */
export type Row = ExplorerFeature | undefined;

/** A layer's results as a list or table shows them. */
export interface ShownRows {
  /** In the order asked for; the same array for the same rows. */
  readonly rows: readonly Row[];
  readonly possibly: ReadonlySet<ExplorerFeature>;
  /** How many there are: of a large layer they may be more than the rows. */
  readonly count: number;
}

/** @returns `undefined` while the layer is not there, or has not answered yet */
export function shownRows(state: ExplorerState, catalogue: Catalogue, layer: Layer, context: FieldContext): ShownRows | undefined {
  const data = dataOf(state, layer.id);
  if (!data) return undefined;
  if (data.large) return ofLarge(largeShown(state, layer.id));
  const { features, possibly } = resultsOf(state, catalogue, layer);
  return { rows: sorted(features, data.features, layer, state.sort, context), possibly, count: features.length };
}

const listed = new WeakMap<LargeShown['shown'], readonly Row[]>();

function ofLarge(answer: LargeShown | undefined): ShownRows | undefined {
  if (!answer) return undefined;
  const { shown, count, possiblyShown } = answer;
  const rows = listed.get(shown) ?? Array.from({ length: Math.min(count, MOST_ROWS) }, (_, place) => shown.get(place));
  listed.set(shown, rows);
  return { rows, possibly: possiblyShown, count };
}
