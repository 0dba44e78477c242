import pointOnFeature from '@turf/point-on-feature';
import type { MultiPolygon, Position } from 'geojson';
import type { ExplorerFeature, Text } from '../../../src/catalogue/types.ts';
import { placeFinder, toMultiPolygon, type PlaceFinder } from '../../../src/geo/containing.ts';
import { planarAreaM2 } from '../../../src/geo/grid.ts';
import { locate, polygonSamples } from '../../../src/geo/locate.ts';
import { roundTo } from '../../../src/geo/rings.ts';
import { nearestNamed } from '../nearest-named.ts';
import { idsByPlace } from '../place-ids.ts';
import { sameShapes } from '../same-shapes.ts';
import type { SourceReader } from '../sources.ts';
import { parishLimits } from './parish-limits.ts';
import { PARISH_NAMES } from './parish-names.ts';

/** The municipal master plan: `PO_QSFUNCIONAL_PL` (functional zoning) and `PO_QSOPERATIVA_PL` (operative zoning). */
export const PLAN = 'pdm/land-use-qualification.gpkg';
export const FUNCTIONAL = 'PO_QSFUNCIONAL_PL';
export const OPERATIVE = 'PO_QSOPERATIVA_PL';

const STREETS = 'osm/highways.overpass.json';
/** Kinds of ways that are streets people know: no slip roads, no paths of a cemetery. */
const STREET_KINDS = new Set(['trunk', 'primary', 'secondary', 'tertiary', 'unclassified', 'residential', 'living_street', 'pedestrian']);
/** A street further off would not tell where a zone is. */
const STREET_WITHIN_M = 300;

/** Names and sources that the plan's polygons get: they have no names of their own, and many of a parish share their term. */
export interface Surroundings {
  readonly parishOf: PlaceFinder;
  readonly streetBy: (position: Position) => string | null;
}

/** What the plan's polygons are named after: the parishes, and the streets of OpenStreetMap. */
export async function surroundings(read: SourceReader): Promise<Surroundings> {
  const limits = await parishLimits(read);
  const streets = (await read.overpass(STREETS)).filter(({ properties }) => STREET_KINDS.has(String(properties['highway'])));
  return {
    parishOf: placeFinder([...limits].map(([code, { geometry }]) => ({ id: code, geometry }))),
    streetBy: nearestNamed(streets, STREET_WITHIN_M),
  };
}

/** Term, nearest street and parish, and the sources that say so. */
export function namedByPlace(term: Text, shape: MultiPolygon, { parishOf, streetBy }: Surroundings): { readonly name: Text; readonly sources: readonly string[] } {
  const parish = locate(polygonSamples(shape), parishOf).candidates.find(({ value }) => value !== null)?.value;
  const short = parish == null ? undefined : PARISH_NAMES[parish]?.short;
  const street = streetBy(pointOnFeature(shape).geometry.coordinates);
  const place = [street, short].filter((part) => part != null);
  return {
    name: { en: [term['en'], ...place].join(', '), pt: [term['pt'], ...place].join(', ') },
    sources: street === null ? ['PDM_2021'] : ['PDM_2021', 'OSM'],
  };
}

/** Planar in the national grid, to 0.01 ha. */
export function areaHa(shape: MultiPolygon): number {
  return roundTo(planarAreaM2(shape) / 1e4, 2);
}

/** A polygon of the plan, and the key that it shares with others of its kind. */
export interface PlanPolygon {
  readonly kind: string;
  readonly shape: MultiPolygon;
}

/**
 * Ids for polygons of the plan, which have no lasting one: that of the polygon of the same kind in the file that
 * stands there now, else one made of kind and place.
 *
 * @param field key of the field that holds the kind
 */
export function planIds(polygons: readonly PlanPolygon[], field: string, before: readonly ExplorerFeature[]): readonly string[] {
  const same = sameShapes(before.flatMap(({ id, properties, geometry }) => {
    const shape = toMultiPolygon(geometry);
    return shape ? [{ id, kind: String(properties[field]), shape }] : [];
  }));
  return idsByPlace(polygons.map(({ kind, shape }) => ({ kind, place: pointOnFeature(shape).geometry.coordinates, known: same({ kind, shape }) })));
}
