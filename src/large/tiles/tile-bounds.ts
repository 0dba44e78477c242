import type { Bounds } from '../../catalogue/types.ts';

/** A tile of the web's usual grid. */
export interface TileAt {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Positions in a tile count to this, from its north-west corner. */
export const EXTENT = 4096;

/** Degrees; a point on the edge of two tiles lies in the bounds of both. */
export function boundsOf({ z, x, y }: TileAt): Bounds {
  const tiles = 2 ** z;
  return [lonAt(x / tiles), latAt((y + 1) / tiles), lonAt((x + 1) / tiles), latAt(y / tiles)];
}

/** Where a place lies in a tile: 0 to 1 from its north-west corner, for those in it. */
export function placeIn({ z, x, y }: TileAt, lon: number, lat: number): readonly [across: number, down: number] {
  const tiles = 2 ** z;
  return [((lon + 180) / 360) * tiles - x, mercator(lat) * tiles - y];
}

function lonAt(across: number): number {
  return across * 360 - 180;
}

export function latAt(down: number): number {
  return (360 / Math.PI) * Math.atan(Math.exp((0.5 - down) * 2 * Math.PI)) - 90;
}

/** 0 at the northern end of the web's maps, 1 at the southern. */
function mercator(lat: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}
