import type { Position } from 'geojson';
import { found } from '../problem.ts';
import { polygonsOf, x, y, type GeometryCheck } from './geometry-check.ts';

/** Holes lie inside the outer ring of their polygon. Rings that cross were found before. */
export const holes: GeometryCheck = {
  stops: false,
  run: (geometry) => polygonsOf(geometry).flatMap(({ rings, path }) => {
    const outer = rings[0] ?? [];
    return rings.flatMap((ring, index) =>
      index > 0 && isOutside(ring, outer) ? [found('hole-outside', `${path}[${index}]`)] : []);
  }),
};

/** Rings that do not cross: the first position that is off the outer ring speaks for all. */
function isOutside(ring: readonly Position[], outer: readonly Position[]): boolean {
  for (const position of ring) {
    const side = sideOf(position, outer);
    if (side !== 0) return side < 0;
  }
  return false;
}

/** 1 inside the ring, 0 on it, -1 outside. */
export function sideOf(point: Position, ring: readonly Position[]): -1 | 0 | 1 {
  let inside = false;
  for (let index = 1; index < ring.length; index += 1) {
    const from = ring[index - 1] ?? point;
    const to = ring[index] ?? point;
    const turn = (x(to) - x(from)) * (y(point) - y(from)) - (y(to) - y(from)) * (x(point) - x(from));
    const straddles = y(from) > y(point) !== y(to) > y(point);
    if (turn === 0 && isBetween(point, from, to)) return 0;
    if (straddles && turn > 0 === y(to) > y(from)) inside = !inside;
  }
  return inside ? 1 : -1;
}

function isBetween(point: Position, from: Position, to: Position): boolean {
  const dot = (x(point) - x(from)) * (x(point) - x(to)) + (y(point) - y(from)) * (y(point) - y(to));
  return dot <= 0;
}
