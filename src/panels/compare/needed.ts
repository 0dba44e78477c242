import { parseRef } from '../../catalogue/refs.ts';
import type { Catalogue, Slug } from '../../catalogue/types.ts';
import { refsIn } from '../../fields/references.ts';
import { AREAS_LAYER } from '../../state/actions.ts';
import { featureByRef, layerById } from '../../state/selectors.ts';
import type { ExplorerState } from '../../state/state.ts';

/** Layers whose names a comparison says: those of what is near, of places, and of what fields refer to. */
export function neededFor(state: ExplorerState, catalogue: Catalogue): ReadonlySet<Slug> {
  const { derived, compare } = state;
  const near = compare.flatMap((ref) => {
    const { onFoot = {}, nearest = {} } = derived?.features[ref] ?? {};
    return [...Object.keys(onFoot), ...Object.keys(nearest)];
  });
  const referred = compare.flatMap((ref) => {
    const layer = layerById(catalogue, parseRef(ref)?.layer ?? '');
    const properties = featureByRef(state, ref)?.properties;
    const fields = layer?.fields.filter(({ type }) => type === 'references') ?? [];
    return fields.flatMap(({ key }) => refsIn(properties?.[key])).flatMap((other) => parseRef(other)?.layer ?? []);
  });
  const places = derived?.layers ? [derived.layers.parish, derived.layers.zones] : [];
  return new Set([AREAS_LAYER, ...near, ...referred, ...places]);
}
