const EQUATOR_M = 40_075_016.686;
/** Side of the map engine's tiles, in CSS pixels. */
const TILE_PX = 512;
/** A CSS pixel is the 96th part of an inch. */
const PX_M = 0.0254 / 96;

/** How many metres a CSS pixel of the map stands for, at a latitude in degrees. */
export function metresPerPx(lat: number, zoom: number): number {
  return (EQUATOR_M * Math.cos((lat * Math.PI) / 180)) / (TILE_PX * 2 ** zoom);
}

/** The N of "1 : N" for a map on a screen whose pixels have their nominal size; to three digits. */
export function scaleDenominator(lat: number, zoom: number): number {
  return Number((metresPerPx(lat, zoom) / PX_M).toPrecision(3));
}

/** A bar of a round length, and how long it is drawn. */
export interface ScaleBar {
  readonly metres: number;
  readonly px: number;
}

/** The longest bar of 1, 2 or 5 times a power of ten metres that is no longer than `mostPx`, for a scale of 1 : `denominator`. */
export function scaleBar(denominator: number, mostPx: number): ScaleBar {
  const mostM = denominator * PX_M * mostPx;
  const power = 10 ** Math.floor(Math.log10(mostM));
  const metres = power * (mostM / power >= 5 ? 5 : mostM / power >= 2 ? 2 : 1);
  return { metres, px: Math.round(metres / (denominator * PX_M)) };
}
