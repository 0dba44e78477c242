import { OWN_LAYER } from '../../catalogue/own-layer.ts';
import { parseRef } from '../../catalogue/refs.ts';
import type { ExplorerFeature, FeatureRef, Slug } from '../../catalogue/types.ts';
import { snap, snapIndex, snapLines, type SnapIndex, type Snapped } from '../../own/snapping.ts';
import type { Explorer } from '../../state/explorer.ts';
import { basemapStyle } from '../basemap-style.ts';
import type { EngineMap } from '../engine.ts';
import { shownFeatures } from '../../state/results.ts';

/** How far from a vertex or an edge a press still means it, in pixels. */
export const SNAP_PX = 12;
/** Layers of the street map that are streets; the same in every theme and language. */
const STREETS = basemapStyle(false, 'en').flatMap((layer) => ('source-layer' in layer && layer['source-layer'] === 'roads' && layer.type === 'line' ? [layer.id] : []));

const kept = new WeakMap<readonly ExplorerFeature[], SnapIndex>();
const keptOwn = new WeakMap<readonly ExplorerFeature[], { readonly edited: Slug | undefined; readonly index: SnapIndex }>();

/**
 * The vertex or edge that a press on the map means: of the polygons that are shown, of what is a person's own, and of the
 * streets as they are drawn.
 *
 * @param without an own feature that is being edited: it does not snap to itself
 */
export function snapOnMap(map: EngineMap, explorer: Explorer, { lng, lat }: { readonly lng: number; readonly lat: number }, without: FeatureRef | null): Snapped | null {
  const { x, y } = map.project([lng, lat]);
  const reachDeg = Math.abs(map.unproject([x, y + SNAP_PX]).lat - lat);
  return snap([...limits(explorer, without), streets(map, x, y)], [lng, lat], reachDeg);
}

function limits({ state, catalogue }: Explorer, without: FeatureRef | null): readonly SnapIndex[] {
  const edited = without ? parseRef(without)?.id : undefined;
  return [...shownFeatures(state, catalogue)].flatMap(([{ id, geometry }, features]) => {
    if (id === OWN_LAYER) return [ownIndex(features, edited)];
    return geometry === 'polygon' ? [indexOf(features)] : [];
  });
}

function ownIndex(features: readonly ExplorerFeature[], edited: Slug | undefined): SnapIndex {
  const known = keptOwn.get(features);
  if (known && known.edited === edited) return known.index;
  const index = snapIndex(features.filter(({ id }) => id !== edited).flatMap(({ geometry }) => snapLines(geometry)));
  keptOwn.set(features, { edited, index });
  return index;
}

function indexOf(features: readonly ExplorerFeature[]): SnapIndex {
  const index = kept.get(features) ?? snapIndex(features.flatMap(({ geometry }) => (geometry?.type === 'Point' ? [] : snapLines(geometry))));
  kept.set(features, index);
  return index;
}

function streets(map: EngineMap, x: number, y: number): SnapIndex {
  const found = map.queryRenderedFeatures([[x - SNAP_PX, y - SNAP_PX], [x + SNAP_PX, y + SNAP_PX]], { layers: [...STREETS] });
  return snapIndex(found.flatMap(({ geometry }) => snapLines(geometry)));
}
