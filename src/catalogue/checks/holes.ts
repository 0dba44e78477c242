import type { Position } from 'geojson';
import { found } from '../problem.ts';
import { polygonsOf, sidesOf, signedArea, x, y, type GeometryCheck, type Segment } from './geometry-check.ts';

/** Of the outer ring's area: what coordinates that were rounded can leave between rings that mean to be one. */
const NO_AREA = 1e-9;

/** Holes lie inside the outer ring of their polygon and leave some of it. Rings that cross were found before. */
export const holes: GeometryCheck = {
  stops: false,
  run: (geometry) => polygonsOf(geometry).flatMap(({ rings, path }) => {
    const [outer = [], ...inner] = rings;
    const outside = inner.flatMap((ring, index) => (isOutside(ring, outer) ? [found('hole-outside', `${path}[${index + 1}]`)] : []));
    return outside.length === 0 && areFilling(inner, outer) ? [found('holes-fill', path)] : outside;
  }),
};

function areFilling(holesOfRing: readonly (readonly Position[])[], outer: readonly Position[]): boolean {
  const whole = Math.abs(signedArea(outer));
  const taken = holesOfRing.reduce((sum, ring) => sum + Math.abs(signedArea(ring)), 0);
  return taken >= whole * (1 - NO_AREA);
}

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
  const pointX = x(point);
  const pointY = y(point);
  let inside = false;
  for (const side of sidesOf(ring)) {
    const { fromX, fromY, toX, toY } = side;
    const turn = (toX - fromX) * (pointY - fromY) - (toY - fromY) * (pointX - fromX);
    if (turn === 0 && isBetween(pointX, pointY, side)) return 0;
    const straddles = fromY > pointY !== toY > pointY;
    if (straddles && turn > 0 === toY > fromY) inside = !inside;
  }
  return inside ? 1 : -1;
}

function isBetween(pointX: number, pointY: number, { fromX, fromY, toX, toY }: Segment): boolean {
  return (pointX - fromX) * (pointX - toX) + (pointY - fromY) * (pointY - toY) <= 0;
}
