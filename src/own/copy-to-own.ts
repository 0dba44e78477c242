import type { Geometry } from 'geojson';
import { OWN_LAYER } from '../catalogue/own-layer.ts';
import { parseRef, refOf } from '../catalogue/refs.ts';
import type { Catalogue, FeatureRef, Layer } from '../catalogue/types.ts';
import { textIn } from '../i18n/text.ts';
import { dataOf, featureByRef } from '../state/selectors.ts';
import type { ExplorerState } from '../state/state.ts';
import { addOwn } from './own-actions.ts';
import { ownWords } from './words.ts';

/** Layers with more polygons than this are too long to choose from. */
const MOST_OFFERED = 60;

/** Copies a feature's limit, as far as it is there, into an own feature; the original stays as it is. */
export function copyToOwn(state: ExplorerState, catalogue: Catalogue, ref: FeatureRef): ExplorerState {
  const feature = featureByRef(state, ref);
  const geometry = limitOf(state, ref);
  if (!feature || !geometry) return state;
  const name = ownWords(state.lang).copy.name(textIn(feature.properties.name, state.lang));
  return addOwn(state, catalogue, [{ name, geometry, from: { kind: 'made', of: [ref] } }]);
}

/** A feature's polygons: its own, or those of its layer's file of outlines. */
function limitOf(state: ExplorerState, ref: FeatureRef): Geometry | null {
  const { layer = '', id = '' } = parseRef(ref) ?? {};
  const outlines = state.outlines.get(layer);
  const outline = outlines?.status === 'ready' ? outlines.value.get(id) : undefined;
  return outline ?? featureByRef(state, ref)?.geometry ?? null;
}

/** Limits that can be chosen for copying, by layer: of layers that are there and not too long. */
export function copyable(state: ExplorerState, { layers }: Catalogue): readonly { readonly layer: Layer; readonly refs: readonly FeatureRef[] }[] {
  return layers.flatMap((layer) => {
    const features = layer.id === OWN_LAYER || layer.map !== 'main' ? [] : (dataOf(state, layer.id)?.features ?? []);
    const polygons = features.filter(({ geometry }) => geometry?.type.endsWith('Polygon'));
    return polygons.length && polygons.length <= MOST_OFFERED ? [{ layer, refs: polygons.map((feature) => refOf(layer.id, feature)) }] : [];
  });
}
