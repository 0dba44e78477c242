import CheapRuler from 'cheap-ruler';
import { around } from 'geokdbush';
import type { Slug, Text } from '../catalogue/types.ts';
import type { LargeLayer } from './large-layer.ts';

/** One of those that are nearest to a place. */
export interface LargeNear {
  readonly id: Slug;
  readonly name: Text;
  /** In a straight line. */
  readonly distanceM: number;
}

/** The located features that are nearest to a place, the nearest first. */
export function nearestTo({ index, columns }: LargeLayer, [lon, lat]: readonly [lon: number, lat: number], count: number): readonly LargeNear[] {
  if (!index.size) return [];
  const ruler = new CheapRuler(lat, 'meters');
  const found = around(index.tree, lon, lat, count).map((place) => {
    const row = index.rows[place] ?? 0;
    const distanceM = ruler.distance([lon, lat], [index.degrees[2 * place] ?? NaN, index.degrees[2 * place + 1] ?? NaN]);
    return { id: columns.ids.at(row), name: columns.names.textAt(row), distanceM };
  });
  // The tree goes by a sphere, the ruler by the ellipsoid.
  return found.sort((a, b) => a.distanceM - b.distanceM);
}
