import { found } from '../problem.ts';
import { polygonsOf, type GeometryCheck } from './geometry-check.ts';

/** A ring has four positions or more, the last one being the first again. */
export const ringLength: GeometryCheck = {
  stops: true,
  run: (geometry) => polygonsOf(geometry).flatMap(({ rings, path }) =>
    rings.flatMap((ring, index) => (ring.length < 4 ? [found('ring-too-short', `${path}[${index}]`, { count: ring.length })] : []))),
};
