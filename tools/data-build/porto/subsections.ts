import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import bbox from '@turf/bbox';
import type { Geometry, MultiPolygon, Position } from 'geojson';
import type { ExplorerFeature } from '../../../src/catalogue/types.ts';
import { toMultiPolygon } from '../../../src/geo/containing.ts';
import type { LayerRecipe } from '../recipe.ts';
import { simplifyTogether } from '../shared-borders.ts';
import { SourceProblem, type SourceFeature } from '../sources.ts';
import { CENSUS_COUNTS } from './census-fields.ts';

const CENSUS = 'ine/BGRI2021_1312.gpkg';
const CENSUS_TABLE = 'BGRI2021_1312';
/** Vertices that move a line by less are left out of the outlines. */
const TOLERANCE_M = 0.1;
const NOWHERE: MultiPolygon = { type: 'MultiPolygon', coordinates: [] };

/** The census subsections, each as a point inside it; their outlines are a file of their own, of the same sources. */
export const subsections: LayerRecipe = {
  id: 'census-subsections',
  files: [CENSUS],
  async build(read) {
    return (await read.geopackage(CENSUS, CENSUS_TABLE)).map(subsection);
  },
  async outlines(read) {
    const areas = await read.geopackage(CENSUS, CENSUS_TABLE);
    const shapes = simplifyTogether(areas.map(({ geometry }) => toMultiPolygon(geometry) ?? NOWHERE), TOLERANCE_M);
    return areas.map(({ properties }, index) => ({ id: codeOf(properties, index), geometry: shapes[index] ?? NOWHERE }));
  },
};

function subsection({ properties, geometry }: SourceFeature, index: number): ExplorerFeature {
  const code = codeOf(properties, index);
  return {
    type: 'Feature',
    id: code,
    properties: {
      name: { en: `Subsection ${code}`, pt: `Subsecção ${code}` },
      ...Object.fromEntries(CENSUS_COUNTS.map(({ key, column }) => [key, [{ value: count(properties[column], column, code) }]])),
      sources: ['INE_BGRI_2021'],
      licence: 'INE',
    },
    geometry: { type: 'Point', coordinates: pointInside(geometry) },
  };
}

function codeOf(properties: SourceFeature['properties'], index: number): string {
  const code = properties['BGRI2021'];
  if (typeof code === 'string' && /^\d+$/.test(code)) return code;
  throw new SourceProblem(CENSUS, `${CENSUS_TABLE}: row ${index + 1} has no code in BGRI2021`);
}

function count(value: unknown, column: string, code: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw new SourceProblem(CENSUS, `${CENSUS_TABLE}: ${column} is no count in subsection ${code}`);
}

/** The middle of its box where that lies inside; else the middle of the widest stretch inside along a few parallels. */
function pointInside(geometry: Geometry): Position {
  const shape = toMultiPolygon(geometry);
  const [west, south, east, north] = bbox(geometry);
  const middle = [(west + east) / 2, (south + north) / 2];
  if (!shape || booleanPointInPolygon(middle, shape, { ignoreBoundary: true })) return middle;
  const stretches = PARALLELS.flatMap((part) => stretchesAt(shape, south + part * (north - south)));
  const [widest] = stretches.sort((a, b) => b.width - a.width);
  return widest?.middle ?? middle;
}

/** Of the height of a shape. */
const PARALLELS = [0.5, 0.4, 0.6, 0.3, 0.7];

/** Where a parallel runs inside a shape, from west to east. */
function stretchesAt({ coordinates }: MultiPolygon, lat: number): readonly { readonly middle: Position; readonly width: number }[] {
  const crossings = coordinates.flat().flatMap((ring) => ring.slice(1).flatMap(([lon2 = 0, lat2 = 0], i) => {
    const [lon1 = 0, lat1 = 0] = ring[i] ?? [];
    return lat1 < lat === lat2 < lat ? [] : [lon1 + ((lat - lat1) / (lat2 - lat1)) * (lon2 - lon1)];
  })).sort((a, b) => a - b);
  return crossings.flatMap((lon, i) => {
    const end = crossings[i + 1];
    return i % 2 === 0 && end !== undefined ? [{ middle: [(lon + end) / 2, lat], width: end - lon }] : [];
  });
}
