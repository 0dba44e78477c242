import type { Bounds } from '../catalogue/types.ts';
import type { Covered } from '../map/camera.ts';
import type { View } from '../state/state.ts';

/** A map's size in pixels, and what panels cover of it. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly covered: Covered;
}

const CLOSEST = 18;
/** Zoom steps that leave room around. */
const ROOM = 0.5;
/** Of the whole world at zoom 0. */
const WORLD_PX = 512;

/** A view that shows a place in what can be seen of a map beside the panels. */
export function viewOf([west, south, east, north]: Bounds, { width, height, covered }: Frame): View {
  const [left, right] = [worldX(west), worldX(east)];
  const [top, bottom] = [worldY(north), worldY(south)];
  const seenWidth = Math.max(50, width - covered.left - covered.right);
  const seenHeight = Math.max(50, height - covered.top - covered.bottom);
  const steps = Math.log2(Math.min(seenWidth / (right - left), seenHeight / (bottom - top)) / WORLD_PX);
  const zoom = Math.max(1, Math.min(CLOSEST, steps - ROOM));
  const px = 1 / (WORLD_PX * 2 ** zoom);
  // The middle of the map lies off the middle of what is seen of it.
  const x = (left + right) / 2 - ((covered.left - covered.right) / 2) * px;
  const y = (top + bottom) / 2 - ((covered.top - covered.bottom) / 2) * px;
  return { zoom, lon: x * 360 - 180, lat: (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI };
}

/** Bounds of several places together; `null` of none. */
export function aroundAll(boxes: readonly Bounds[]): Bounds | null {
  if (boxes.length === 0) return null;
  return boxes.reduce(([west, south, east, north], box) => [Math.min(west, box[0]), Math.min(south, box[1]), Math.max(east, box[2]), Math.max(north, box[3])]);
}

/** Web Mercator, the world being 1 wide. */
function worldX(lon: number): number {
  return (lon + 180) / 360;
}

function worldY(lat: number): number {
  const radians = (Math.max(-85, Math.min(85, lat)) * Math.PI) / 180;
  return (1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2;
}
