import type { Geometry } from 'geojson';
import { AREAS_LAYER } from '../catalogue/areas-layer.ts';
import { OWN_LAYER } from '../catalogue/own-layer.ts';
import { parseRef, refOf } from '../catalogue/refs.ts';
import type { Catalogue, ExplorerFeature, FeatureRef, Layer, Slug } from '../catalogue/types.ts';
import { packPolygons } from '../geo/overlay-pack.ts';
import { isAsked, largeShown } from '../state/counts.ts';
import { featuresIn } from '../state/results.ts';
import { dataOf, featureByRef } from '../state/selectors.ts';
import type { ExplorerState } from '../state/state.ts';
import type { GroundWork } from './ground.ts';
import { SPOT } from './spot.ts';

export type Verdict = 'surely' | 'possibly';

/** How many features of a large layer lie in a polygon; `null` where that is not known. */
export type LargeHeld = { readonly surely: number; readonly possibly: number } | null;

/** Features of a layer that lie in a polygon, and whether their position's error leaves a doubt. */
export interface HeldFeatures {
  readonly layer: Slug;
  readonly verdicts: ReadonlyMap<FeatureRef, Verdict>;
  /** Of a large layer, whose features are not told one by one: how many of them, as far as its worker knows. */
  readonly large?: LargeHeld;
}

/** Layers of points of the map, topmost first: what a polygon can hold; a person's own points too. */
export function heldLayers({ layers }: Catalogue): readonly Layer[] {
  return layers.filter(({ id, geometry, map, isContext }) => id === OWN_LAYER || (geometry === 'point' && map === 'main' && !isContext)).toReversed();
}

/** Whether all layers are there, or will not come any more, that a polygon can hold features of. */
export function areHeldLayersThere(state: ExplorerState, catalogue: Catalogue): boolean {
  return heldLayers(catalogue).every(({ id }) => state.data.get(id)?.status === 'failed' || (dataOf(state, id)?.isWhole && !isAsked(state, id)));
}

/** Whether it is known, or will not be known any more, what was derived of features' places. */
export function areDerivedThere({ derived, notices }: ExplorerState, { derivedFile }: Catalogue): boolean {
  return derived !== null || !derivedFile || notices.some((notice) => notice.kind === 'failed' && notice.retry === 'derived');
}

/** The features of points that lie in a polygon, by layer; those of one's own where there are any. */
export async function heldBy(geometry: Geometry | null, state: ExplorerState, catalogue: Catalogue, work: GroundWork): Promise<readonly HeldFeatures[]> {
  const points = heldLayers(catalogue).flatMap((layer) => pointsOf(state, layer));
  const layers = heldLayers(catalogue).filter(({ id }) => id !== OWN_LAYER || points.some(({ layer }) => layer === id));
  const spots = Float64Array.from(points.flatMap(({ spot }) => [...spot]));
  const found = await work.spots(packPolygons([geometry]), spots);
  return layers.map(({ id }) => {
    if (dataOf(state, id)?.large) return { layer: id, verdicts: new Map(), large: null };
    const verdicts = points.flatMap(({ ref, layer }, index): readonly (readonly [FeatureRef, Verdict])[] => {
      const verdict = found[index] ?? SPOT.outside;
      return layer !== id || verdict === SPOT.outside ? [] : [[ref, verdict === SPOT.inside ? 'surely' : 'possibly']];
    });
    return { layer: id, verdicts: new Map(verdicts) };
  });
}

/** What a limit of the data holds: as all other panels tell it, where they do. */
export async function heldByLimit(ref: FeatureRef, geometry: Geometry | null, state: ExplorerState, catalogue: Catalogue, work: GroundWork): Promise<readonly HeldFeatures[]> {
  const derived = heldAsDerived(ref, state, catalogue) ?? [];
  return (await heldBy(geometry, state, catalogue, work)).map((held): HeldFeatures => {
    if (held.large === undefined) return derived.find(({ layer }) => layer === held.layer) ?? held;
    return { ...held, large: largeInArea(ref, held.layer, state) };
  });
}

/**
 * The features of points in one of the areas as all other panels tell them; `null` for what is none, and for cores:
 * places are told by areas and their parts alone.
 */
export function heldAsDerived(ref: FeatureRef, state: ExplorerState, catalogue: Catalogue): readonly HeldFeatures[] | null {
  const { layer: of, id = '' } = parseRef(ref) ?? {};
  const isTold = of === AREAS_LAYER && featureByRef(state, ref)?.properties['role'] !== 'core';
  const layers = heldLayers(catalogue).filter((layer) => layer.id !== OWN_LAYER);
  return isTold && state.derived ? layers.map((layer) => inArea(state, catalogue, layer, id)) : null;
}

/** What the worker of a large layer told of an area. */
function largeInArea(ref: FeatureRef, layer: Slug, state: ExplorerState): LargeHeld {
  const { layer: of, id = '' } = parseRef(ref) ?? {};
  return (of === AREAS_LAYER ? largeShown(state, layer)?.areas[id] : null) ?? null;
}

function inArea(state: ExplorerState, catalogue: Catalogue, layer: Layer, area: Slug): HeldFeatures {
  const { surely, possibly } = featuresIn(state, catalogue, layer, area);
  const marked = (features: readonly ExplorerFeature[], verdict: Verdict) => features.map((feature) => [refOf(layer.id, feature), verdict] as const);
  return { layer: layer.id, verdicts: new Map([...marked(surely, 'surely'), ...marked(possibly, 'possibly')]) };
}

interface Spot {
  readonly ref: FeatureRef;
  readonly layer: Slug;
  readonly spot: readonly [lon: number, lat: number, accuracyM: number];
}

function pointsOf(state: ExplorerState, { id }: Layer): readonly Spot[] {
  return (dataOf(state, id)?.features ?? []).flatMap((feature) => {
    if (feature.geometry?.type !== 'Point') return [];
    const [lon = NaN, lat = NaN] = feature.geometry.coordinates;
    return [{ ref: refOf(id, feature), layer: id, spot: [lon, lat, feature.properties.position?.accuracyM ?? 0] }];
  });
}

/**
 * What one polygon holds and another does not, by layer. It is sure where the one surely holds it and the other surely
 * does not.
 */
export function heldOnlyBy(one: readonly HeldFeatures[], other: readonly HeldFeatures[]): readonly HeldFeatures[] {
  return one.map(({ layer, verdicts, large }) => {
    // Neither's features are known.
    if (large !== undefined) return { layer, verdicts, large: null };
    const others = other.find((held) => held.layer === layer)?.verdicts;
    const only = [...verdicts].flatMap(([ref, verdict]): readonly (readonly [FeatureRef, Verdict])[] => {
      const elsewhere = others?.get(ref);
      // In both it lies in neither's gain, unless one of the two is in doubt.
      if (elsewhere === 'surely' || (elsewhere === 'possibly' && verdict === 'possibly')) return [];
      return [[ref, elsewhere ? 'possibly' : verdict]];
    });
    return { layer, verdicts: new Map(only) };
  });
}
