import { found } from '../problem.ts';
import type { Bounds } from '../types.ts';
import { degrees, x, y, type GeometryCheck } from './geometry-check.ts';
import { isInside, matching } from './positions.ts';

/** Data often reach a little beyond the bounds. */
const MARGIN_DEGREES = 1;

/**
 * Latitude before longitude: positions that lie outside the bounds and would lie inside when swapped; or, where they
 * are far outside, near the bounds.
 */
export const swapped: GeometryCheck = {
  stops: true,
  run: (geometry, { bounds }) => {
    if (!bounds) return [];
    const around = grown(bounds);
    const match = matching(geometry, (position) => [bounds, around].some((box) =>
      !isInside(x(position), y(position), box) && isInside(y(position), x(position), box)));
    if (!match) return [];
    const { count, total, first, where } = match;
    return [found('swapped', where, { count, total, value: degrees(x(first), y(first)) })];
  },
};

function grown([west, south, east, north]: Bounds): Bounds {
  return [west - MARGIN_DEGREES, south - MARGIN_DEGREES, east + MARGIN_DEGREES, north + MARGIN_DEGREES];
}
