import type { Part } from './result.ts';

/** Side of the square that a pattern repeats, in CSS pixels. */
export const HATCH_SIZE = 12;
export const HATCH_OPACITY = 0.75;
/** Dots are as wide as these lines. */
export const HATCH_WIDTHS: Readonly<Record<Part, number>> = { gained: 1.6, lost: 1.2, kept: 2.4 };

/** How parts are told apart without colour: SVG path data in a square of 12 × 12 that joins itself at all edges. */
export const HATCHES: Readonly<Record<Part, string>> = {
  // Rising lines: more.
  gained: 'M-3 3 L3 -3 M0 12 L12 0 M9 15 L15 9',
  // Crossed out: less.
  lost: 'M0 0 L12 12 M0 12 L12 0',
  // Quiet dots: as it was.
  kept: 'M3 3 h0.01 M9 9 h0.01',
};

/** Names of the palette. */
export const HATCH_COLORS: Readonly<Record<Part, 'teal' | 'brick' | 'slate'>> = { gained: 'teal', lost: 'brick', kept: 'slate' };
