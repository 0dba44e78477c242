import type { Position } from 'geojson';
import type { ExplorerFeature, Text } from '../../../src/catalogue/types.ts';
import { placeFinder } from '../../../src/geo/containing.ts';
import { distanceM } from '../../../src/geo/grid.ts';
import { idsByPlace } from '../place-ids.ts';
import type { LayerRecipe } from '../recipe.ts';
import { PARISH_LIMITS, parishLimits } from './parish-limits.ts';
import { same } from './texts.ts';

/** Kinds (`building` in OpenStreetMap), each with the name of a building that has none of its own. */
const KINDS: Readonly<Record<string, Text>> = {
  industrial: { en: 'Industrial building', pt: 'Edifício industrial' },
  warehouse: { en: 'Warehouse', pt: 'Armazém' },
  ruins: { en: 'Ruins', pt: 'Ruínas' },
  collapsed: { en: 'Collapsed building', pt: 'Edifício desmoronado' },
};
/** Bonfim and Campanhã. */
const EASTERN_PARISHES = ['131202', '131203'];
const BUILDINGS = 'osm/building-centroids.geojson';
const SAME_BUILDING_M = 15;

/** Buildings of the Eastern Area that OpenStreetMap has as industrial, warehouse, ruins or collapsed. */
export const industrialBuildings: LayerRecipe = {
  id: 'industrial-buildings',
  files: [BUILDINGS, PARISH_LIMITS],
  async build(read, before) {
    const limits = await parishLimits(read);
    const inArea = placeFinder(EASTERN_PARISHES.map((code) => ({ id: code, geometry: limits.get(code)?.geometry ?? null })));
    const buildings = (await read.geojson(BUILDINGS))
      .flatMap(({ properties, geometry }) => {
        const kind = String(properties['building']);
        if (!(kind in KINDS) || geometry.type !== 'Point' || inArea(geometry.coordinates).length === 0) return [];
        return [{ kind, own: ownName(properties['name']), place: geometry.coordinates }];
      })
      .sort((a, b) => byPlace(a.place, b.place) || (a.kind < b.kind ? -1 : 1));
    const ids = idsByPlace(buildings.map(({ kind, place }) => ({ kind, place, known: sameBuildings(kind, place, before) })));
    return buildings.map(({ kind, own, place }, index) => feature(ids[index] ?? '', kind, own, place));
  },
};

function feature(id: string, kind: string, own: string | null, place: Position): ExplorerFeature {
  return {
    type: 'Feature',
    id,
    properties: {
      name: own === null ? (KINDS[kind] ?? same(kind)) : same(own),
      kind,
      named: own !== null,
      sources: ['OSM'],
      licence: 'ODbL-1.0',
      position: { accuracyM: 10, basis: { en: 'Centre of the outline in OpenStreetMap', pt: 'Centro do contorno no OpenStreetMap' } },
    },
    geometry: { type: 'Point', coordinates: place },
  };
}

function ownName(name: unknown): string | null {
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : null;
}

function byPlace([lonA = 0, latA = 0]: Position, [lonB = 0, latB = 0]: Position): number {
  return latA - latB || lonA - lonB;
}

function sameBuildings(kind: string, place: Position, before: readonly ExplorerFeature[]): { id: string; fit: number }[] {
  return before.flatMap(({ id, properties, geometry }) => {
    if (properties['kind'] !== kind || geometry?.type !== 'Point') return [];
    const apart = distanceM(place, geometry.coordinates);
    return apart <= SAME_BUILDING_M ? [{ id, fit: -apart }] : [];
  });
}
