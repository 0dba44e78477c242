import type { Position } from 'geojson';
import type { ExplorerFeature, TransitLine } from '../../../src/catalogue/types.ts';
import { placeFinder } from '../../../src/geo/containing.ts';
import { distanceM } from '../../../src/geo/grid.ts';
import type { LayerRecipe } from '../recipe.ts';
import { plainWords, slug } from '../slug.ts';
import { SourceProblem, type GtfsTables, type SourceFeature } from '../sources.ts';
import { CITY_AND_EDGE, isWithin } from './bounds.ts';
import { same } from './texts.ts';

const TIMETABLE = 'metro-do-porto/gtfs.zip';
const OSM_STATIONS = 'osm/railway-stations.geojson';
const CITY_LIMITS = 'caop/municipality-porto.geojson';
const OSM_DATE = '2025-08';
/** The same station is mapped within this distance of its place in the timetable (largest found: 55 m). */
const SAME_STATION_M = 150;
const LEAST_ACCURACY_M = 20;
/** A railway station is one point for platforms that are some 200 m long. */
const RAILWAY_ACCURACY_M = 50;

/**
 * Metro stations of the timetable and railway stations and halts of OpenStreetMap, in the city and just
 * outside. The two stops of the Guindais funicular are left out. In the city: 24 metro and 3 railway.
 */
export const stations: LayerRecipe = {
  id: 'stations',
  files: [TIMETABLE, OSM_STATIONS, CITY_LIMITS],
  async build(read) {
    const timetable = await read.gtfs(TIMETABLE, ['stops', 'routes', 'trips', 'stop_times', 'calendar']);
    const mapped = await read.geojson(OSM_STATIONS);
    const city = await read.geojson(CITY_LIMITS);
    const inCity = placeFinder(city.map(({ geometry }, i) => ({ id: String(i), geometry })));
    const isInside = (position: Position): boolean => inCity(position).length > 0;
    return [...metroStations(timetable, mapped, isInside), ...railwayStations(mapped, isInside)];
  },
};

function metroStations(timetable: GtfsTables, mapped: readonly SourceFeature[], isInside: (p: Position) => boolean): ExplorerFeature[] {
  const metro = mapped.filter(({ properties }) => properties['train'] !== 'yes' && properties['station'] !== 'funicular');
  const lines = linesByStop(timetable);
  const asOf = lastService(timetable);
  return (timetable['stops'] ?? []).flatMap((stop) => {
    const position = stopPosition(stop);
    if (!isWithin(position, CITY_AND_EDGE)) return [];
    const twins = sameStation(stop['stop_name'] ?? '', position, metro);
    const name = tidyName(twins[0]?.properties['name'] ?? stop['stop_name']);
    return [{
      type: 'Feature' as const,
      id: `metro-${slug(name)}`,
      properties: {
        name: same(name),
        kind: 'metro',
        lines: lines.get(stop['stop_id'] ?? '') ?? [],
        insideCity: isInside(position),
        wheelchair: wheelchair(twins),
        asOf: { date: asOf, basis: { en: 'End of the timetable’s service', pt: 'Fim do serviço do horário' } },
        sources: twins.length > 0 ? ['METRO_GTFS', 'OSM'] : ['METRO_GTFS'],
        licence: twins.length > 0 ? 'ODbL-1.0' : 'CC0-1.0',
        position: metroPosition(position, twins),
      },
      geometry: { type: 'Point' as const, coordinates: position },
    }];
  });
}

function metroPosition(position: Position, twins: readonly SourceFeature[]): { accuracyM: number; basis: { en: string; pt: string } } {
  const [nearest] = twins;
  const apart = nearest ? distanceM(position, pointOf(nearest)) : SAME_STATION_M;
  return {
    accuracyM: Math.max(LEAST_ACCURACY_M, Math.ceil(apart / 10) * 10),
    basis: nearest
      ? { en: 'Timetable; accuracy from the distance to OpenStreetMap’s point', pt: 'Horário; exatidão pela distância ao ponto do OpenStreetMap' }
      : { en: 'Timetable; not compared', pt: 'Horário; sem comparação' },
  };
}

function railwayStations(mapped: readonly SourceFeature[], isInside: (p: Position) => boolean): ExplorerFeature[] {
  return mapped.flatMap((station) => {
    const { railway, train, name } = station.properties;
    if ((railway !== 'station' && railway !== 'halt') || train !== 'yes') return [];
    const position = pointOf(station);
    if (!isWithin(position, CITY_AND_EDGE)) return [];
    const tidied = tidyName(name);
    return [{
      type: 'Feature' as const,
      id: `rail-${slug(tidied)}`,
      properties: {
        name: same(tidied),
        kind: 'rail',
        lines: [],
        insideCity: isInside(position),
        wheelchair: wheelchair([station]),
        asOf: { date: OSM_DATE, basis: { en: 'OpenStreetMap extract', pt: 'Extrato do OpenStreetMap' } },
        sources: ['OSM'],
        licence: 'ODbL-1.0',
        position: {
          accuracyM: RAILWAY_ACCURACY_M,
          basis: { en: 'OpenStreetMap; one point for the whole station', pt: 'OpenStreetMap; um ponto para toda a estação' },
          osm: String(station.id),
        },
      },
      geometry: { type: 'Point' as const, coordinates: position },
    }];
  });
}

function linesByStop(timetable: GtfsTables): Map<string, readonly TransitLine[]> {
  const routes = new Map((timetable['routes'] ?? []).map((route) => [route['route_id'], route]));
  const routeOfTrip = new Map((timetable['trips'] ?? []).map((trip) => [trip['trip_id'], routes.get(trip['route_id'])]));
  const found = new Map<string, Map<string, TransitLine>>();
  for (const { stop_id: stopId = '', trip_id: tripId } of timetable['stop_times'] ?? []) {
    const route = routeOfTrip.get(tripId);
    const name = route?.['route_short_name'];
    if (!route || !name) continue;
    const lines = found.get(stopId) ?? new Map<string, TransitLine>();
    lines.set(name, { name, color: `#${(route['route_color'] || '666666').toLowerCase()}` });
    found.set(stopId, lines);
  }
  return new Map([...found].map(([stop, lines]) => [stop, [...lines.values()].sort((a, b) => (a.name < b.name ? -1 : 1))]));
}

function lastService(timetable: GtfsTables): string {
  const last = (timetable['calendar'] ?? []).map((service) => service['end_date'] ?? '').sort().at(-1) ?? '';
  if (!/^\d{8}$/.test(last)) throw new SourceProblem(TIMETABLE, 'calendar.txt has no end_date like 20260801');
  return `${last.slice(0, 4)}-${last.slice(4, 6)}`;
}

function stopPosition(stop: Readonly<Record<string, string>>): Position {
  const position = [Number(stop['stop_lon'] || NaN), Number(stop['stop_lat'] || NaN)];
  if (position.every(Number.isFinite)) return position;
  throw new SourceProblem(TIMETABLE, `stops.txt: stop ${stop['stop_id']} has no position`);
}

/** Mapped objects of the station, nearest first: near it, and one name's words all within the other's. */
function sameStation(name: string, position: Position, mapped: readonly SourceFeature[]): SourceFeature[] {
  const words = wordsOf(name);
  return mapped
    .map((feature) => ({ feature, apart: distanceM(position, pointOf(feature)) }))
    .filter(({ feature, apart }) => apart <= SAME_STATION_M && wordsMatch(words, wordsOf(String(feature.properties['name'] ?? ''))))
    .sort((a, b) => a.apart - b.apart)
    .map(({ feature }) => feature);
}

function wordsOf(name: string): readonly string[] {
  return plainWords(name).split(' ').filter((word) => word.length > 1);
}

function wordsMatch(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  return a.every((word) => b.includes(word)) || b.every((word) => a.includes(word));
}

function tidyName(name: unknown): string {
  return String(name ?? '').replace(/^Porto - /, 'Porto-').replace(/\s+/g, ' ').trim();
}

/** `null` when OpenStreetMap says nothing, or both yes and no. */
function wheelchair(objects: readonly SourceFeature[]): boolean | null {
  const said = new Set(objects.map(({ properties }) => properties['wheelchair']).filter((value) => value === 'yes' || value === 'no'));
  return said.size === 1 ? said.has('yes') : null;
}

function pointOf({ geometry }: SourceFeature): Position {
  return geometry.type === 'Point' ? geometry.coordinates : [NaN, NaN];
}
