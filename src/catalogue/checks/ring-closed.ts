import type { Position } from 'geojson';
import { found } from '../problem.ts';
import { degrees, polygonsOf, x, y, type GeometryCheck } from './geometry-check.ts';

/** A ring ends where it starts. */
export const ringClosed: GeometryCheck = {
  stops: true,
  run: (geometry) => polygonsOf(geometry).flatMap(({ rings, path }) =>
    rings.flatMap((ring, index) => {
      const first = ring[0] ?? [];
      return isSame(first, ring.at(-1) ?? []) ? [] : [found('ring-open', `${path}[${index}]`, { value: degrees(x(first), y(first)) })];
    })),
};

function isSame(one: Position, other: Position): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
