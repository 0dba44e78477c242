import type { SourceFeature } from '../sources.ts';
import { boundsPolygon, clipArea, isArea, labelPoint, textOf } from './geometry.ts';
import type { AreaFeature, AreaGeometry, Bounds, PointFeature, TileFeature } from './schema.ts';

/** A water that is named on the map: where to look for a place for its label. */
export interface NamedWater {
  readonly kind: 'ocean' | 'water';
  readonly name: string;
  readonly nameEn: string;
  readonly within: Bounds;
  readonly minZoom: PointFeature['minZoom'];
}

/** Land under everything, to the rim: water is drawn over it. */
export function earthFeatures(frame: Bounds): AreaFeature[] {
  return [{ geometry: boundsPolygon(frame), properties: { kind: 'earth' }, minZoom: 9, maxZoom: 15 }];
}

/** Sea and river surface, the ponds and fountains among the amenities, and the waters' names. */
export function waterFeatures(
  surface: readonly SourceFeature[],
  amenities: readonly SourceFeature[],
  names: readonly NamedWater[],
): TileFeature[] {
  const areas = surface.flatMap(({ geometry }) => (isArea(geometry) ? [geometry] : []));
  return [
    ...areas.map((geometry): AreaFeature => ({ geometry, properties: { kind: 'water' }, minZoom: 9, maxZoom: 15 })),
    ...pondFeatures(amenities),
    ...names.flatMap((water) => waterLabels(areas, water)),
  ];
}

function pondFeatures(amenities: readonly SourceFeature[]): AreaFeature[] {
  return amenities.flatMap(({ geometry, properties }) => {
    const isWater = textOf(properties, 'natural') === 'water' || textOf(properties, 'landuse') === 'reservoir';
    return isWater && isArea(geometry) ? [{ geometry, properties: { kind: 'water' }, minZoom: 14, maxZoom: 15 }] : [];
  });
}

function waterLabels(areas: readonly AreaGeometry[], { kind, name, nameEn, within, minZoom }: NamedWater): PointFeature[] {
  const part = areas.map((area) => clipArea(area, within)).find((clipped) => clipped !== undefined);
  if (!part) return [];
  return [{
    geometry: { type: 'Point', coordinates: labelPoint(part) },
    properties: { kind, name, 'name:en': nameEn, min_zoom: minZoom },
    minZoom,
    maxZoom: 15,
  }];
}
