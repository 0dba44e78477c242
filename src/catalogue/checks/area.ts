import type { Position } from 'geojson';
import { found } from '../problem.ts';
import { polygonsOf, x, y, type GeometryCheck } from './geometry-check.ts';

/** About a millimetre. */
const WIDTH_DEGREES = 1e-8;

/** A ring encloses something: its positions don't all lie on one line. */
export const area: GeometryCheck = {
  stops: true,
  run: (geometry) => polygonsOf(geometry).flatMap(({ rings, path }) =>
    rings.flatMap((ring, index) => (isFlat(ring) ? [found('no-area', `${path}[${index}]`)] : []))),
};

function isFlat(ring: readonly Position[]): boolean {
  const origin = ring[0];
  const reach = (position: Position | undefined): number => Math.hypot(x(position) - x(origin), y(position) - y(origin));
  const far = ring.reduce((farthest, position) => (reach(position) > reach(farthest) ? position : farthest), origin);
  const length = reach(far);
  if (length < WIDTH_DEGREES) return true;
  const doubledArea = (position: Position): number =>
    (x(far) - x(origin)) * (y(position) - y(origin)) - (y(far) - y(origin)) * (x(position) - x(origin));
  return ring.every((position) => Math.abs(doubledArea(position)) / length < WIDTH_DEGREES);
}
