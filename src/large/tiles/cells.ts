import type { Bounds } from '../../catalogue/types.ts';
import { eachIn, eachRun, type PointIndex } from '../places/point-index.ts';
import { boundsOf, latAt, type TileAt } from './tile-bounds.ts';

/** What lies in one cell of a tile. */
export interface Cell {
  count: number;
  /** The first that was found, as a place in the index. */
  readonly first: number;
  lonSum: number;
  latSum: number;
  west: number;
  south: number;
  east: number;
  north: number;
}

/**
 * What passes, cell by cell: the cells of a square grid that something lies in.
 *
 * @param fails by row: 0 for what passes
 * @param side how many cells a tile has in each direction
 */
export function cellsOf(index: PointIndex, tile: TileAt, side: number, fails: Uint8Array): readonly Cell[] {
  const bounds = boundsOf(tile);
  const [west, , east] = bounds;
  const perDegree = side / (east - west);
  const lines = latLines(tile, side);
  const cells: (Cell | undefined)[] = Array.from({ length: side * side });
  const { rows, degrees } = index;
  eachRun(index, bounds, (first, last) => {
    for (let place = first; place <= last; place++) {
      if (fails[rows[place] ?? 0] !== 0) continue;
      const [lon, lat] = [degrees[2 * place] ?? NaN, degrees[2 * place + 1] ?? NaN];
      const column = Math.floor((lon - west) * perDegree);
      const row = rowAt(lines, lat, bounds);
      // What lies on the eastern or southern edge is the neighbour's.
      if (column < 0 || column >= side || row < 0 || row >= side) continue;
      const known = cells[row * side + column];
      if (known) addTo(known, lon, lat);
      else cells[row * side + column] = cellAt(place, lon, lat);
    }
  });
  return cells.filter((cell) => cell !== undefined);
}

function cellAt(place: number, lon: number, lat: number): Cell {
  return { count: 1, first: place, lonSum: lon, latSum: lat, west: lon, south: lat, east: lon, north: lat };
}

/** What passes, by the spots that it shares. */
export function spotsOf(index: PointIndex, tile: TileAt, fails: Uint8Array): readonly Cell[] {
  const bounds = boundsOf(tile);
  const spots = new Map<string, Cell>();
  eachIn(index, bounds, (place) => {
    const [lon, lat] = [index.degrees[2 * place] ?? NaN, index.degrees[2 * place + 1] ?? NaN];
    if (fails[index.rows[place] ?? 0] !== 0 || lon >= bounds[2] || lat <= bounds[1]) return;
    const known = spots.get(`${lon},${lat}`);
    if (known) addTo(known, lon, lat);
    else spots.set(`${lon},${lat}`, cellAt(place, lon, lat));
  });
  return [...spots.values()];
}

function addTo(cell: Cell, lon: number, lat: number): void {
  cell.count += 1;
  cell.lonSum += lon;
  cell.latSum += lat;
  if (lon < cell.west) cell.west = lon;
  if (lon > cell.east) cell.east = lon;
  if (lat < cell.south) cell.south = lat;
  if (lat > cell.north) cell.north = lat;
}

/** Latitudes of the lines between rows of cells, from the north; rows are equally high on the map, not in degrees. */
function latLines({ z, y }: TileAt, side: number): Float64Array {
  return Float64Array.from({ length: side + 1 }, (_, line) => latAt((y + line / side) / 2 ** z));
}

/** A first guess, put right by the lines; -1 or the number of rows for what lies outside. */
function rowAt(lines: Float64Array, lat: number, [, south, , north]: Bounds): number {
  const side = lines.length - 1;
  if (lat > north || lat <= south) return -1;
  let row = Math.max(0, Math.min(side - 1, Math.floor(((north - lat) / (north - south)) * side)));
  while (row > 0 && lat > (lines[row] ?? NaN)) row -= 1;
  while (row < side && lat <= (lines[row + 1] ?? NaN)) row += 1;
  return row;
}
