import type { Bounds } from '../../src/catalogue/types.ts';
import type { TileAt } from '../../src/large/tiles/tile-bounds.ts';

/** Where things are asked for. */
export interface Scene {
  readonly bounds: Bounds;
  /** Each a hundredth of the ground. */
  readonly views: readonly Bounds[];
  readonly half: Bounds;
  readonly spots: readonly (readonly [lon: number, lat: number])[];
  /** The tile with the middle of the ground. */
  tileAt(zoom: number): TileAt;
}

export function sceneOf(bounds: Bounds): Scene {
  const [west, south, east, north] = bounds;
  const [width, height] = [east - west, north - south];
  const steps = [0.13, 0.27, 0.41, 0.55, 0.69, 0.83];
  return {
    bounds,
    views: steps.map((step) => [west + step * width, south + step * height, west + (step + 0.1) * width, south + (step + 0.1) * height]),
    half: [west + 0.1 * width, south + 0.1 * height, west + 0.807 * width, south + 0.807 * height],
    spots: steps.map((step) => [west + step * width, north - step * height]),
    tileAt: (z) => {
      const sine = Math.sin((((south + north) / 2) * Math.PI) / 180);
      const down = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
      return { z, x: Math.floor((((west + east) / 2 + 180) / 360) * 2 ** z), y: Math.floor(down * 2 ** z) };
    },
  };
}
