import { AREAS_LAYER } from '../catalogue/areas-layer.ts';
import { refOf } from '../catalogue/refs.ts';
import type { Layer, Slug } from '../catalogue/types.ts';
import { PLACE_KEYS } from '../state/filters/index.ts';
import { featureByRef } from '../state/selectors.ts';
import type { ExplorerState } from '../state/state.ts';
import type { ExportContext, ExportEntry } from './model.ts';

/** Ids of the areas with indicative limits that an export speaks of: as entries, as where entries lie, in a filter. */
export function indicativeAreasOf(
  entries: readonly Pick<ExportEntry, 'ref' | 'layer' | 'feature'>[],
  layer: Layer | undefined,
  state: ExplorerState,
): ReadonlySet<Slug> {
  const filter = layer && state.filters[layer.id]?.[PLACE_KEYS.areas];
  const mentioned = [
    ...entries.flatMap(({ layer: { id }, feature }) => (id === AREAS_LAYER ? [feature.id] : [])),
    ...entries.flatMap(({ ref }) => state.derived?.features[ref]?.area?.candidates.flatMap(({ value }) => value ?? []) ?? []),
    ...(filter?.kind === 'areas' ? filter.areas : []),
  ];
  return new Set(mentioned.filter((id) => isIndicative(id, state)));
}

/** An area's name, and the word for it where its limit is indicative. */
export function areaName(id: Slug, state: ExplorerState, { m, t, lang }: ExportContext): string {
  const name = t(featureByRef(state, refOf(AREAS_LAYER, id))?.properties.name) || id;
  return isIndicative(id, state) ? `${name} (${m.indicative.toLocaleLowerCase(lang)})` : name;
}

function isIndicative(id: Slug, state: ExplorerState): boolean {
  return featureByRef(state, refOf(AREAS_LAYER, id))?.properties['standing'] === 'indicative';
}
