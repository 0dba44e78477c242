import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import bbox from '@turf/bbox';
import type { Geometry, MultiPolygon, Position } from 'geojson';
import type { ExplorerFeature } from '../../../src/catalogue/types.ts';
import { toMultiPolygon } from '../../../src/geo/containing.ts';
import type { LayerRecipe } from '../recipe.ts';
import { SourceProblem, type SourceFeature } from '../sources.ts';
import { CENSUS_COUNTS } from './census-fields.ts';

const CENSUS = 'ine/BGRI2021_1312.gpkg';
const CENSUS_TABLE = 'BGRI2021_1312';
/** What is added up within a walk. */
const COUNTED: ReadonlySet<string> = new Set(['residents', 'aged0to14', 'aged15to24', 'aged25to64', 'aged65plus', 'households', 'dwellings']);
const COUNTS = CENSUS_COUNTS.filter(({ key }) => COUNTED.has(key));

/** The census subsections, each as a point inside it. */
export const subsections: LayerRecipe = {
  id: 'census-subsections',
  files: [CENSUS],
  async build(read) {
    return (await read.geopackage(CENSUS, CENSUS_TABLE)).map(subsection);
  },
};

function subsection({ properties, geometry }: SourceFeature, index: number): ExplorerFeature {
  const code = properties['BGRI2021'];
  if (typeof code !== 'string' || !/^\d+$/.test(code)) throw new SourceProblem(CENSUS, `${CENSUS_TABLE}: row ${index + 1} has no code in BGRI2021`);
  return {
    type: 'Feature',
    id: code,
    properties: {
      name: { en: `Subsection ${code}`, pt: `Subsecção ${code}` },
      ...Object.fromEntries(COUNTS.map(({ key, column }) => [key, [{ value: count(properties[column], column, code) }]])),
      sources: ['INE_BGRI_2021'],
      licence: 'INE',
    },
    geometry: { type: 'Point', coordinates: pointInside(geometry) },
  };
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
