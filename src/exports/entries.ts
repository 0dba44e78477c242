import { OWN_LAYER } from '../catalogue/own-layer.ts';
import type { Catalogue, ExplorerFeature, FeatureRef, Slug } from '../catalogue/types.ts';
import { parseRef, refOf } from '../catalogue/refs.ts';
import type { FieldContext } from '../fields/field-type.ts';
import { countsOf } from '../state/counts.ts';
import { resultsOf } from '../state/results.ts';
import { dataOf, featureByRef, layerById } from '../state/selectors.ts';
import { sorted } from '../state/sorted.ts';
import type { ExplorerState, LargeData } from '../state/state.ts';
import { DIFFERENCE_LAYER } from './difference-layer.ts';
import type { LargeExport } from './large-rows.ts';
import type { ExportEntry, ExportOf } from './model.ts';

type Entry = Omit<ExportEntry, 'link'>;

/**
 * What is shown, in the order it is shown in.
 *
 * @param large what was fetched for it of a large layer
 */
export function entriesOf(of: ExportOf, state: ExplorerState, catalogue: Catalogue, ctx: FieldContext, large?: LargeExport): readonly Entry[] {
  if (large && 'layer' in of) {
    const entries = entriesAmong(of.layer, large.features, large.possibly, state, catalogue);
    return of.kind === 'list' ? locatedFirst(entries) : entries;
  }
  switch (of.kind) {
    case 'list':
      return locatedFirst(ofLayer(of.layer, state, catalogue, ctx));
    case 'table':
      return ofLayer(of.layer, state, catalogue, ctx);
    case 'layer':
      return withOutlines(ofRefs(refsOf(of.layer, state), state, catalogue), state);
    case 'feature':
      return withOutlines(ofRefs([of.ref], state, catalogue), state);
    case 'own':
      return ofRefs(refsOf(OWN_LAYER, state), state, catalogue);
    case 'difference':
      return of.features.map((feature) => ({ ref: refOf(DIFFERENCE_LAYER.id, feature), layer: DIFFERENCE_LAYER, feature, verdict: 'surely' }));
    case 'shortlist':
    case 'compare':
      return ofRefs(state[of.kind], state, catalogue);
  }
}

/** Layers whose outlines an export is of: their features are points that stand for polygons. */
export function outlinedLayers(of: ExportOf, catalogue: Catalogue): readonly Slug[] {
  const id = of.kind === 'layer' ? of.layer : of.kind === 'feature' ? parseRef(of.ref)?.layer : undefined;
  return catalogue.layers.filter((layer) => layer.id === id && layer.outlinesFile).map((layer) => layer.id);
}

function refsOf(layer: Slug, state: ExplorerState): readonly FeatureRef[] {
  return (dataOf(state, layer)?.features ?? []).map((feature) => refOf(layer, feature));
}

function withOutlines(entries: readonly Entry[], state: ExplorerState): readonly Entry[] {
  return entries.map((entry) => {
    const outlines = state.outlines.get(entry.layer.id);
    const geometry = outlines?.status === 'ready' ? outlines.value.get(entry.feature.id) : undefined;
    return geometry ? { ...entry, feature: { ...entry.feature, geometry } } : entry;
  });
}

/** How many entries there are, without putting them in order. */
export function countOf(of: ExportOf, state: ExplorerState, catalogue: Catalogue): number {
  const large = largeOf(of, state);
  const layer = large && layerById(catalogue, large.layer);
  if (layer) return of.kind === 'layer' ? large.facts.count : countsOf(state, catalogue, layer).passing;
  return featuresOf(of, state, catalogue).length;
}

/** Names of the licences that what is shown is under. */
export function licenceNames(of: ExportOf, state: ExplorerState, catalogue: Catalogue): readonly string[] {
  const licences = largeOf(of, state)?.facts.licences ?? featuresOf(of, state, catalogue).map(({ properties }) => properties.licence);
  const ids = new Set(licences.flatMap((licence) => licence.split('; ')).filter(Boolean));
  return [...ids].map((id) => (Object.hasOwn(catalogue.licences, id) ? catalogue.licences[id]?.name : undefined) ?? id);
}

/** The large layer that an export is of all or a part of. */
function largeOf(of: ExportOf, state: ExplorerState): { readonly layer: Slug; readonly facts: LargeData } | undefined {
  const facts = 'layer' in of ? dataOf(state, of.layer)?.large : undefined;
  return 'layer' in of && facts ? { layer: of.layer, facts } : undefined;
}

/** What is shown, in no order. */
function featuresOf(of: ExportOf, state: ExplorerState, catalogue: Catalogue): readonly ExplorerFeature[] {
  switch (of.kind) {
    case 'list':
    case 'table': {
      const layer = layerById(catalogue, of.layer);
      return layer ? resultsOf(state, catalogue, layer).features : [];
    }
    case 'layer':
      return dataOf(state, of.layer)?.features ?? [];
    case 'own':
      return state.own.features;
    case 'difference':
      return of.features;
    case 'feature':
      return ofRefs([of.ref], state, catalogue).map(({ feature }) => feature);
    case 'shortlist':
    case 'compare':
      return ofRefs(state[of.kind], state, catalogue).map(({ feature }) => feature);
  }
}

/** Features and areas by their references, in this order; those that are not there are passed over. */
export function ofRefs(refs: readonly FeatureRef[], state: ExplorerState, catalogue: Catalogue): readonly Entry[] {
  return refs.flatMap((ref) => {
    const layer = layerById(catalogue, parseRef(ref)?.layer ?? '');
    const feature = featureByRef(state, ref);
    if (!layer || !feature) return [];
    const note = state.notes[ref];
    return [{ ref, layer, feature, verdict: 'surely' as const, ...(note ? { note } : {}) }];
  });
}

/** Lists show what is on the map before what is not. */
function locatedFirst(entries: readonly Entry[]): readonly Entry[] {
  return [...entries.filter(({ feature }) => feature.geometry), ...entries.filter(({ feature }) => !feature.geometry)];
}

function ofLayer(id: Slug, state: ExplorerState, catalogue: Catalogue, ctx: FieldContext): readonly Entry[] {
  const layer = layerById(catalogue, id);
  if (!layer) return [];
  const { features, possibly } = resultsOf(state, catalogue, layer);
  return entriesAmong(id, sorted(features, dataOf(state, id)?.features ?? [], layer, state.sort, ctx), possibly, state, catalogue);
}

function entriesAmong(
  id: Slug, features: readonly ExplorerFeature[], possibly: ReadonlySet<ExplorerFeature>, state: ExplorerState, catalogue: Catalogue,
): readonly Entry[] {
  const layer = layerById(catalogue, id);
  if (!layer) return [];
  return features.map((feature) => {
    const ref = refOf(id, feature);
    const note = state.notes[ref];
    return { ref, layer, feature, verdict: possibly.has(feature) ? ('possibly' as const) : ('surely' as const), ...(note ? { note } : {}) };
  });
}
