import bbox from '@turf/bbox';
import type { Bounds, Catalogue, FeatureRef } from '../catalogue/types.ts';
import { dataOf, featureByRef } from '../state/selectors.ts';
import type { ExplorerState, View } from '../state/state.ts';

/** Pixels of the map that panels cover, from each edge. */
export interface Covered {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Where the camera should be for a state. */
export type Framing =
  | { readonly kind: 'view'; readonly view: View }
  | { readonly kind: 'bounds'; readonly bounds: Bounds }
  | { readonly kind: 'point'; readonly lon: number; readonly lat: number };

/** Closest zoom that selecting a point brings about. */
export const POINT_ZOOM = 15.5;

/** The framing of what is open: the selected feature, the area, else all target areas; `null` when it can't be known yet. */
export function framingOf(state: ExplorerState, catalogue: Catalogue): Framing | null {
  if (state.selected) return featureFraming(state, state.selected);
  if (state.area) return featureFraming(state, `areas/${state.area}`);
  return overview(state, catalogue);
}

/** All target areas; the catalogue's bounds where they can't be had. */
export function overview(state: ExplorerState, catalogue: Catalogue): Framing | null {
  const loaded = state.data.get('areas')?.status;
  const areas = dataOf(state, 'areas')?.features.flatMap(({ geometry }) => (geometry ? [geometry] : [])) ?? [];
  if (areas.length) return { kind: 'bounds', bounds: boundsOf(areas.map((geometry) => bbox(geometry))) };
  return loaded === 'failed' || loaded === 'ready' ? { kind: 'bounds', bounds: catalogue.bounds } : null;
}

function featureFraming(state: ExplorerState, ref: FeatureRef): Framing | null {
  const geometry = featureByRef(state, ref)?.geometry;
  if (!geometry) return null;
  if (geometry.type === 'Point') {
    const [lon = NaN, lat = NaN] = geometry.coordinates;
    return { kind: 'point', lon, lat };
  }
  return { kind: 'bounds', bounds: boundsOf([bbox(geometry)]) };
}

function boundsOf(boxes: readonly (readonly number[])[]): Bounds {
  const at = (index: number): readonly number[] => boxes.map((box) => box[index] ?? NaN);
  return [Math.min(...at(0)), Math.min(...at(1)), Math.max(...at(2)), Math.max(...at(3))];
}
