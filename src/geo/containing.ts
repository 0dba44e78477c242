import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Geometry, MultiPolygon, Position } from 'geojson';
import { polygonsOf } from './planar.ts';

/** Answers which of a set of polygons hold a place: their ids, in the set's order. */
export type PlaceFinder = (position: Position) => readonly string[];

interface BoxedPolygon {
  readonly id: string;
  readonly shape: MultiPolygon;
  readonly box: Box;
}

type Box = readonly [west: number, south: number, east: number, north: number];

/** A finder over polygons in degrees; features that are no polygons are never found. */
export function placeFinder(
  features: readonly { readonly id: string; readonly geometry: Geometry | null }[],
): PlaceFinder {
  const polygons = features.flatMap(({ id, geometry }): BoxedPolygon[] => {
    const shape = toMultiPolygon(geometry);
    return shape ? [{ id, shape, box: boxOf(shape) }] : [];
  });
  return (position) =>
    polygons.filter(({ shape, box }) => inBox(position, box) && booleanPointInPolygon(position, shape)).map(({ id }) => id);
}

/** The polygons of a geometry as one; `null` when it has none. */
export function toMultiPolygon(geometry: Geometry | null): MultiPolygon | null {
  const polygons = polygonsOf(geometry);
  if (polygons.length === 0) return null;
  return { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map((ring) => [...ring])) };
}

function boxOf(shape: MultiPolygon): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = NaN, lat = NaN] of shape.coordinates.flat(2)) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

function inBox([lon = NaN, lat = NaN]: Position, [west, south, east, north]: Box): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
