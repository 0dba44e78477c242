import type { PanelsMode } from '../app/settings.ts';

/** What is measured in the frame, in CSS pixels. */
export interface Measured {
  readonly panels: PanelsMode;
  readonly widthPx: number;
  /** The panels with all their content, nothing scrolled away. */
  readonly panelsPx: number;
}

/** Narrower, the panels are a sheet over the map: `@container explorer (max-width: 47.99em)`. */
const NARROW_PX = 768;
const LEAST_PX = 320;
/** A map has no height of its own; with this one, map and panels are both of use, and the page still scrolls past. */
const WITH_MAP_PX = 640;
/** Above and below the panels where they float over the map. */
const MARGINS_PX = 32;

/** The height that an explorer would need: all of its panels where there is no map, a fair picture where there is one. */
export function neededHeight({ panels, widthPx, panelsPx }: Measured): number {
  switch (panels) {
    case 'only':
      return Math.ceil(panelsPx);
    case 'none':
      return clamp((widthPx * 3) / 4);
    case 'beside':
      return widthPx < NARROW_PX ? WITH_MAP_PX : clamp(panelsPx + MARGINS_PX);
  }
}

function clamp(heightPx: number): number {
  return Math.ceil(Math.min(Math.max(heightPx, LEAST_PX), WITH_MAP_PX));
}
