import bbox from '@turf/bbox';
import type { SourceFeature } from '../sources.ts';
import { areaM2, isArea, textOf } from './geometry.ts';
import type { AreaFeature, AreaGeometry } from './schema.ts';

/** Smaller ones appear a zoom later, or not at all. */
const LEAST_AREA_AT_14_M2 = 50;
const LEAST_AREA_AT_15_M2 = 12;

/** Outlines from zoom 14: the large ones first, all but sheds at 15. What both sources have is drawn once. */
export function buildingFeatures(
  footprints: readonly SourceFeature[],
  amenities: readonly SourceFeature[],
): AreaFeature[] {
  const seen = new Set<string>();
  return [...footprints, ...amenities.filter(isBuilding)].flatMap(({ geometry }) => {
    if (!isArea(geometry)) return [];
    const key = placeKey(geometry);
    if (seen.has(key)) return [];
    seen.add(key);
    const area = areaM2(geometry);
    if (area < LEAST_AREA_AT_15_M2) return [];
    return [{ geometry, properties: { kind: 'building' }, minZoom: area < LEAST_AREA_AT_14_M2 ? 15 : 14, maxZoom: 15 }];
  });
}

function isBuilding({ properties }: SourceFeature): boolean {
  const building = textOf(properties, 'building');
  return building !== undefined && building !== 'no';
}

/** Equal for outlines whose boxes agree to about a metre. */
function placeKey(geometry: AreaGeometry): string {
  return bbox(geometry).map((degrees) => degrees.toFixed(5)).join();
}
