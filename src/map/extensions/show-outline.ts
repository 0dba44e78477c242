import bbox from '@turf/bbox';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Bounds } from '../../catalogue/types.ts';
import type { EngineMap } from '../engine.ts';

const MOTION_MS = 250;
/** How much of what can be seen an outline takes up. */
const FILLED = 0.35;
const [LEAST_ZOOM, MOST_ZOOM] = [13, 17];
/** Marks a move of the camera as a person's, as the engine marks those of its own handlers. */
const BY_PERSON = { originalEvent: true };

/**
 * Brings an outline to the middle of what can be seen beside the panels, with its surroundings.
 *
 * @param inView bounds of what can be seen; `null`: all of the map
 */
export function showOutline(map: EngineMap, outline: Polygon | MultiPolygon, inView: Bounds | null): void {
  const [west, south, east, north] = bbox(outline);
  const box = pixels(map, [west, south, east, north]);
  const { width, height } = map.getCanvas().getBoundingClientRect();
  const seen = inView ? pixels(map, inView) : { x: width / 2, y: height / 2, width, height };
  const nearer = Math.log2((FILLED * Math.min(seen.width / box.width, seen.height / box.height)) || 1);
  const zoom = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, map.getZoom() + nearer));
  const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MOTION_MS;
  const offset: [number, number] = [seen.x - width / 2, seen.y - height / 2];
  map.easeTo({ center: [(west + east) / 2, (south + north) / 2], zoom, offset, duration }, BY_PERSON);
}

/** Middle and size on the canvas. */
function pixels(map: EngineMap, [west, south, east, north]: Bounds): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  const [start, end] = [map.project([west, north]), map.project([east, south])];
  return { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2, width: end.x - start.x, height: end.y - start.y };
}
