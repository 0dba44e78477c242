import { Supercluster } from '@maplibre/geojson-vt';
import type { Feature, Point } from 'geojson';
import type { ExplorerFeature, Layer } from '../../../src/catalogue/types.ts';
import type { PosterSymbol } from '../../../src/embed/poster/poster.ts';
import { isApproximate } from '../../../src/geo/approximate.ts';
import { fillOf } from '../../../src/map/overlay-data.ts';
import type { Flat } from '../../../src/picture/projection.ts';
import { drawingOf } from '../../../src/theme/marker.ts';
import type { Plane } from '../poster/plane.ts';

/** As the map joins what overlaps; its own constants stand in modules that only a page can load, and a test compares them. */
export const CLUSTERING = { radius: 20, maxZoom: 20, extent: 512 };

/** Zooms of the map that a picture may be seen at, all from the first to the last. */
export type Zooms = readonly [first: number, last: number];

/** A mark, or a number in the place of several, as the map has it at some of the zooms. */
export interface Spot {
  readonly at: Flat;
  readonly zooms: Zooms;
  /** How a mark looks; `null` for a number. */
  readonly symbol: PosterSymbol | null;
  /** How many of which colour; of a mark just one. */
  readonly parts: readonly (readonly [color: string, count: number])[];
}

interface Marked {
  readonly layer: Layer;
  readonly feature: ExplorerFeature;
}

type Place = Feature<Point, Marked>;

/** All places as the map marks them at each zoom: those that overlap there as a number. Layers bottom to top. */
export function spotsOf(layers: readonly (readonly [Layer, readonly ExplorerFeature[]])[], plane: Plane, [first, last]: Zooms): readonly Spot[] {
  const index = new Supercluster({ ...CLUSTERING, minZoom: first });
  index.load(layers.flatMap(([layer, features]) => features.flatMap((feature) => placeOf(feature, layer))));
  const spots = new Map<string, Spot>();
  const drawn = layers.map(([layer]) => layer);
  for (let zoom = first; zoom <= last; zoom += 1) {
    for (const spot of spotsAt(index, zoom, plane, drawn)) {
      const key = JSON.stringify([spot.at, spot.parts, spot.symbol]);
      const known = spots.get(key);
      spots.set(key, { ...spot, zooms: [known?.zooms[0] ?? zoom, zoom] });
    }
  }
  return [...spots.values()];
}

function placeOf(feature: ExplorerFeature, layer: Layer): readonly Place[] {
  return feature.geometry?.type === 'Point' ? [{ type: 'Feature', geometry: feature.geometry, properties: { layer, feature } }] : [];
}

function spotsAt(index: Supercluster, zoom: number, { toPlane, edge }: Plane, layers: readonly Layer[]): readonly Spot[] {
  return index.getClusters([-180, -85, 180, 85], zoom).flatMap(({ geometry, properties }): readonly Spot[] => {
    const [x, y] = toPlane(geometry.coordinates);
    if (x < edge.left || x > edge.right || y < edge.top || y > edge.bottom) return [];
    const at: Flat = [Math.round(x), Math.round(y)];
    const zooms: Zooms = [zoom, zoom];
    if (isMarked(properties)) return [{ at, zooms, symbol: symbolOf(properties), parts: [[properties.layer.color, 1]] }];
    const leaves = index.getLeaves(Number(Reflect.get(properties ?? {}, 'cluster_id')), Infinity);
    return [{ at, zooms, symbol: null, parts: countsOf(leaves.flatMap((leaf) => (isMarked(leaf.properties) ? [leaf.properties.layer] : [])), layers) }];
  });
}

function isMarked(properties: unknown): properties is Marked {
  return typeof properties === 'object' && properties !== null && 'layer' in properties && 'feature' in properties;
}

function symbolOf({ feature, layer }: Marked): PosterSymbol {
  return { color: layer.color, ...drawingOf(layer.shape ?? 'circle', fillOf(feature, layer)), approximate: isApproximate(feature, layer) };
}

/** In the order of the layers, as the map parts its rings. */
function countsOf(found: readonly Layer[], layers: readonly Layer[]): Spot['parts'] {
  return layers.flatMap((layer) => {
    const count = found.filter((other) => other === layer).length;
    return count ? [[layer.color, count] as const] : [];
  });
}
