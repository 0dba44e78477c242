import CheapRuler from 'cheap-ruler';
import { placeFinder } from '../../geo/containing.ts';
import { locate, UNIT_SAMPLES } from '../../geo/locate.ts';
import type { DerivedFeature, ExplorerFeature } from '../../catalogue/types.ts';

/** For tests and measuring: places of features as the build derives them, one after the other, without anything that makes it fast. */
export function placesByTurf(areas: readonly ExplorerFeature[]): (ref: string, feature: ExplorerFeature) => readonly (readonly [ref: string, derived: DerivedFeature])[] {
  const wholes = new Set(areas.flatMap(({ properties }) => (properties['role'] === 'part' ? [properties['partOf']] : [])));
  const find = placeFinder(areas.filter(({ id, properties: { role } }) => role === 'part' || (role === 'area' && !wholes.has(id))));
  return (ref, { geometry, properties }) => {
    if (geometry?.type !== 'Point') return [];
    const [lon = NaN, lat = NaN] = geometry.coordinates;
    const radiusM = properties.position?.accuracyM ?? 0;
    const { kx, ky } = new CheapRuler(lat, 'meters');
    const samples = radiusM > 0 ? UNIT_SAMPLES.map(([x, y]) => [lon + (x * radiusM) / kx, lat + (y * radiusM) / ky]) : [];
    return [[ref, { area: locate([[lon, lat], ...samples], find) }]];
  };
}
