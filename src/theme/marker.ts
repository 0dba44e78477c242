import type { MarkerFill, MarkerShape } from '../catalogue/types.ts';

/** Side of the square that marker paths are drawn in. */
export const MARKER_BOX = 24;

/**
 * How much of its colour a tint of strength 1, 2 and 3 has, the rest is paper; neighbours must be told apart when they
 * lie thinned over the street map.
 */
export const TINT_SHARES = [0.28, 0.62, 1] as const;

/** Outline of each shape, as SVG path data in a box of 24 × 24, of about equal visual weight. */
const OUTLINES: Readonly<Record<MarkerShape, string>> = {
  circle: 'M12 4a8 8 0 1 1 0 16a8 8 0 1 1 0-16z',
  square: 'M6.5 5h11a1.5 1.5 0 0 1 1.5 1.5v11a1.5 1.5 0 0 1-1.5 1.5h-11a1.5 1.5 0 0 1-1.5-1.5v-11a1.5 1.5 0 0 1 1.5-1.5z',
  diamond: 'M12 2.5l9.5 9.5l-9.5 9.5l-9.5-9.5z',
  triangle: 'M12 3l9.5 16.5h-19z',
  hexagon: 'M12 3l7.8 4.5v9l-7.8 4.5l-7.8-4.5v-9z',
  star: 'M12 2.5l2.9 6.2l6.8.8l-5 4.6l1.3 6.7l-6-3.3l-6 3.3l1.3-6.7l-5-4.6l6.8-.8z',
};

/** What is drawn inside the outline besides the ground, in the same box. */
const INNER: Readonly<Record<MarkerFill, string>> = {
  solid: '',
  half: 'M0 12h24v12h-24z',
  ring: '',
  dot: 'M12 9a3 3 0 1 1 0 6a3 3 0 1 1 0-6z',
  cross: 'M8.5 8.5l7 7M15.5 8.5l-7 7',
  faint: '',
};

/** How to paint a marker, in the order outline ground, inner, outline edge. */
export interface MarkerDrawing {
  readonly outline: string;
  readonly inner: string;
  /** Ground: the colour itself, the paper, or a tint between. */
  readonly ground: 'color' | 'paper' | 'tint';
  /** Inner: filled (clipped to the outline) or stroked. */
  readonly innerStyle: 'fill' | 'stroke';
}

export function drawingOf(shape: MarkerShape, fill: MarkerFill): MarkerDrawing {
  return {
    outline: OUTLINES[shape],
    inner: INNER[fill],
    ground: fill === 'solid' ? 'color' : fill === 'faint' ? 'tint' : 'paper',
    innerStyle: fill === 'cross' ? 'stroke' : 'fill',
  };
}
