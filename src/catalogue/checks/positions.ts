import type { Geometry, Position } from 'geojson';
import type { Bounds } from '../types.ts';
import { linesOf, positionPath } from './geometry-check.ts';

export interface Matching {
  readonly count: number;
  readonly total: number;
  readonly first: Position;
  /** Path of the first. */
  readonly where: string;
}

/** How many positions of a geometry match, and the first that does; `null` when none does. */
export function matching(geometry: Geometry, matches: (position: Position) => boolean): Matching | null {
  let count = 0;
  let total = 0;
  let first: { readonly position: Position; readonly where: string } | null = null;
  for (const line of linesOf(geometry)) {
    total += line.positions.length;
    for (const [index, position] of line.positions.entries()) {
      if (!matches(position)) continue;
      count += 1;
      first ??= { position, where: positionPath(line, index) };
    }
  }
  return first && { count, total, first: first.position, where: first.where };
}

export function isInside(longitude: number, latitude: number, [west, south, east, north]: Bounds): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}
