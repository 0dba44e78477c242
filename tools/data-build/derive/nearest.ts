import type { Position } from 'geojson';
import type { ExplorerFeature, FeatureRef, Near, Slug } from '../../../src/catalogue/types.ts';
import { distanceM } from '../../../src/geo/grid.ts';
import { refOf } from '../../../src/catalogue/refs.ts';

/** A place with the error of its position. */
export interface Spot {
  readonly ref: FeatureRef;
  readonly position: Position;
  readonly accuracyM: number;
}

const HOW_MANY = 3;
/** Up to this error a distance is given as one number. */
const SMALL_ERROR_M = 50;

/** The located point features of a layer. */
export function spotsOf(layer: Slug, features: readonly ExplorerFeature[]): readonly Spot[] {
  return features.flatMap(({ id, geometry, properties }) =>
    geometry?.type === 'Point' && properties.position !== null
      ? [{ ref: refOf(layer, id), position: geometry.coordinates, accuracyM: properties.position?.accuracyM ?? 0 }]
      : []);
}

/**
 * The three spots nearest in a straight line, by the distance of the points. A range when either position's
 * error is over 50 m: the points' distance less and more both errors. Rounded to 10 m.
 */
export function nearest(from: Spot, candidates: readonly Spot[]): readonly Near[] {
  return candidates
    .map((to) => ({ to, apart: distanceM(from.position, to.position) }))
    .sort((a, b) => a.apart - b.apart || (a.to.ref < b.to.ref ? -1 : 1))
    .slice(0, HOW_MANY)
    .map(({ to, apart }) => ({ ref: to.ref, distanceM: withError(apart, from.accuracyM, to.accuracyM) }));
}

function withError(apart: number, errorA: number, errorB: number): Near['distanceM'] {
  if (Math.max(errorA, errorB) <= SMALL_ERROR_M) return tens(apart);
  return [tens(Math.max(0, apart - errorA - errorB)), tens(apart + errorA + errorB)];
}

function tens(metres: number): number {
  return Math.round(metres / 10) * 10;
}
