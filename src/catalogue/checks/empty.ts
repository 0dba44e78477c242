import { found } from '../problem.ts';
import { linesOf, polygonsOf, type GeometryCheck } from './geometry-check.ts';

/** A geometry or a part of one without positions. */
export const empty: GeometryCheck = {
  stops: true,
  run: (geometry) => {
    const lines = linesOf(geometry);
    const part =
      polygonsOf(geometry).find(({ rings }) => rings.length === 0) ?? lines.find(({ positions }) => positions.length === 0);
    if (part) return [found('empty-geometry', part.path)];
    return lines.length === 0 ? [found('empty-geometry', 'geometry')] : [];
  },
};
