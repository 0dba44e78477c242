import type { Geometry, Position } from 'geojson';
import type { SourceFeature } from '../sources.ts';
import { areaM2, clipArea, isArea, labelPoint, textOf, withoutAreas } from './geometry.ts';
import type { AreaGeometry, Bounds, PointFeature, TagValue, Zoom } from './schema.ts';

interface PlaceClass {
  readonly kindDetail: string;
  /** The schema's size class of the population; decides the size of the letters. */
  readonly populationRank: number;
  readonly minZoom: Zoom;
  readonly maxZoom: Zoom;
}

const PLACE_CLASSES: Readonly<Record<string, PlaceClass>> = {
  city: { kindDetail: 'city', populationRank: 11, minZoom: 9, maxZoom: 13 },
  town: { kindDetail: 'town', populationRank: 7, minZoom: 10, maxZoom: 14 },
};

const PARISH_ZOOM: Zoom = 12;
const NEIGHBOUR_ZOOM: Zoom = 13;
/** A neighbour of which less is on the map gets no label. */
const LEAST_NEIGHBOUR_M2 = 500_000;

/** What is written before the names of merged parishes, and the addition that tells namesakes apart. */
const BESIDE_THE_NAME = /^União das freguesias de | \([^)]*\)/gi;

/** Names of towns, of the city's parishes, and of the neighbours as far as they are on the map; parishes on land. */
export function placeFeatures(
  places: readonly SourceFeature[],
  parishes: readonly SourceFeature[],
  neighbours: readonly SourceFeature[],
  water: readonly SourceFeature[],
  bounds: Bounds,
): PointFeature[] {
  const waters = water.flatMap(({ geometry }) => (isArea(geometry) ? [geometry] : []));
  const landOf = ({ geometry }: SourceFeature): AreaGeometry | undefined => {
    const onMap = isArea(geometry) ? clipArea(geometry, bounds) : undefined;
    return onMap && withoutAreas(onMap, waters);
  };
  const towns = places.flatMap(townFeatures);
  const townNames = towns.map(({ properties }) => String(properties['name']));
  return [
    ...towns,
    ...parishes.flatMap((parish) => parishFeature(parish, landOf(parish), PARISH_ZOOM, 0)),
    ...neighbours
      .filter(({ properties }) => !townNames.some((name) => (textOf(properties, 'Freguesia') ?? '').includes(name)))
      .flatMap((parish) => parishFeature(parish, landOf(parish), NEIGHBOUR_ZOOM, LEAST_NEIGHBOUR_M2)),
  ];
}

function townFeatures({ geometry, properties }: SourceFeature): PointFeature[] {
  const place = PLACE_CLASSES[textOf(properties, 'place') ?? ''];
  const name = textOf(properties, 'name');
  const position = pointOf(geometry);
  if (!place || name === undefined || !position) return [];
  const { kindDetail, populationRank, minZoom, maxZoom } = place;
  const tags = { kind: 'locality', kind_detail: kindDetail, population_rank: populationRank };
  return [placeFeature(position, { ...tags, name }, minZoom, maxZoom)];
}

function parishFeature(
  { properties }: SourceFeature,
  land: AreaGeometry | undefined,
  minZoom: Zoom,
  leastM2: number,
): PointFeature[] {
  const name = textOf(properties, 'Freguesia')?.replace(BESIDE_THE_NAME, '');
  if (name === undefined || !land || areaM2(land) < leastM2) return [];
  const tags = { kind: 'neighbourhood', kind_detail: 'suburb', name };
  return [placeFeature(labelPoint(land), tags, minZoom, 15)];
}

function placeFeature(
  coordinates: Position,
  tags: Readonly<Record<string, TagValue>>,
  minZoom: Zoom,
  maxZoom: Zoom,
): PointFeature {
  return {
    geometry: { type: 'Point', coordinates },
    properties: { ...tags, min_zoom: minZoom, sort_key: minZoom },
    minZoom,
    maxZoom,
  };
}

function pointOf(geometry: Geometry): Position | undefined {
  if (geometry.type === 'Point') return geometry.coordinates;
  return geometry.type === 'MultiPoint' ? geometry.coordinates[0] : undefined;
}
