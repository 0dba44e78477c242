import type { ExplorerFeature, Quantity } from '../../../src/catalogue/types.ts';
import { roundTo } from '../../../src/geo/rings.ts';
import type { LayerRecipe } from '../recipe.ts';
import { SourceProblem, type SourceFeature } from '../sources.ts';
import { CENSUS_SHARES, PARISH_COUNTS } from './census-fields.ts';
import { PARISH_LIMITS, parishLimits } from './parish-limits.ts';
import { PARISH_NAMES } from './parish-names.ts';

const CENSUS = 'ine/BGRI2021_1312.gpkg';
const CENSUS_TABLE = 'BGRI2021_1312';

/** Parishes at full resolution with their official area and Census 2021 sums of their subsections. */
export const parishes: LayerRecipe = {
  id: 'parishes',
  files: [PARISH_LIMITS, CENSUS],
  decimals: 7,
  async build(read) {
    const limits = await parishLimits(read);
    const subsections = await read.geopackage(CENSUS, CENSUS_TABLE);
    return [...limits].map(([code, limit]) =>
      parish(code, limit, subsections.filter(({ properties }) => properties['DTMNFR21'] === code)));
  },
};

function parish(code: string, limit: SourceFeature, subsections: readonly SourceFeature[]): ExplorerFeature {
  const names = PARISH_NAMES[code];
  if (!names) throw new SourceProblem(PARISH_LIMITS, `parish ${code} has no id: add it to parish-names.ts`);
  if (subsections.length === 0) throw new SourceProblem(CENSUS, `${CENSUS_TABLE} has no subsection of parish ${code}`);
  const areaHa = Number(limit.properties['Area_T_ha']);
  if (!Number.isFinite(areaHa)) throw new SourceProblem(PARISH_LIMITS, `parish ${code} has no Area_T_ha`);
  const sums = new Map<string, number>(PARISH_COUNTS.map(({ key, column }) => [key, sum(column, subsections)]));
  return {
    type: 'Feature',
    id: names.id,
    properties: {
      name: names.name,
      code,
      areaHa: [{ value: areaHa, sources: ['CAOP'] }],
      ...Object.fromEntries([...sums].map(([key, value]) => [key, [counted(value, subsections.length)]])),
      ...Object.fromEntries(CENSUS_SHARES.map(({ key, part, whole }) => [key, [share(sums.get(part) ?? 0, sums.get(whole) ?? 0)]])),
      density: [density(sums.get('residents') ?? 0, areaHa)],
      sources: ['CAOP', 'INE_BGRI_2021'],
      licence: 'CC-BY-4.0',
    },
    geometry: limit.geometry,
  };
}

function sum(column: string, subsections: readonly SourceFeature[]): number {
  return subsections.reduce((total, { properties }, index) => {
    const value = properties[column];
    if (typeof value === 'number' && Number.isFinite(value)) return total + value;
    throw new SourceProblem(CENSUS, `${CENSUS_TABLE}: ${column} is not a number in row ${index + 1} of its parish`);
  }, 0);
}

function counted(value: number, subsections: number): Quantity {
  return {
    value,
    basis: { en: `Census 2021, sum of ${subsections} subsections`, pt: `Censos 2021, soma de ${subsections} subsecções` },
    sources: ['INE_BGRI_2021'],
  };
}

function share(part: number, whole: number): Quantity {
  return {
    value: roundTo((part / whole) * 100, 1),
    basis: { en: 'Computed from the Census 2021 sums', pt: 'Calculada a partir das somas dos Censos 2021' },
    sources: ['INE_BGRI_2021'],
  };
}

function density(residents: number, areaHa: number): Quantity {
  return {
    value: Math.round((residents / areaHa) * 100),
    basis: { en: 'Computed: Census 2021 residents over the official area', pt: 'Calculada: residentes dos Censos 2021 sobre a área oficial' },
    sources: ['INE_BGRI_2021', 'CAOP'],
  };
}
