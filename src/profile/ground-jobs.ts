import type { Bounds, Catalogue } from '../catalogue/types.ts';
import { intersection, subtraction } from '../geo/overlay.ts';
import { coverIndex, type Covered, type CoverIndex } from '../geo/overlay-index.ts';
import { lengthInside, spotFinder, type PlanarLines } from '../geo/overlay-lines.ts';
import { packPolygons, unpackPolygons, type PackedPolygons } from '../geo/overlay-pack.ts';
import { coveredM2, type PlanarPolygons } from '../geo/planar.ts';
import { fromPlanar, planarGridOf, type PlanarGrid } from '../geo/planar-grid.ts';
import { planeOf } from '../walking/network.ts';
import { SPOT } from './spot.ts';

/** What a city's plane follows from. */
export type PlaneBasis = Pick<Catalogue, 'grid' | 'bounds'>;

/** The streets of a walking network, in metres of its own plane. */
export interface PackedStreets extends PlanarLines {
  readonly bounds: Bounds;
}

/** What a polygon holds of the polygons that were given before. */
export interface Coverage {
  /** Planar. */
  readonly areaM2: number;
  /** By the key they were given under. */
  readonly covered: Readonly<Record<string, readonly Covered[]>>;
}

/** Of a difference. */
export type Part = 'gained' | 'lost' | 'kept';

/** One part of a difference: its outline in degrees, and its planar area. */
export interface PackedPart {
  readonly outline: PackedPolygons;
  readonly areaM2: number;
}

const kept = new Map<string, CoverIndex>();
const keptStreets = new Map<string, PackedStreets>();

/**
 * Keeps polygons under a key, in the place of those it stood for before.
 *
 * @returns square metres of each
 */
export function keepPolygons(key: string, packed: PackedPolygons, basis: PlaneBasis): Float64Array {
  const index = coverIndex(unpackPolygons(packed, planarGridOf(basis).projection.forward));
  kept.set(key, index);
  return index.areaM2;
}

/** Keeps streets under a key, in the place of those it stood for before. */
export function keepStreets(key: string, streets: PackedStreets): void {
  keptStreets.set(key, streets);
}

/** @param keys of polygons that are kept; of others nothing is covered */
export function coverageOf(polygon: PackedPolygons, basis: PlaneBasis, keys: readonly string[]): Coverage {
  const planar = planarOf(polygon, planarGridOf(basis));
  const covered = keys.map((key) => [key, kept.get(key)?.coveredBy(planar) ?? []] as const);
  return { areaM2: coveredM2(planar), covered: Object.fromEntries(covered) };
}

/** Metres of the streets of a key that lie in a polygon; `null` where none are kept. */
export function streetsInside(polygon: PackedPolygons, key: string): number | null {
  const streets = keptStreets.get(key);
  if (!streets) return null;
  const { toXY } = planeOf(streets.bounds);
  const [planar = []] = unpackPolygons(polygon, (lon, lat) => toXY([lon, lat]));
  return lengthInside(streets, planar);
}

/**
 * Which spots lie in a polygon; where its edge runs through the circle of their error they only possibly do.
 *
 * @param spots longitude, latitude and error in metres in turn
 * @returns one of `SPOT` for each
 */
export function spotsInside(polygon: PackedPolygons, basis: PlaneBasis, spots: Float64Array): Uint8Array {
  const grid = planarGridOf(basis);
  const find = spotFinder(planarOf(polygon, grid));
  return Uint8Array.from({ length: spots.length / 3 }, (_, spot) => {
    const [lon = NaN, lat = NaN, accuracyM = 0] = spots.subarray(3 * spot, 3 * spot + 3);
    const [x, y] = grid.projection.forward(lon, lat);
    const { isInside, isNearEdge } = find(x, y, accuracyM);
    if (isNearEdge) return SPOT.possibly;
    return isInside ? SPOT.inside : SPOT.outside;
  });
}

/** What the second polygon gains, loses and keeps against the first. */
export function differenceOf(first: PackedPolygons, second: PackedPolygons, basis: PlaneBasis): Readonly<Record<Part, PackedPart>> {
  const grid = planarGridOf(basis);
  const [a, b] = [planarOf(first, grid), planarOf(second, grid)];
  const part = (planar: PlanarPolygons): PackedPart => ({ areaM2: coveredM2(planar), outline: packPolygons([fromPlanar(planar, grid.projection)]) });
  return { gained: part(subtraction(b, a)), lost: part(subtraction(a, b)), kept: part(intersection(a, b)) };
}

function planarOf(polygon: PackedPolygons, { projection }: PlanarGrid): PlanarPolygons {
  return unpackPolygons(polygon, projection.forward)[0] ?? [];
}
