import type { Position } from 'geojson';
import { found } from '../problem.ts';
import type { Bounds } from '../types.ts';
import { x, y, type GeometryCheck } from './geometry-check.ts';
import { matching } from './positions.ts';

/** Metres of a projected grid where degrees belong; names the grid when the place gives it away. */
export const projected: GeometryCheck = {
  stops: true,
  run: (geometry, { bounds }) => {
    const match = matching(geometry, (position) => Math.abs(x(position)) > 180 || Math.abs(y(position)) > 90);
    if (!match) return [];
    const { count, total, first, where } = match;
    const value = `${Number(x(first).toFixed(2))}, ${Number(y(first).toFixed(2))}`;
    return [found('projected', where, { count, total, value, crs: bounds ? guessCrs(first, bounds) : '' })];
  },
};

interface Grid {
  readonly name: string;
  readonly easting: number;
  readonly northing: number;
}

const METRES_PER_DEGREE = 111_195;
/** What a flat guess of a grid's metres may be off. */
const TOLERANCE_M = 40_000;

/** The projected grid in which `position` would lie near the middle of `bounds`; empty when it is none that is known. */
export function guessCrs(position: Position, bounds: Bounds): string {
  const longitude = (bounds[0] + bounds[2]) / 2;
  const latitude = (bounds[1] + bounds[3]) / 2;
  const reachM = TOLERANCE_M + (Math.max(bounds[2] - bounds[0], bounds[3] - bounds[1]) / 2) * METRES_PER_DEGREE;
  const grid = gridsAt(longitude, latitude).find(({ easting, northing }) =>
    Math.hypot(x(position) - easting, y(position) - northing) < reachM);
  return grid?.name ?? '';
}

function gridsAt(longitude: number, latitude: number): readonly Grid[] {
  const radians = Math.PI / 180;
  const zone = Math.floor((longitude + 180) / 6) + 1;
  const eastOf = (meridian: number): number => (longitude - meridian) * METRES_PER_DEGREE * Math.cos(latitude * radians);
  return [
    {
      name: 'EPSG:3857 (Web Mercator)',
      easting: longitude * 111_319.49,
      northing: 6_378_137 * Math.log(Math.tan(Math.PI / 4 + (latitude * radians) / 2)),
    },
    { name: 'EPSG:3763 (ETRS89/PT-TM06)', easting: eastOf(-8.13311), northing: (latitude - 39.66826) * METRES_PER_DEGREE },
    {
      name: `UTM zone ${zone}`,
      easting: 500_000 + eastOf(zone * 6 - 183),
      northing: latitude * METRES_PER_DEGREE + (latitude < 0 ? 10_000_000 : 0),
    },
  ];
}
