import type { Bounds } from '../catalogue/types.ts';
import { CLOSEST_FIT, marginsFor, POINT_ZOOM, type Covered, type Framing } from '../map/camera.ts';
import { frameBounds, type Frame } from '../picture/frame.ts';
import { mercator, type Flat } from '../picture/projection.ts';
import type { View } from '../state/state.ts';

/** Where a still map looks, as the live one counts. */
export interface StillCamera {
  /** Mercator metres of the picture's middle. */
  readonly centre: Flat;
  readonly zoom: number;
}

/** Of a picture, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A tile of the live map is so many CSS pixels, and the earth so many metres of Mercator around. */
const TILE_PX = 512;
const EQUATOR_M = 40_075_016.686;

const [LEAST_ZOOM, MOST_ZOOM] = [10, 19];

/** The camera that a framing asks for, beside what covers the picture. */
export function cameraFor(framing: Framing, size: Size, covered: Covered, zoomNow: number): StillCamera {
  switch (framing.kind) {
    case 'view':
      return cameraOf(framing.view);
    case 'point':
      return cameraAt(framing.lon, framing.lat, Math.max(zoomNow, POINT_ZOOM), covered);
    case 'bounds':
      return fitted(framing.bounds, size, covered);
  }
}

/** A place in the middle of what is not covered. */
export function cameraAt(lon: number, lat: number, zoom: number, { top, right, bottom, left }: Covered): StillCamera {
  return moved({ centre: mercator.forward(lon, lat), zoom: limited(zoom) }, (right - left) / 2, (bottom - top) / 2);
}

function fitted([west, south, east, north]: Bounds, size: Size, covered: Covered): StillCamera {
  const [from, to] = [mercator.forward(west, south), mercator.forward(east, north)];
  const pad = marginsFor(covered, size);
  const room = { width: Math.max(1, size.width - pad.left - pad.right), height: Math.max(1, size.height - pad.top - pad.bottom) };
  const perPx = Math.max((to[0] - from[0]) / room.width, (to[1] - from[1]) / room.height);
  const zoom = limited(Math.min(CLOSEST_FIT, zoomOf(perPx)));
  return moved({ centre: [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2], zoom }, (pad.right - pad.left) / 2, (pad.bottom - pad.top) / 2);
}

/** Moved by CSS pixels to the right and down. */
export function moved({ centre: [x, y], zoom }: StillCamera, byX: number, byY: number): StillCamera {
  return { centre: [x + byX * metresPerPx(zoom), y - byY * metresPerPx(zoom)], zoom };
}

/** Nearer or farther, about the middle of what is not covered. */
export function zoomed(camera: StillCamera, steps: number, { top, right, bottom, left }: Covered): StillCamera {
  const zoom = limited(camera.zoom + steps);
  const [x, y] = [(left - right) / 2, (top - bottom) / 2];
  return moved({ ...moved(camera, x, y), zoom }, -x, -y);
}

export function viewOf({ centre, zoom }: StillCamera): View {
  const [lon, lat] = mercator.inverse(...centre);
  return { zoom, lat, lon };
}

export function cameraOf({ zoom, lat, lon }: View): StillCamera {
  return { centre: mercator.forward(lon, lat), zoom: limited(zoom) };
}

export function frameOf({ centre, zoom }: StillCamera, { width, height }: Size): Frame {
  return { projection: mercator, width, height, centre, metresPerUnit: metresPerPx(zoom), scale: null };
}

/** Bounds of what can be seen beside what covers the picture. */
export function seenBounds(camera: StillCamera, { width, height }: Size, { top, right, bottom, left }: Covered): Bounds {
  const free = { width: Math.max(1, width - left - right), height: Math.max(1, height - top - bottom) };
  return frameBounds(frameOf(moved(camera, (left - right) / 2, (top - bottom) / 2), free));
}

/** The place at a spot of the picture, in degrees. */
export function placeAt(camera: StillCamera, { width, height }: Size, x: number, y: number): Flat {
  return mercator.inverse(...moved(camera, x - width / 2, y - height / 2).centre);
}

function metresPerPx(zoom: number): number {
  return EQUATOR_M / TILE_PX / 2 ** zoom;
}

function zoomOf(perPx: number): number {
  return Math.log2(EQUATOR_M / TILE_PX / perPx);
}

function limited(zoom: number): number {
  return Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, zoom));
}
