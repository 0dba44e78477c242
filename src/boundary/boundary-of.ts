import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import { parseRef } from '../catalogue/refs.ts';
import type { FeatureRef } from '../catalogue/types.ts';
import type { Explorer } from '../state/explorer.ts';
import { needOutlines } from '../state/planning/need.ts';
import { featureByRef, layerById } from '../state/selectors.ts';
import type { ExplorerState } from '../state/state.ts';

export function isPolygonal(geometry: Geometry | null | undefined): geometry is Polygon | MultiPolygon {
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
}

/** A feature's limit: its own shape, or the outline that its layer keeps in another file; `null` where it has none, or none yet. */
export function boundaryOf(state: ExplorerState, ref: FeatureRef): Polygon | MultiPolygon | null {
  const geometry = featureByRef(state, ref)?.geometry;
  if (isPolygonal(geometry)) return geometry;
  const { layer = '', id = '' } = parseRef(ref) ?? {};
  const outlines = state.outlines.get(layer);
  return outlines?.status === 'ready' ? (outlines.value.get(id) ?? null) : null;
}

/** Fetches what a feature's limit is in; once. */
export function needBoundary(explorer: Explorer, ref: FeatureRef): void {
  const layer = layerById(explorer.catalogue, parseRef(ref)?.layer ?? '');
  if (!layer) return;
  void explorer.needLayer(layer.id);
  if (layer.outlinesFile) void needOutlines(explorer, layer.id);
}
