import pointOnFeature from '@turf/point-on-feature';
import { parseRef } from '../../catalogue/refs.ts';
import type { Place as Spot } from '../../walking/index.ts';
import { featureByRef, isAbsent } from '../selectors.ts';
import type { ExplorerState, Origin } from '../state.ts';

/** Where a walk begins. */
export type Start =
  | { readonly status: 'waiting' }
  | { readonly status: 'nowhere'; readonly why: 'unknown' | 'not-located' }
  | { readonly status: 'known'; readonly spot: Spot; readonly isMiddle: boolean };

/** A spot at its word, a point with its error, a polygon by a point in its middle. */
export function startOf(state: ExplorerState, from: Origin): Start {
  if (typeof from !== 'string') return known([from.lon, from.lat], 0, false);
  const feature = featureByRef(state, from);
  if (!feature) {
    const isOver = isAbsent(state, from) || state.data.get(parseRef(from)?.layer ?? '')?.status === 'failed';
    return isOver ? { status: 'nowhere', why: 'unknown' } : { status: 'waiting' };
  }
  const { geometry, properties } = feature;
  if (!geometry || properties.position === null) return { status: 'nowhere', why: 'not-located' };
  if (geometry.type === 'Point') return known(geometry.coordinates, properties.position?.accuracyM ?? 0, false);
  return known(pointOnFeature(geometry).geometry.coordinates, 0, true);
}

function known(position: readonly number[], accuracyM: number, isMiddle: boolean): Start {
  return { status: 'known', spot: { position: [...position], accuracyM }, isMiddle };
}
