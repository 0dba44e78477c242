import type { Place } from '../state/state.ts';

const DECIMALS = 5;

/** `41.15790, -8.62910`: latitude and longitude to about a metre, with a point in every language so that others can read it. */
export function formatDegrees({ lat, lon }: Place): string {
  return [lat, lon].map((degrees) => degrees.toFixed(DECIMALS)).join(', ');
}
