import { decode } from 'fast-png';

export type Color = readonly [red: number, green: number, blue: number];

/** A decoded PNG, as screenshots and saved pictures are. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** How many pixels have a colour, give or take `tolerance` in each channel. */
  count(color: Color, tolerance?: number): number;
  /** The first pixel of a colour, from the top; `null` where there is none. */
  find(color: Color, tolerance?: number): { readonly x: number; readonly y: number } | null;
  /** The colour of a pixel; black outside. */
  at(x: number, y: number): Color;
  /** On average of a part of it, 0 to 255. */
  brightness(left: number, top: number, width: number, height: number): number;
}

export function pixelsOf(png: Uint8Array): Pixels {
  const { data, channels, width, height } = decode(png);
  const channel = (pixel: number, index: number): number => data[pixel * channels + index] ?? 0;
  const isLike = (pixel: number, color: Color, tolerance = 12): boolean =>
    color.every((value, index) => Math.abs(channel(pixel, index) - value) <= tolerance);
  const next = (from: number, color: Color, tolerance?: number): number => {
    let pixel = from;
    while (pixel < width * height && !isLike(pixel, color, tolerance)) pixel += 1;
    return pixel;
  };
  return {
    width,
    height,
    count(color, tolerance) {
      let found = 0;
      for (let pixel = next(0, color, tolerance); pixel < width * height; pixel = next(pixel + 1, color, tolerance)) found += 1;
      return found;
    },
    find(color, tolerance) {
      const pixel = next(0, color, tolerance);
      return pixel === width * height ? null : { x: pixel % width, y: Math.floor(pixel / width) };
    },
    at: (x, y) => [channel(y * width + x, 0), channel(y * width + x, 1), channel(y * width + x, 2)],
    brightness(left, top, across, down) {
      let sum = 0;
      for (let y = top; y < top + down; y++) {
        for (let x = left; x < left + across; x++) for (const index of [0, 1, 2]) sum += channel(y * width + x, index);
      }
      return sum / (across * down * 3);
    },
  };
}
