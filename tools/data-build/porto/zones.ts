import intersect from '@turf/intersect';
import pointOnFeature from '@turf/point-on-feature';
import simplify from '@turf/simplify';
import type { Geometry, MultiPolygon, Position } from 'geojson';
import type { ExplorerFeature, Text } from '../../../src/catalogue/types.ts';
import { placeFinder, toMultiPolygon, type PlaceFinder } from '../../../src/geo/containing.ts';
import { planarAreaM2 } from '../../../src/geo/grid.ts';
import { locate, polygonSamples } from '../../../src/geo/locate.ts';
import { roundGeometry, roundTo } from '../../../src/geo/rings.ts';
import { nearestNamed } from '../nearest-named.ts';
import { idsByPlace } from '../place-ids.ts';
import type { LayerRecipe } from '../recipe.ts';
import type { SourceFeature } from '../sources.ts';
import { zoningClass } from './zoning-classes.ts';
import { PARISH_LIMITS, parishLimits } from './parish-limits.ts';
import { PARISH_NAMES } from './parish-names.ts';

const PLAN = 'pdm/land-use-qualification.gpkg';
const STREETS = 'osm/highways.overpass.json';
/** Kinds of ways that are streets people know: no slip roads, no paths of a cemetery. */
const STREET_KINDS = new Set(['trunk', 'primary', 'secondary', 'tertiary', 'unclassified', 'residential', 'living_street', 'pedestrian']);
/** A street further off would not tell where a zone is. */
const STREET_WITHIN_M = 300;
const CONSOLIDATION: Text = { en: 'Area under consolidation', pt: 'Espaços em consolidação' };

interface Zone {
  readonly kind: 'activities' | 'consolidation';
  readonly term: Text;
  readonly shape: MultiPolygon;
}

/** Economic-activity areas and areas under consolidation of the municipal master plan; the two kinds overlap. */
export const zones: LayerRecipe = {
  id: 'zones',
  files: [PLAN, PARISH_LIMITS],
  async build(read, before) {
    const functional = await read.geopackage(PLAN, 'PO_QSFUNCIONAL_PL');
    const operative = await read.geopackage(PLAN, 'PO_QSOPERATIVA_PL');
    const all = [...functional.flatMap(activityZone), ...operative.flatMap(consolidationZone)];
    const limits = await parishLimits(read);
    const parishOf = placeFinder([...limits].map(([code, { geometry }]) => ({ id: code, geometry })));
    const streets = (await read.overpass(STREETS)).filter(({ properties }) => STREET_KINDS.has(String(properties['highway'])));
    const streetBy = nearestNamed(streets, STREET_WITHIN_M);
    const ids = idsByPlace(all.map(({ kind, shape }) => ({
      kind,
      place: pointOnFeature(shape).geometry.coordinates,
      known: sameZones(kind, shape, before),
    })));
    return all.map((zone, index) => zoneFeature(zone, ids[index] ?? '', { parishOf, streetBy }));
  },
};

function activityZone({ properties, geometry }: SourceFeature): Zone[] {
  if (properties['c_espaco'] !== 'Espaços de atividades económicas') return [];
  const shape = asShape(geometry);
  return shape ? [{ kind: 'activities', term: zoningClass(String(properties['sc_espaco'])), shape }] : [];
}

function consolidationZone({ properties, geometry }: SourceFeature): Zone[] {
  if (properties['t_espaco'] !== CONSOLIDATION['pt']) return [];
  const shape = asShape(geometry);
  return shape ? [{ kind: 'consolidation', term: CONSOLIDATION, shape }] : [];
}

/** As published: vertices that change the line by less than 0.1 m left out, which moves no area by 0.01 ha. */
function asShape(geometry: Geometry): MultiPolygon | null {
  return toMultiPolygon(roundGeometry(simplify(geometry, { tolerance: 1e-6, highQuality: true }), 6));
}

interface Surroundings {
  readonly parishOf: PlaceFinder;
  readonly streetBy: (position: Position) => string | null;
}

function zoneFeature({ kind, term, shape }: Zone, id: string, { parishOf, streetBy }: Surroundings): ExplorerFeature {
  const parish = locate(polygonSamples(shape), parishOf).candidates.find(({ value }) => value !== null)?.value;
  const short = parish == null ? undefined : PARISH_NAMES[parish]?.short;
  // Zones have no names of their own; many of a parish share their term.
  const street = streetBy(pointOnFeature(shape).geometry.coordinates);
  const place = [street, short].filter((part) => part != null);
  return {
    type: 'Feature',
    id,
    properties: {
      name: { en: [term['en'], ...place].join(', '), pt: [term['pt'], ...place].join(', ') },
      kind,
      term: { en: `${term['pt']} (${term['en']})`, pt: term['pt'] ?? '' },
      areaHa: [{
        value: roundTo(planarAreaM2(shape) / 1e4, 2),
        basis: { en: 'Computed from the plan’s polygon, planar in ETRS89/PT-TM06', pt: 'Calculada a partir do polígono do plano, planimétrica em ETRS89/PT-TM06' },
        sources: ['PDM_2021'],
      }],
      sources: street === null ? ['PDM_2021'] : ['PDM_2021', 'OSM'],
      licence: 'ODbL-1.0',
    },
    geometry: shape,
  };
}

/** Zones of the same kind in the file that cover more than half of what the two cover together. */
function sameZones(kind: string, shape: MultiPolygon, before: readonly ExplorerFeature[]): { id: string; fit: number }[] {
  return before.flatMap(({ id, properties, geometry }) => {
    const old = properties['kind'] === kind ? toMultiPolygon(geometry) : null;
    if (!old) return [];
    const fit = sharedPart(shape, old);
    return fit > 0.5 ? [{ id, fit }] : [];
  });
}

function sharedPart(a: MultiPolygon, b: MultiPolygon): number {
  const common = intersect({
    type: 'FeatureCollection',
    features: [a, b].map((geometry) => ({ type: 'Feature', properties: {}, geometry })),
  });
  if (!common) return 0;
  const shared = planarAreaM2(common.geometry);
  return shared / (planarAreaM2(a) + planarAreaM2(b) - shared);
}
