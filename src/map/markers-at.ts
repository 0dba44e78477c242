import type { EngineMap, MapGeoJSONFeature } from './engine.ts';
import { POINT_LAYER } from './overlay-style.ts';

/** How far from a marker a press still counts, in pixels. */
export const REACH_PX = 8;

/** Markers and numbers within reach of a spot on the canvas, in no order; those of large layers too. */
export function markersAt(map: EngineMap, { x, y }: { readonly x: number; readonly y: number }): readonly MapGeoJSONFeature[] {
  const layers = map.getLayersOrder().filter((id) => id.startsWith(POINT_LAYER));
  return layers.length ? map.queryRenderedFeatures([[x - REACH_PX, y - REACH_PX], [x + REACH_PX, y + REACH_PX]], { layers }) : [];
}
