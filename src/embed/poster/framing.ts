import type { Box, Poster } from './poster.ts';

/** CSS pixels of a picture that something lies over, from each edge. */
export interface Covered {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/**
 * The part of a poster that fills a picture of a size: its focus fits into what is not covered, as on the map that
 * takes its place. Units of the poster; beyond its size nothing is drawn.
 */
export function viewOf({ focus, size }: Pick<Poster, 'focus' | 'size'>, width: number, height: number, covered: Covered): Box {
  const [left, top, focusWidth, focusHeight] = focus;
  const room = { width: Math.max(1, width - covered.left - covered.right), height: Math.max(1, height - covered.top - covered.bottom) };
  const unitsPerPx = Math.max(focusWidth / room.width, focusHeight / room.height) || Math.max(size[0] / width, size[1] / height);
  const x = left + focusWidth / 2 - (covered.left + room.width / 2) * unitsPerPx;
  const y = top + focusHeight / 2 - (covered.top + room.height / 2) * unitsPerPx;
  return [x, y, width * unitsPerPx, height * unitsPerPx];
}
