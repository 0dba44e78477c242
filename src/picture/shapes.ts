import type { MarkerFill, MarkerShape, PaletteName } from '../catalogue/types.ts';

/** Colours come from the theme by name; `accent` is that of what the picture is about. */
export type ShapeColor = PaletteName | 'accent';

/** What is drawn, bottom to top, in units from the top left corner of the map. */
export type Shape =
  | {
      readonly kind: 'path';
      readonly d: string;
      /** A class of `pictureCss`: `ground water`, `overlay area`. */
      readonly className: string;
      readonly color?: ShapeColor;
      readonly strokeWidth?: number;
      /** Lengths of dashes and gaps in units. */
      readonly dashes?: string;
    }
  | { readonly kind: 'circle'; readonly x: number; readonly y: number; readonly radius: number; readonly color: ShapeColor }
  | {
      readonly kind: 'marker';
      readonly x: number;
      readonly y: number;
      /** Side of the square that it is drawn in. */
      readonly size: number;
      readonly marker: MarkerLook;
      readonly emphasised: boolean;
    }
  | { readonly kind: 'number'; readonly x: number; readonly y: number; /** Across. */ readonly size: number; readonly parts: readonly RingPart[] };

/** A part of the ring around a number. */
export interface RingPart {
  readonly color: PaletteName;
  readonly count: number;
}

/** How a layer's mark looks; shape and fill tell it apart without colour. */
export interface MarkerLook {
  readonly shape: MarkerShape;
  readonly fill: MarkerFill;
  readonly color: PaletteName;
  readonly approximate: boolean;
}

/** Words on the map, placed so that none covers another. */
export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  /** Degrees clockwise about x, y. */
  readonly turn: number;
  readonly role: LabelRole;
}

/** `subject` is what the picture is about; streets are the quietest. */
export type LabelRole = 'subject' | 'place' | 'area' | 'street';
