import type { Finding } from '../problem.ts';
import { found } from '../problem.ts';
import { firstCrossing } from './crossings.ts';
import { degrees, polygonsOf, x, y, type GeometryCheck, type PolygonPart } from './geometry-check.ts';

/** No ring crosses or touches itself (a bow-tie), no two rings of a polygon cross. */
export const selfIntersection: GeometryCheck = {
  stops: true,
  run: (geometry) => polygonsOf(geometry).flatMap(crossingIn),
};

function crossingIn({ rings, path }: PolygonPart): readonly Finding[] {
  const crossing = firstCrossing(rings);
  if (crossing === 'none') return [];
  if (crossing === 'too-complex') return [found('too-complex', path)];
  const [one, other] = crossing.rings;
  const at = degrees(x(crossing.at), y(crossing.at));
  if (one === other) return [found('self-intersection', `${path}[${one}]`, { at })];
  return [found('rings-cross', `${path}[${Math.max(one, other)}]`, { at })];
}
