import type { FeatureRef } from '../catalogue/types.ts';
import { openPanel } from '../state/actions.ts';
import { setDifference } from '../state/planning/actions.ts';
import type { DifferenceOf, ExplorerState } from '../state/state.ts';

/** Opens the comparison that a limit is part of, or begins one: equal sides say that the other one is still to be chosen. */
export function openDifference(state: ExplorerState, ref: FeatureRef): ExplorerState {
  const { difference } = state;
  const isPart = difference !== null && [difference.a.ref, difference.b.ref].includes(ref);
  const side = { ref, date: null };
  const begun: DifferenceOf = { a: side, b: side, as: difference?.as ?? 'over' };
  return openPanel(setDifference(state, isPart ? difference : begun), { kind: 'difference' });
}
