import type { MultiPolygon, Polygon } from 'geojson';
import { boundaryOf, isPolygonal, needBoundary } from '../boundary/boundary-of.ts';
import { parseRef } from '../catalogue/refs.ts';
import type { Catalogue, ExplorerFeature, Layer, Slug } from '../catalogue/types.ts';
import type { Explorer } from '../state/explorer.ts';
import { needVersion, versionKey } from '../state/planning/need.ts';
import { isWhole, layerById } from '../state/selectors.ts';
import type { DatedRef } from '../state/planning/model.ts';
import type { ExplorerState, LayerData, Loaded } from '../state/state.ts';

/** A limit that is laid against another, as it was at its date. */
export interface KnownSide {
  readonly status: 'known';
  readonly of: DatedRef;
  readonly layer: Layer;
  readonly feature: ExplorerFeature;
  readonly geometry: Polygon | MultiPolygon;
}

export type Side =
  | KnownSide
  | { readonly status: 'waiting' }
  /** A file of it did not arrive; `retry` is what to ask for again. */
  | { readonly status: 'failed'; readonly retry: string }
  /** It is in no data, was not in those of that date, or is no polygon. */
  | { readonly status: 'missing'; readonly why: 'unknown' | 'not-then' | 'no-polygon' };

export function sideOf(state: ExplorerState, catalogue: Catalogue, of: DatedRef): Side {
  const parsed = parseRef(of.ref);
  const layer = layerById(catalogue, parsed?.layer ?? '');
  if (!parsed || !layer) return { status: 'missing', why: 'unknown' };
  if (of.date !== null && !layer.versions?.some(({ date }) => date === of.date)) return { status: 'missing', why: 'not-then' };
  const loaded = loadedOf(state, layer.id, of);
  if (loaded?.status === 'failed') return { status: 'failed', retry: of.date === null ? layer.id : `version:${versionKey(layer.id, of.date)}` };
  if (loaded?.status !== 'ready' || (of.date === null && !isWhole(state, layer.id))) return { status: 'waiting' };
  const feature = loaded.value.byId.get(parsed.id);
  if (!feature) return { status: 'missing', why: of.date === null ? 'unknown' : 'not-then' };
  return withGeometry(state, { status: 'known', of, layer, feature });
}

function withGeometry(state: ExplorerState, side: Omit<KnownSide, 'geometry'>): Side {
  const { of, layer, feature } = side;
  const geometry = of.date === null ? boundaryOf(state, of.ref) : feature.geometry;
  if (isPolygonal(geometry)) return { ...side, geometry };
  const outlines = of.date === null && layer.outlinesFile ? (state.outlines.get(layer.id)?.status ?? 'loading') : 'ready';
  if (outlines === 'failed') return { status: 'failed', retry: `outlines:${layer.id}` };
  return outlines === 'loading' ? { status: 'waiting' } : { status: 'missing', why: 'no-polygon' };
}

function loadedOf(state: ExplorerState, layer: Slug, { date }: DatedRef): Loaded<LayerData> | undefined {
  return date === null ? state.data.get(layer) : state.versions.get(versionKey(layer, date));
}

/** Fetches what a limit is in; once. */
export function needSide(explorer: Explorer, { ref, date }: DatedRef): void {
  if (date === null) return needBoundary(explorer, ref);
  void needVersion(explorer, parseRef(ref)?.layer ?? '', date);
}

export function isSameSide(a: DatedRef, b: DatedRef): boolean {
  return a.ref === b.ref && a.date === b.date;
}
