import type { Bounds } from '../../../src/catalogue/types.ts';
import { countryOutlines } from '../outlines.ts';
import type { CityRecipe } from '../recipe.ts';
import { STREET_EXTENT } from './bounds.ts';
import { industrialBuildings } from './industrial-buildings.ts';
import { NAME_HABITS } from './name-habits.ts';
import { parishes } from './parishes.ts';
import { functionalZoning, operativeZoning } from './plan-layers.ts';
import { stations } from './stations.ts';
import { subsections } from './subsections.ts';
import { zones } from './zones.ts';
import { zoning } from './zoning.ts';

/** Behind the map of the partner cities. */
const EUROPE: Bounds = [-12, 34, 32, 61];

const STREETS = 'osm/highways.overpass.json';

export const porto: CityRecipe = {
  layers: [stations, zones, industrialBuildings, parishes, subsections, functionalZoning, operativeZoning],
  outlines: { file: 'europe.geojson', build: () => countryOutlines(EUROPE) },
  zoning,
  positions: {
    checked: ['institutions', 'rd-centres', 'vacant-sites'],
    names: NAME_HABITS,
    async witnesses(read) {
      const amenities = await read.overpass('osm/amenities.overpass.json');
      const buildings = await read.geojson('osm/building-centroids.geojson');
      return { objects: [...amenities, ...buildings], streets: await read.overpass(STREETS) };
    },
  },
  derived: {
    located: ['institutions', 'rd-centres', 'vacant-sites', 'stations', 'industrial-buildings'],
    nearestIn: ['stations', 'institutions'],
    middles: { of: ['areas', 'zones'], nearestIn: ['stations'] },
    measured: ['areas', 'zones', 'parishes'],
    layers: { parish: 'parishes', zones: 'zones' },
    sources: ['CAOP', 'PDM_2021', 'METRO_GTFS', 'OSM', 'INE_BGRI_2021'],
    method: {
      en: 'Computed from the mapped positions. Area, parish, zoning and zones are read at 129 points spread over the circle of each position’s error; a share is the part of them that falls there. Distances are straight lines between the points; where a position’s error is over 50 m, they run from the points’ distance less both errors to it plus both; from an area they run from a point in its middle. Distances on foot follow the streets, rounded up to 10 m.',
      pt: 'Calculado a partir das posições no mapa. Área, freguesia, qualificação do solo e zonas são lidas em 129 pontos distribuídos pelo círculo do erro de cada posição; a proporção é a parte deles que aí cai. As distâncias são em linha reta entre os pontos; quando o erro de uma posição excede 50 m, vão da distância entre os pontos menos os dois erros até essa distância mais os dois erros; a partir de uma área, contam-se de um ponto no seu meio. As distâncias a pé seguem as ruas, arredondadas por excesso aos 10 m.',
    },
    measureMethod: {
      en: 'Measured on the limits that the map shows, planar in the national grid ETRS89/PT-TM06 (EPSG:3763). Whether they are official or indicative is said with each outline.',
      pt: 'Valores medidos sobre os limites que o mapa mostra, planimétricos na quadrícula nacional ETRS89/PT-TM06 (EPSG:3763). Junto de cada contorno indica-se se é oficial ou indicativo.',
    },
    // When the data kept by hand were last looked up: no figure is newer.
    date: '2026-11',
  },
  onFoot: { of: ['institutions', 'rd-centres', 'vacant-sites', 'stations', 'industrial-buildings'], around: { of: ['institutions', 'vacant-sites'], minutes: 10 } },
  streets: {
    files: [STREETS],
    bounds: STREET_EXTENT,
    within: 'parishes',
    noNames: ['sem designação'],
    sources: ['OSM'],
    date: '2026-03',
    ways: (read) => read.overpass(STREETS),
  },
};
