import bbox from '@turf/bbox';
import type { Bounds, Catalogue, FeatureRef } from '../catalogue/types.ts';
import { streetAt } from '../search/street-middle.ts';
import { dataOf, featureByRef } from '../state/selectors.ts';
import type { ExplorerState, Place, View, Walk } from '../state/state.ts';
import { lineOf, type Reached } from '../state/walk/reach.ts';

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

/** Closest zoom that bounds are shown at. */
export const CLOSEST_FIT = 17;

const MARGIN_PX = 32;
/** Room above an area for its name. */
const NAME_ROOM_PX = 64;
/** From this free height on, margins are whole: lower, they would leave too little for what is framed. */
const ROOMY_PX = 480;

/**
 * What is covered, with a margin around what is framed; less of it where little of the map is free, and none where it is
 * covered all but wholly, since fitting would fail. CSS pixels.
 */
export function marginsFor({ top, right, bottom, left }: Covered, { width, height }: { readonly width: number; readonly height: number }): Covered {
  const [freeWidth, freeHeight] = [width - left - right, height - top - bottom];
  if (freeWidth <= 4 * MARGIN_PX || freeHeight <= 4 * MARGIN_PX) return { top: 0, right: 0, bottom: 0, left: 0 };
  const share = Math.min(1, freeHeight / ROOMY_PX);
  return { top: top + NAME_ROOM_PX * share, right: right + MARGIN_PX, bottom: bottom + MARGIN_PX * share, left: left + MARGIN_PX };
}

/**
 * The framing of what is open: the selected feature, the walk area, the pin, the limit that is
 * inspected, the area, else all target areas; `null` when it can't be known yet.
 */
export function framingOf(state: ExplorerState, catalogue: Catalogue): Framing | null {
  if (state.selected) return featureFraming(state, state.selected);
  if (state.walk) return walkFraming(state, state.walk);
  if (state.pin) return pinFraming(state, state.pin);
  if (state.panel.kind === 'boundary' || state.panel.kind === 'profile') return featureFraming(state, state.panel.of);
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

/** Bounds of a walk area and the route in it; `null` where there is neither. */
export function boundsOfReach({ outline, route }: Reached): Bounds | null {
  const shapes = [
    ...(outline.coordinates.length ? [outline] : []),
    ...(route ? [{ type: 'LineString' as const, coordinates: [...lineOf(route)] }] : []),
  ];
  return shapes.length ? boundsOf(shapes.map((shape) => bbox(shape))) : null;
}

function walkFraming(state: ExplorerState, { from }: Walk): Framing | null {
  const { reach } = state;
  if (!reach || reach.status === 'loading') return null;
  const bounds = reach.status === 'ready' ? boundsOfReach(reach.value) : null;
  if (bounds) return { kind: 'bounds', bounds };
  return typeof from === 'string' ? featureFraming(state, from) : { kind: 'point', lon: from.lon, lat: from.lat };
}

/** A street's middle shows the whole street. */
function pinFraming({ streets }: ExplorerState, pin: Place): Framing {
  const street = streets?.status === 'ready' ? streetAt(pin, streets.value) : null;
  return street ? { kind: 'bounds', bounds: street.bounds } : { kind: 'point', lon: pin.lon, lat: pin.lat };
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
