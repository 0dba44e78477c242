import type { Frame } from './frame.ts';
import { furnish, takenByFurniture, type Furniture, type FurnitureOptions } from './furniture.ts';
import type { Ground } from './ground.ts';
import { drawGround } from './ground-shapes.ts';
import { placeLabels, type LabelOptions } from './labels.ts';
import { drawOverlays, type Overlay } from './overlays.ts';
import type { PlacedLabel, Shape } from './shapes.ts';

export interface PaintOptions {
  readonly frame: Frame;
  /** What `loadGround` or `groundOfOutlines` gave; empty where there is none. */
  readonly ground?: Ground;
  readonly overlays: readonly Overlay[];
  readonly labels?: LabelOptions;
  readonly furniture?: FurnitureOptions;
}

/** A picture of a map as data: `<ax-picture .map=${…}>` draws it. All lengths in units (CSS pixels, 96 to an inch of paper). */
export interface PaintedMap {
  /** Of the whole picture with its margins. */
  readonly width: number;
  readonly height: number;
  /** Where the map itself stands in it. */
  readonly body: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly shapes: readonly Shape[];
  readonly labels: readonly PlacedLabel[];
  readonly furniture: Furniture;
  /** N of the true scale 1 : N; `null` where the projection has none. */
  readonly scale: number | null;
}

/** Room that ticks and what stands under the map need, in units. */
export const TICK_MARGIN = 13;
export const FOOT_HEIGHT = 26;

const NO_GROUND: Ground = [];

/** Paints a map: pure, so that the same input gives the same picture on screen, on paper and in a test. */
export function paintMap({ frame, ground = NO_GROUND, overlays, labels, furniture = {} }: PaintOptions): PaintedMap {
  const { shapes: groundShapes, named } = drawGround(ground, frame);
  const drawn = drawOverlays(overlays, frame);
  const furnished = furnish(frame, furniture);
  const margin = furnished.ticks.length ? TICK_MARGIN : 0;
  const foot = furnished.scaleBar || furnished.statedScale || furnished.gridName ? FOOT_HEIGHT : 0;
  return {
    width: frame.width + 2 * margin,
    height: frame.height + 2 * margin + foot,
    body: { x: margin, y: margin, width: frame.width, height: frame.height },
    shapes: [...groundShapes, ...drawn.shapes],
    labels: placeLabels(drawn.labels, named, frame, labels, takenByFurniture(furnished, frame)),
    furniture: furnished,
    scale: frame.scale,
  };
}
