import { contours } from 'd3-contour';
import type { MultiPolygon, Position } from 'geojson';
import { rewind, roundGeometry } from '../geo/rings.ts';
import { breath } from './breath.ts';
import { xyAlong, type XY } from './line-along.ts';
import type { Network } from './network.ts';
import type { Piece } from './reach.ts';

const CELL_M = 10;
const BUFFER_M = 30;
/** Beyond the buffer by more than a cell: what lies further away does not move the outline. */
const FIELD_M = BUFFER_M + CELL_M + 1;
const DECIMALS = 6;
/** Of lines, after which the page may breathe. */
const SLICE = 1000;

interface Field {
  readonly west: number;
  readonly south: number;
  readonly columns: number;
  readonly rows: number;
  /** Squared metres to the nearest piece, from the middle of each cell, row by row from the south. */
  readonly squaredM: number[];
}

/**
 * The walk area: reached pieces of street, buffered by 30 m, holes and all; from a grid of distances every 10 m.
 * It is a picture of where one gets to: what is within the limit is told by network distance.
 */
export function outlineOf(network: Network, pieces: readonly Piece[]): MultiPolygon {
  const lines = linesOf(network, pieces);
  const field = fieldAround(lines);
  for (const line of lines) addLine(field, line);
  return contourOf(network, field);
}

/** `outlineOf` in slices, so that a page stays fluent; `pause` comes between two. */
export async function outlineInSlices(network: Network, pieces: readonly Piece[], pause = breath): Promise<MultiPolygon> {
  const lines = linesOf(network, pieces);
  const field = fieldAround(lines);
  for (let first = 0; first < lines.length; first += SLICE) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
    await pause();
    for (const line of lines.slice(first, first + SLICE)) addLine(field, line);
  }
  await pause();
  return contourOf(network, field);
}

function linesOf(network: Network, pieces: readonly Piece[]): readonly (readonly XY[])[] {
  return pieces.map(({ edge, fromM, toM }) => xyAlong(network, edge, fromM, toM));
}

function contourOf({ plane }: Network, { west, south, columns, rows, squaredM }: Field): MultiPolygon {
  const nearness = squaredM.map((squared) => -Math.sqrt(squared));
  const { coordinates } = contours().size([columns, rows]).contour(nearness, -BUFFER_M);
  const toDegrees = ([column = NaN, row = NaN]: Position): Position => plane.toPosition(west + column * CELL_M, south + row * CELL_M);
  const outline = rewind({ type: 'MultiPolygon', coordinates: coordinates.map((rings) => rings.map((ring) => ring.map(toDegrees))) });
  const rounded = roundGeometry(outline, DECIMALS);
  return rounded.type === 'MultiPolygon' ? rounded : { type: 'MultiPolygon', coordinates: [] };
}

/** A field for some lines, with none of them in it yet; without a cell where there is no line. */
function fieldAround(lines: readonly (readonly XY[])[]): Field {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (const line of lines) {
    for (const [x, y] of line) {
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
  }
  const margin = FIELD_M + CELL_M;
  const columns = Math.max(0, Math.ceil((east - west + 2 * margin) / CELL_M));
  const rows = Math.max(0, Math.ceil((north - south + 2 * margin) / CELL_M));
  return { west: west - margin, south: south - margin, columns, rows, squaredM: Array.from<number>({ length: columns * rows }).fill(FIELD_M * FIELD_M) };
}

function addLine(field: Field, line: readonly XY[]): void {
  for (let i = 1; i < line.length; i++) addStretch(field, line[i - 1] ?? [NaN, NaN], line[i] ?? [NaN, NaN]);
}

/** Lowers the cells around a stretch to their distance from it. */
function addStretch({ west, south, columns, rows, squaredM }: Field, [x1, y1]: XY, [x2, y2]: XY): void {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const squared = dx * dx + dy * dy;
  const [firstColumn, lastColumn] = cellsAround(x1 - west, x2 - west, columns);
  const [firstRow, lastRow] = cellsAround(y1 - south, y2 - south, rows);
  for (let row = firstRow; row <= lastRow; row++) {
    const y = south + (row + 0.5) * CELL_M - y1;
    for (let column = firstColumn; column <= lastColumn; column++) {
      const x = west + (column + 0.5) * CELL_M - x1;
      const part = squared === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy) / squared));
      const ax = x - part * dx;
      const ay = y - part * dy;
      const apart = ax * ax + ay * ay;
      const index = row * columns + column;
      if (apart < (squaredM[index] ?? 0)) squaredM[index] = apart;
    }
  }
}

/** The first and last cell of a row or column that the field of a stretch touches. */
function cellsAround(aM: number, bM: number, count: number): readonly [first: number, last: number] {
  const first = Math.floor((Math.min(aM, bM) - FIELD_M) / CELL_M);
  const last = Math.floor((Math.max(aM, bM) + FIELD_M) / CELL_M);
  return [Math.max(0, first), Math.min(count - 1, last)];
}
