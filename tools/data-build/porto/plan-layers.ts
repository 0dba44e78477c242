import type { ExplorerFeature, Text } from '../../../src/catalogue/types.ts';
import { toMultiPolygon } from '../../../src/geo/containing.ts';
import type { LayerRecipe } from '../recipe.ts';
import { simplifyTogether } from '../shared-borders.ts';
import { SourceProblem, type SourceFeature, type SourceReader } from '../sources.ts';
import { PARISH_LIMITS } from './parish-limits.ts';
import { areaHa, FUNCTIONAL, namedByPlace, OPERATIVE, PLAN, planIds, surroundings, type PlanPolygon } from './plan-polygons.ts';
import { classKey, groupKey, zoningClass } from './zoning-classes.ts';

/** Vertices that move a line by less are left out. */
const TOLERANCE_M = 0.1;
/** With fewer, rings come to touch themselves where a plot is a few centimetres wide. */
const DECIMALS = 7;

/** Kind of the polygon that spreads over the whole city: no street tells where it is. */
const CITY_WIDE = 'consolidated';

const OPERATIVE_KINDS: Readonly<Record<string, readonly [key: string, term: Text]>> = {
  'Espaços consolidados': [CITY_WIDE, { en: 'Consolidated area', pt: 'Espaços consolidados' }],
  'Espaços em consolidação': ['consolidation', { en: 'Area under consolidation', pt: 'Espaços em consolidação' }],
};

interface Zone extends PlanPolygon {
  readonly term: Text;
  /** The layer's fields beside the area. */
  readonly fields: Readonly<Record<string, string>>;
}

/** The plan's functional zoning, whole: what each piece of land is for. Streets and the river have no class. */
export const functionalZoning: LayerRecipe = {
  id: 'functional-zoning',
  files: [PLAN, PARISH_LIMITS],
  decimals: DECIMALS,
  build: (read, before) => planLayer(read, before, { table: FUNCTIONAL, field: 'class', zoneOf: functionalZone }),
};

/** The plan's operative zoning: where the city is complete and where it is still to be. */
export const operativeZoning: LayerRecipe = {
  id: 'operative-zoning',
  files: [PLAN, PARISH_LIMITS],
  decimals: DECIMALS,
  build: (read, before) => planLayer(read, before, { table: OPERATIVE, field: 'kind', zoneOf: operativeZone }),
};

interface PlanLayer {
  readonly table: string;
  /** Key of the field by which polygons are known again. */
  readonly field: string;
  zoneOf(properties: SourceFeature['properties']): Omit<Zone, 'shape'>;
}

async function planLayer(read: SourceReader, before: readonly ExplorerFeature[], { table, field, zoneOf }: PlanLayer): Promise<readonly ExplorerFeature[]> {
  const polygons = (await read.geopackage(PLAN, table)).flatMap(({ properties, geometry }) => {
    const shape = toMultiPolygon(geometry);
    return shape ? [{ ...zoneOf(properties), shape }] : [];
  });
  const shapes = simplifyTogether(polygons.map(({ shape }) => shape), TOLERANCE_M);
  const zones = polygons.map((zone, index): Zone => ({ ...zone, shape: shapes[index] ?? zone.shape }));
  const ids = planIds(zones, field, before);
  const around = await surroundings(read);
  return zones.map(({ kind, term, fields, shape }, index) => ({
    type: 'Feature',
    id: ids[index] ?? '',
    properties: {
      ...(kind === CITY_WIDE ? { name: term, sources: ['PDM_2021'] } : namedByPlace(term, shape, around)),
      ...fields,
      areaHa: [{ value: areaHa(shape) }],
      licence: 'ODbL-1.0',
    },
    geometry: shape,
  }));
}

function functionalZone(properties: SourceFeature['properties']): Omit<Zone, 'shape'> {
  const [term, groupTerm] = [String(properties['sc_espaco']), String(properties['c_espaco'])];
  const [key, group] = [classKey(term), groupKey(groupTerm)];
  if (key === undefined || group === undefined) {
    throw new SourceProblem(PLAN, `${FUNCTIONAL}: the class “${term}” of “${groupTerm}” has no key: add it to zoning-classes.ts and to the catalogue`);
  }
  return { kind: key, term: zoningClass(term), fields: { class: key, group } };
}

function operativeZone(properties: SourceFeature['properties']): Omit<Zone, 'shape'> {
  const [key, term] = OPERATIVE_KINDS[String(properties['t_espaco'])] ?? [];
  if (key === undefined || !term) {
    throw new SourceProblem(PLAN, `${OPERATIVE}: the kind “${String(properties['t_espaco'])}” has no key: add it to plan-layers.ts and to the catalogue`);
  }
  return { kind: key, term, fields: { kind: key } };
}
