import { found } from '../problem.ts';
import { degrees, x, y, type GeometryCheck } from './geometry-check.ts';
import { isInside, matching } from './positions.ts';

/** Positions outside the bounds; one finding a feature, at the first of them. */
export const outsideBounds: GeometryCheck = {
  stops: false,
  run: (geometry, { bounds }) => {
    if (!bounds) return [];
    const match = matching(geometry, (position) => !isInside(x(position), y(position), bounds));
    if (!match) return [];
    const { count, total, first, where } = match;
    return [found('outside-bounds', where, { count, total, value: degrees(x(first), y(first)), bounds: bounds.join(', ') })];
  },
};
