import { found } from '../problem.ts';
import { degrees, x, y, type GeometryCheck } from './geometry-check.ts';
import { isInside, matching } from './positions.ts';

/** Latitude before longitude: positions that lie outside the bounds and would lie inside when swapped. */
export const swapped: GeometryCheck = {
  stops: true,
  run: (geometry, { bounds }) => {
    if (!bounds) return [];
    const match = matching(geometry, (position) =>
      !isInside(x(position), y(position), bounds) && isInside(y(position), x(position), bounds));
    if (!match) return [];
    const { count, total, first, where } = match;
    return [found('swapped', where, { count, total, value: degrees(x(first), y(first)) })];
  },
};
