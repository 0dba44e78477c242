import { Supercluster } from '@maplibre/geojson-vt';
import type { Feature, Point, Position } from 'geojson';
import { refOf } from '../catalogue/refs.ts';
import type { ExplorerFeature, FeatureRef, Layer, Slug } from '../catalogue/types.ts';

/** As the live map joins what overlaps. */
const CLUSTERING = { radius: 20, maxZoom: 20, extent: 512 };

/** Features closer together than this count as in one place: no zoom will part them. */
const SAME_SPOT_DEGREES = 0.00015;

/** A point feature that is shown. */
export interface Place {
  readonly ref: FeatureRef;
  readonly layer: Layer;
  readonly feature: ExplorerFeature;
}

/** What is drawn at one spot: a place, or a number in the stead of several. */
export interface Spot {
  readonly position: Position;
  readonly places: readonly Place[];
  /** From which zoom on the places part; `null` where they never do, or there is but one. */
  readonly partsAt: number | null;
}

/** Shown points, to be asked for what stands where at a zoom. */
export class SpotIndex {
  readonly #index = new Supercluster(CLUSTERING);

  /** @param shown layers bottom to top */
  constructor(shown: Iterable<readonly [Layer, readonly ExplorerFeature[]]>) {
    this.#index.load([...shown].flatMap(([layer, features]) => features.flatMap((feature): readonly Feature<Point, Place>[] =>
      feature.geometry?.type === 'Point' ? [{ type: 'Feature', geometry: feature.geometry, properties: { ref: refOf(layer.id, feature), layer, feature } }] : [])));
  }

  /** Places alone, then numbers, which lie above them. */
  at(zoom: number): readonly Spot[] {
    const spots = this.#index.getClusters([-180, -85, 180, 85], Math.floor(zoom)).map(({ geometry, properties }) => this.#spot(geometry.coordinates, properties));
    return spots.toSorted((a, b) => Math.min(a.places.length, 2) - Math.min(b.places.length, 2));
  }

  #spot(position: Position, properties: unknown): Spot {
    if (isPlace(properties)) return { position, places: [properties], partsAt: null };
    const id = Number(typeof properties === 'object' && properties !== null ? Reflect.get(properties, 'cluster_id') : NaN);
    const leaves = this.#index.getLeaves(id, Infinity);
    const places = leaves.flatMap((leaf) => (isPlace(leaf.properties) ? [leaf.properties] : []));
    return { position, places, partsAt: inOneSpot(leaves.map(({ geometry }) => geometry.coordinates)) ? null : this.#index.getClusterExpansionZoom(id) };
  }
}

/** How many of which layer, in the order of the layers. */
export function countsOf(places: readonly Place[], layers: readonly Layer[]): readonly (readonly [Layer, number])[] {
  const counts = new Map<Slug, number>();
  for (const { layer } of places) counts.set(layer.id, (counts.get(layer.id) ?? 0) + 1);
  return layers.flatMap((layer) => (counts.has(layer.id) ? [[layer, counts.get(layer.id) ?? 0] as const] : []));
}

function isPlace(properties: unknown): properties is Place {
  return typeof properties === 'object' && properties !== null && 'ref' in properties && 'feature' in properties;
}

function inOneSpot(positions: readonly Position[]): boolean {
  const spread = (axis: 0 | 1): number => {
    const values = positions.map((position) => position[axis] ?? 0);
    return Math.max(...values) - Math.min(...values);
  };
  return spread(0) < SAME_SPOT_DEGREES && spread(1) < SAME_SPOT_DEGREES;
}
