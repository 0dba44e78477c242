import type { MultiPolygon, Position } from 'geojson';
import type { Bounds, Slug } from '../../catalogue/types.ts';

/** An area as it is looked for. */
export interface AreaShape {
  readonly id: Slug;
  readonly shape: MultiPolygon;
}

/**
 * Small cells over all areas. Of a cell that no edge comes near, all is said by what holds its middle: that settles
 * nearly every position without a look at any outline.
 */
export interface AreaCells {
  /** A little more than the areas take up. */
  readonly bounds: Bounds;
  readonly columns: number;
  readonly rows: number;
  /** Size of a cell in degrees. */
  readonly width: number;
  readonly height: number;
  /** By cell: how many cells it is, at least, to one that an edge crosses; 0 for those themselves. */
  readonly distance: Uint8Array;
}

/** About as many cells as there are positions to be looked up; more would cost more than they save. */
const [FEWEST_A_SIDE, MOST_A_SIDE] = [16, 512];
const FAR = 255;

/** @param count of the positions that are to be looked up */
export function areaCells(areas: readonly AreaShape[], count: number): AreaCells | null {
  const bounds = padded(boundsOf(areas));
  if (!bounds) return null;
  const [west, south, east, north] = bounds;
  const side = Math.max(FEWEST_A_SIDE, Math.min(MOST_A_SIDE, Math.ceil(Math.sqrt(count))));
  const cells: AreaCells = {
    bounds, columns: side, rows: side, width: (east - west) / side, height: (north - south) / side, distance: new Uint8Array(side ** 2).fill(FAR),
  };
  for (const { shape } of areas) {
    for (const ring of shape.coordinates.flat()) {
      for (let index = 1; index < ring.length; index++) markEdge(cells, ring[index - 1] ?? [], ring[index] ?? []);
    }
  }
  spread(cells);
  return cells;
}

/** Place of the cell that holds a position; -1 outside all. */
export function cellAt({ bounds: [west, south], columns, rows, width, height }: AreaCells, lon: number, lat: number): number {
  const [column, row] = [Math.floor((lon - west) / width), Math.floor((lat - south) / height)];
  return column >= 0 && column < columns && row >= 0 && row < rows ? row * columns + column : -1;
}

/** Every cell that an edge may touch: all of the box of each short piece of it, and what adjoins that. */
function markEdge({ bounds: [west, south], columns, rows, width, height, distance }: AreaCells, from: Position, to: Position): void {
  const [fromX, fromY] = [((from[0] ?? NaN) - west) / width, ((from[1] ?? NaN) - south) / height];
  const [toX, toY] = [((to[0] ?? NaN) - west) / width, ((to[1] ?? NaN) - south) / height];
  const pieces = Math.max(1, Math.ceil(Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY))));
  for (let piece = 0; piece < pieces; piece++) {
    const [x0, x1] = [fromX + ((toX - fromX) * piece) / pieces, fromX + ((toX - fromX) * (piece + 1)) / pieces];
    const [y0, y1] = [fromY + ((toY - fromY) * piece) / pieces, fromY + ((toY - fromY) * (piece + 1)) / pieces];
    for (let row = Math.max(0, Math.floor(Math.min(y0, y1) - SLACK)); row <= Math.min(rows - 1, Math.floor(Math.max(y0, y1) + SLACK)); row++) {
      for (let column = Math.max(0, Math.floor(Math.min(x0, x1) - SLACK)); column <= Math.min(columns - 1, Math.floor(Math.max(x0, x1) + SLACK)); column++) {
        distance[row * columns + column] = 0;
      }
    }
  }
}

/** Of a cell: more than rounding can take away. */
const SLACK = 1e-6;

/**
 * Distances from cell to cell, corners included, by one pass from the south-west and one back. Rows follow each
 * other without a gap, so that along the rim distances may come out too short; never too long.
 */
function spread({ columns, rows, distance }: AreaCells): void {
  const pass = (cell: number, back: number): void => {
    const before = Math.min(
      distance[cell - back] ?? FAR, distance[cell - back * columns] ?? FAR,
      distance[cell - back * (columns - 1)] ?? FAR, distance[cell - back * (columns + 1)] ?? FAR,
    );
    if (before + 1 < (distance[cell] ?? FAR)) distance[cell] = before + 1;
  };
  for (let cell = 0; cell < rows * columns; cell++) pass(cell, 1);
  for (let cell = rows * columns - 1; cell >= 0; cell--) pass(cell, -1);
}

/** So that all edges lie well inside. */
function padded(bounds: Bounds | null): Bounds | null {
  if (!bounds) return null;
  const [west, south, east, north] = bounds;
  const [x, y] = [(east - west) / 100, (north - south) / 100];
  return [west - x, south - y, east + x, north + y];
}

function boundsOf(areas: readonly AreaShape[]): Bounds | null {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = NaN, lat = NaN] of areas.flatMap(({ shape }) => shape.coordinates.flat(2))) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  return box[0] < box[2] && box[1] < box[3] ? box : null;
}
