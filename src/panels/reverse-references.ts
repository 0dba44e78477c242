import type { Catalogue, ExplorerFeature, FeatureRef, Field, Layer } from '../catalogue/types.ts';
import { parseRef, refOf } from '../catalogue/refs.ts';
import { dataOf } from '../state/selectors.ts';
import type { ExplorerState } from '../state/state.ts';

/** A feature that names another one in a field of references. */
export interface ReverseReference {
  readonly layer: Layer;
  readonly feature: ExplorerFeature;
  readonly field: Field;
}

/** The layers whose features can name others. */
export function referringLayers(catalogue: Catalogue): readonly Layer[] {
  return catalogue.layers.filter((layer) => layer.fields.some(({ type }) => type === 'references'));
}

/**
 * What the loaded layers say of a feature in their fields of references, in the catalogue's order.
 * What the feature itself names already is left out: it is shown with the feature's own fields.
 */
export function reverseReferences(
  catalogue: Catalogue,
  state: ExplorerState,
  ref: FeatureRef,
): readonly ReverseReference[] {
  const own = ownReferences(catalogue, state, ref);
  return referringLayers(catalogue).flatMap((layer) =>
    (dataOf(state, layer.id)?.features ?? []).flatMap((feature) => {
      if (own.has(refOf(layer.id, feature))) return [];
      const field = layer.fields.find((candidate) => referencesIn(feature, candidate).includes(ref));
      return field ? [{ layer, feature, field }] : [];
    }),
  );
}

function ownReferences(catalogue: Catalogue, state: ExplorerState, ref: FeatureRef): ReadonlySet<string> {
  const parsed = parseRef(ref);
  const layer = catalogue.layers.find(({ id }) => id === parsed?.layer);
  const feature = parsed && dataOf(state, parsed.layer)?.byId.get(parsed.id);
  if (!layer || !feature) return new Set();
  return new Set(layer.fields.flatMap((field) => referencesIn(feature, field)));
}

function referencesIn(feature: ExplorerFeature, field: Field): readonly string[] {
  const value: unknown = field.type === 'references' ? feature.properties[field.key] : null;
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
