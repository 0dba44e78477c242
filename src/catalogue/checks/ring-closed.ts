import { found } from '../problem.ts';
import { degrees, polygonsOf, x, y, type GeometryCheck } from './geometry-check.ts';

/** A ring ends where it starts. */
export const ringClosed: GeometryCheck = {
  stops: true,
  run: (geometry) => polygonsOf(geometry).flatMap(({ rings, path }) =>
    rings.flatMap((ring, index) => {
      const first = ring[0];
      return String(first) === String(ring.at(-1)) ? [] : [found('ring-open', `${path}[${index}]`, { value: degrees(x(first), y(first)) })];
    })),
};
