import type { FeatureRef } from '../catalogue/types.ts';
import { isSameSide } from '../difference/side.ts';
import { openPanel } from '../state/actions.ts';
import { setDifference } from '../state/planning/actions.ts';
import type { DatedRef, DifferenceOf } from '../state/planning/model.ts';
import type { ExplorerState } from '../state/state.ts';

/**
 * Opens the comparison that a limit is part of, is the second limit of the one that still waits for it, or begins one:
 * equal sides say that the other one is still to be chosen.
 */
export function openDifference(state: ExplorerState, ref: FeatureRef): ExplorerState {
  const { difference } = state;
  const isPart = difference !== null && [difference.a.ref, difference.b.ref].includes(ref);
  return openPanel(setDifference(state, isPart ? difference : withSide(difference, { ref, date: null })), { kind: 'difference' });
}

function withSide(difference: DifferenceOf | null, side: DatedRef): DifferenceOf {
  const isWaiting = difference !== null && isSameSide(difference.a, difference.b);
  return isWaiting ? { ...difference, b: side } : { a: side, b: side, as: difference?.as ?? 'over' };
}
