import simplify from '@turf/simplify';
import type { Geometry, MultiPolygon } from 'geojson';
import type { ExplorerFeature, Text } from '../../../src/catalogue/types.ts';
import { toMultiPolygon } from '../../../src/geo/containing.ts';
import { roundGeometry } from '../../../src/geo/rings.ts';
import type { LayerRecipe } from '../recipe.ts';
import type { SourceFeature } from '../sources.ts';
import { PARISH_LIMITS } from './parish-limits.ts';
import { areaHa, FUNCTIONAL, namedByPlace, OPERATIVE, PLAN, planIds, surroundings, type Surroundings } from './plan-polygons.ts';
import { zoningClass } from './zoning-classes.ts';

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
    const functional = await read.geopackage(PLAN, FUNCTIONAL);
    const operative = await read.geopackage(PLAN, OPERATIVE);
    const all = [...functional.flatMap(activityZone), ...operative.flatMap(consolidationZone)];
    const around = await surroundings(read);
    const ids = planIds(all, 'kind', before);
    return all.map((zone, index) => zoneFeature(zone, ids[index] ?? '', around));
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

function zoneFeature({ kind, term, shape }: Zone, id: string, around: Surroundings): ExplorerFeature {
  const { name, sources } = namedByPlace(term, shape, around);
  return {
    type: 'Feature',
    id,
    properties: {
      name,
      kind,
      term: { en: `${term['pt']} (${term['en']})`, pt: term['pt'] ?? '' },
      areaHa: [{
        value: areaHa(shape),
        basis: { en: 'Computed from the plan’s polygon, planar in ETRS89/PT-TM06', pt: 'Calculada a partir do polígono do plano, planimétrica em ETRS89/PT-TM06' },
        sources: ['PDM_2021'],
      }],
      sources,
      licence: 'ODbL-1.0',
    },
    geometry: shape,
  };
}
