/** A file as `poster.json` is written when the site is built: a still picture of the map, and what stands beside it. */
export interface Poster {
  readonly format: 1;
  /** BCP 47; the first is the default. */
  readonly languages: readonly string[];
  readonly title: PosterText;
  readonly description: PosterText;
  /** The words that the licences of what is drawn ask for. */
  readonly attribution: readonly string[];
  /** Width and height of what there is to draw, in units. */
  readonly size: readonly [width: number, height: number];
  /** What the picture is about, in units: it is always in view. */
  readonly focus: Box;
  /** Bottom to top. */
  readonly ground: readonly GroundShape[];
  /** Outlines of the areas, bottom to top. */
  readonly outlines: readonly PosterOutline[];
  /** How marks look. */
  readonly symbols: readonly PosterSymbol[];
  /** Places, each with its number in `symbols`. */
  readonly marks: readonly PosterMark[];
  /** Places that lie too close together to be drawn one by one. */
  readonly clusters: readonly PosterCluster[];
  readonly labels: readonly PosterLabel[];
}

/** By language. */
export type PosterText = Readonly<Record<string, string>>;

export type Box = readonly [left: number, top: number, width: number, height: number];

/** Surfaces, then lines. */
export const GROUND_CLASSES = ['earth', 'green', 'water', 'rail', 'major', 'highway'] as const;

/** Path data count in whole units. */
export type GroundShape = readonly [kind: (typeof GROUND_CLASSES)[number], path: string];

export interface PosterOutline {
  readonly role: 'area' | 'part' | 'core';
  /** A name of the theme's palette. */
  readonly color: string;
  /** Nobody with authority has published this limit. */
  readonly dashed: boolean;
  readonly path: string;
}

/** A mark's shape as path data in a box of 24 × 24 units; told apart without colour. */
export interface PosterSymbol {
  readonly color: string;
  readonly outline: string;
  readonly ground: 'color' | 'paper' | 'tint';
  /** What is drawn inside, filled or as lines; empty for nothing. */
  readonly inner: string;
  readonly innerStyle: 'fill' | 'stroke';
  /** The position is known roughly: a dashed edge, free of what is inside. */
  readonly approximate: boolean;
}

export type PosterMark = readonly [symbol: number, x: number, y: number];

export interface PosterCluster {
  readonly x: number;
  readonly y: number;
  /** How many of which colour. */
  readonly parts: readonly (readonly [color: string, count: number])[];
}

/** A name over the middle of its place, in one or more lines. */
export interface PosterLabel {
  readonly x: number;
  readonly y: number;
  readonly role: 'area' | 'part';
  readonly color: string;
  readonly lines: Readonly<Record<string, readonly string[]>>;
}
