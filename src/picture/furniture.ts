import type { Box } from './clip.ts';
import { frameExtent, mm, type Frame } from './frame.ts';
import { textWidth } from './labels.ts';
import { round } from './path-data.ts';
import type { Flat } from './projection.ts';

/** What makes a drawing a map that can be measured on. Each part is left out unless asked for. */
export interface FurnitureOptions {
  readonly scaleBar?: boolean;
  readonly northArrow?: boolean;
  /** Ticks at round coordinates on the margin, crosses inside; only in a national grid. */
  readonly grid?: boolean;
  /** `1 : N` beside the bar; only where the scale is true. */
  readonly statedScale?: boolean;
  /** The frame is drawn with this letter for north. */
  readonly northLetter?: string;
  /** Numbers as the language writes them: `5000` to `5,000`. */
  readonly formatNumber?: (value: number) => string;
}

export interface ScaleBar {
  /** In units; exact. */
  readonly length: number;
  readonly lengthM: number;
  /** Words at the ends of its pieces: `0`, `100`, `200 m`, and where they stand. */
  readonly marks: readonly { readonly at: number; readonly text: string }[];
}

/** A tick on the margin: along the bottom edge for eastings, the left edge for northings. */
export interface Tick {
  readonly axis: 'east' | 'north';
  /** In metres of the grid. */
  readonly value: number;
  readonly text: string;
  /** Units along its edge, from the left or from the top. */
  readonly at: number;
  /** Whether there is room for its words before the corner. */
  readonly isNamed: boolean;
}

export interface Furniture {
  readonly scaleBar: ScaleBar | null;
  readonly northLetter: string | null;
  readonly ticks: readonly Tick[];
  /** Spots inside the map where the lines of the ticks cross. */
  readonly crosses: readonly Flat[];
  readonly statedScale: string | null;
  /** Name of the grid that the ticks count in. */
  readonly gridName: string | null;
}

/** The bar is the longest round length up to this, in units. */
const LONGEST_BAR = mm(51);
const LEAST_TICK_SPACING = mm(22);
const BAR_PIECES = 2;
/** Size of the ticks' words as `pictureCss` has it, and the room before them. */
const TICK_SIZE = 7;
const TICK_GAP = 3;
const ROUND_STEPS: readonly number[] = [1, 2, 5];

/** Plate of the north arrow in the map's top right corner. */
export const NORTH = { width: 20, height: 30, inset: 6 };

/** Rooms inside the map that the furniture takes. */
export function takenByFurniture({ northLetter }: Furniture, { width }: Frame): readonly Box[] {
  const { inset } = NORTH;
  return northLetter ? [{ left: width - inset - NORTH.width, top: inset, right: width - inset, bottom: inset + NORTH.height }] : [];
}

export function furnish(frame: Frame, options: FurnitureOptions): Furniture {
  const { scaleBar = false, northArrow = false, grid = false, statedScale = false, northLetter = 'N', formatNumber = String } = options;
  const hasGrid = grid && frame.projection.grid !== null;
  const ticks = hasGrid ? ticksOf(frame, formatNumber) : [];
  return {
    scaleBar: scaleBar ? scaleBarOf(frame, formatNumber) : null,
    northLetter: northArrow ? northLetter : null,
    ticks,
    crosses: crossesOf(ticks),
    statedScale: statedScale && frame.scale !== null ? `1 : ${formatNumber(frame.scale)}` : null,
    gridName: hasGrid ? (frame.projection.grid?.name ?? null) : null,
  };
}

function scaleBarOf({ metresPerUnit, width }: Frame, formatNumber: (value: number) => string): ScaleBar {
  const lengthM = roundDown(Math.min(LONGEST_BAR, width * 0.6) * metresPerUnit);
  const inKm = lengthM >= 2000;
  const words = (metres: number) => formatNumber(inKm ? metres / 1000 : metres);
  const length = lengthM / metresPerUnit;
  const marks = Array.from({ length: BAR_PIECES + 1 }, (_, piece) => {
    const text = words((lengthM * piece) / BAR_PIECES);
    return { at: (length * piece) / BAR_PIECES, text: piece === BAR_PIECES ? `${text} ${inKm ? 'km' : 'm'}` : text };
  });
  return { length, lengthM, marks };
}

function ticksOf(frame: Frame, formatNumber: (value: number) => string): readonly Tick[] {
  const step = roundUp(LEAST_TICK_SPACING * frame.metresPerUnit);
  const [west, south, east, north] = frameExtent(frame);
  const tick = (axis: Tick['axis'], atOf: (value: number) => number, roomAfter: (at: number) => number) => (value: number): Tick => {
    const [text, at] = [formatNumber(value), atOf(value)];
    return { axis, value, text, at, isNamed: roomAfter(at) > textWidth(text, TICK_SIZE) + TICK_GAP };
  };
  return [
    ...multiples(west, east, step).map(tick('east', (value) => (value - west) / frame.metresPerUnit, (at) => frame.width - at)),
    ...multiples(south, north, step).map(tick('north', (value) => (north - value) / frame.metresPerUnit, (at) => at)),
  ];
}

function crossesOf(ticks: readonly Tick[]): readonly Flat[] {
  const easts = ticks.filter(({ axis }) => axis === 'east');
  const norths = ticks.filter(({ axis }) => axis === 'north');
  return easts.flatMap((east) => norths.map((north): Flat => [round(east.at), round(north.at)]));
}

function multiples(from: number, to: number, step: number): readonly number[] {
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, index) => (first + index) * step);
}

/** The longest of 1, 2, 5, 10, 20, … that is no longer. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * (ROUND_STEPS.findLast((step) => step * power <= value) ?? 1);
}

/** The shortest of 1, 2, 5, 10, 20, … that is no shorter. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([...ROUND_STEPS, 10].find((step) => step * power >= value) ?? 10);
}

