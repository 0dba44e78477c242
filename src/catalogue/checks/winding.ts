import { found } from '../problem.ts';
import { polygonsOf, signedArea, type GeometryCheck } from './geometry-check.ts';

/** RFC 7946: outer rings run counter-clockwise, holes clockwise. */
export const winding: GeometryCheck = {
  stops: false,
  run: (geometry) => polygonsOf(geometry).flatMap(({ rings, path }) =>
    rings.flatMap((ring, index) => {
      const isOuter = index === 0;
      if (signedArea(ring) > 0 === isOuter) return [];
      return [found(isOuter ? 'outer-clockwise' : 'hole-counterclockwise', `${path}[${index}]`)];
    })),
};
