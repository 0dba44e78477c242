import { AREAS_LAYER } from '../catalogue/areas-layer.ts';
import { refOf } from '../catalogue/refs.ts';
import type { ExplorerFeature, Layer, Slug } from '../catalogue/types.ts';
import { isIndicative, nameWithStanding } from '../panels/areas.ts';
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
  return new Set(mentioned.filter((id) => {
    const area = areaOf(id, state);
    return area !== undefined && isIndicative(area);
  }));
}

/** An area's name, and the word for it where its limit is indicative. */
export function areaName(id: Slug, state: ExplorerState, ctx: ExportContext): string {
  const area = areaOf(id, state);
  return nameWithStanding(ctx.t(area?.properties.name) || id, area, ctx);
}

function areaOf(id: Slug, state: ExplorerState): ExplorerFeature | undefined {
  return featureByRef(state, refOf(AREAS_LAYER, id));
}
