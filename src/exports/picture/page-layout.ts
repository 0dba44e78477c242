import type { Bounds } from '../../catalogue/types.ts';
import { metresPerPx } from '../../context/scale.ts';

export type Paper = 'a4-landscape' | 'a4-portrait' | 'screen';

/** Dots an inch that are on offer. */
export const RESOLUTIONS = [150, 300] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

export const PX_PER_INCH = 96;
const MM_PER_INCH = 25.4;
/** Metres of paper for each CSS pixel. */
const PX_M = 0.0254 / PX_PER_INCH;
const TILE_PX = 512;

const A4_MM = { short: 210, long: 297 } as const;

/** Around everything on a sheet, in CSS pixels. */
export const MARGIN_PX = 30;

/** A sheet in CSS pixels; `null` for one that is as high as what is on it. */
export function sheetSize(paper: Paper, screenWidth: number): { readonly width: number; readonly height: number | null } {
  if (paper === 'a4-landscape') return { width: px(A4_MM.long), height: px(A4_MM.short) };
  if (paper === 'a4-portrait') return { width: px(A4_MM.short), height: px(A4_MM.long) };
  return { width: Math.round(screenWidth) + 2 * MARGIN_PX, height: null };
}

function px(mm: number): number {
  return (mm / MM_PER_INCH) * PX_PER_INCH;
}

export interface Camera {
  readonly center: readonly [lon: number, lat: number];
  readonly zoom: number;
  /** The N of "1 : N" on the sheet. */
  readonly scale: number;
}

/** Size in CSS pixels that bounds have on a screen at a zoom. */
export function sizeOnScreen(bounds: Bounds, zoom: number): { readonly width: number; readonly height: number } {
  const { width, height } = inWorld(bounds);
  const world = TILE_PX * 2 ** zoom;
  return { width: Math.round(width * world), height: Math.round(height * world) };
}

/** The camera that shows bounds in a frame of CSS pixels, at the next round scale at which they fit. */
export function cameraOnPaper(bounds: Bounds, frame: { readonly width: number; readonly height: number }): Camera {
  const { width, height } = inWorld(bounds);
  const closest = Math.log2(Math.min(frame.width / (TILE_PX * width), frame.height / (TILE_PX * height)));
  const center = middle(bounds);
  const exact = metresPerPx(center[1], closest) / PX_M;
  const scale = roundScale(exact);
  return { center, zoom: closest - Math.log2(scale / exact), scale };
}

/** The camera of the screen, in the middle of bounds. */
export function cameraOnScreen(bounds: Bounds, zoom: number): Camera {
  const center = middle(bounds);
  return { center, zoom, scale: Number((metresPerPx(center[1], zoom) / PX_M).toPrecision(3)) };
}

/** What a frame of CSS pixels shows. */
export function boundsAt({ center: [lon, lat], zoom }: Camera, frame: { readonly width: number; readonly height: number }): Bounds {
  const world = TILE_PX * 2 ** zoom;
  const [halfX, halfY] = [frame.width / world / 2, frame.height / world / 2];
  const y = mercator(lat);
  return [lon - halfX * 360, latitude(y + halfY), lon + halfX * 360, latitude(y - halfY)];
}

const ROUND = [1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5, 8, 10];

/** The first round number that is no smaller: 1 : 10 000, 1 : 12 500. */
export function roundScale(exact: number): number {
  const power = 10 ** Math.floor(Math.log10(exact));
  const digits = ROUND.find((one) => one * power >= exact - 1e-6) ?? 10;
  return digits * power;
}

/** The longest round number of metres that a bar of at most so many CSS pixels stands for, and its length. */
export function scaleBar(scale: number, mostPx: number): { readonly metres: number; readonly px: number } {
  const most = mostPx * PX_M * scale;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = power * ([5, 2, 1].find((one) => one * power <= most) ?? 1);
  return { metres, px: metres / (PX_M * scale) };
}

/** Shares of the world's square map. */
function inWorld([west, south, east, north]: Bounds): { readonly width: number; readonly height: number } {
  return { width: Math.max((east - west) / 360, 1e-9), height: Math.max(mercator(south) - mercator(north), 1e-9) };
}

function mercator(lat: number): number {
  return 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
}

function middle([west, south, east, north]: Bounds): readonly [number, number] {
  return [(west + east) / 2, latitude((mercator(south) + mercator(north)) / 2)];
}

function latitude(y: number): number {
  return (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI;
}
