import type { Catalogue, Layer, Licence, Source } from '../catalogue/types.ts';
import type { Comparison } from '../compare/comparison.ts';
import { quantitiesIn } from '../fields/number.ts';
import type { ExplorerState } from '../state/state.ts';
import type { ExportData, ExportEntry } from './model.ts';

type Entry = Pick<ExportEntry, 'layer' | 'feature' | 'ref'>;

/** Every source and licence behind some entries, those of what was worked out for them too, in the order they come up. */
export function sourcesOf(
  entries: readonly Entry[],
  layer: Layer | undefined,
  comparison: Comparison | null,
  state: ExplorerState,
  catalogue: Catalogue,
): Pick<ExportData, 'sources' | 'licences' | 'attributions'> {
  const layers = new Set([...(layer ? [layer] : []), ...entries.map((entry) => entry.layer)]);
  const derived = entries.map(({ ref }) => state.derived?.features[ref]).filter((one) => one !== undefined);
  const ids = new Set([
    ...entries.flatMap(sourceIdsOf),
    ...[...layers].flatMap((one) => sharedSources(one, catalogue)),
    ...(comparison?.groups ?? []).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ sources }) => sources))),
    ...(derived.length ? (state.derived?.sources ?? []) : []),
    ...(derived.some(({ onFoot }) => onFoot) ? (catalogue.walking?.sources ?? []) : []),
  ]);
  const sources = [...ids].flatMap((id) => withId(id, catalogue.sources));
  const licenceIds = new Set([...entries.flatMap(({ feature }) => feature.properties.licence.split('; ').filter(Boolean)), ...sources.flatMap(({ licence }) => licence ?? [])]);
  return {
    sources,
    licences: [...licenceIds].flatMap((id) => withId(id, catalogue.licences)),
    attributions: [...new Set(sources.flatMap(({ attribution }) => attribution ?? []))],
  };
}

/** Of a built layer all sources are behind each feature; of one kept by hand, those that ask to be named whatever is taken. */
function sharedSources({ kept, sources }: Layer, catalogue: Catalogue): readonly string[] {
  return kept === 'built' ? sources : sources.filter((id) => withId(id, catalogue.sources).some(({ attribution }) => attribution));
}

/** Ids of the sources of an entry and of its single figures. */
export function sourceIdsOf({ layer, feature }: Pick<ExportEntry, 'layer' | 'feature'>): readonly string[] {
  const figures = layer.fields.flatMap((field) => (field.type === 'number' ? quantitiesIn(feature.properties[field.key]) : []));
  return [...new Set([...feature.properties.sources, ...figures.flatMap(({ sources }) => sources ?? [])])];
}

function withId<Thing extends Source | Licence>(id: string, things: Readonly<Record<string, Thing>>): readonly (Thing & { readonly id: string })[] {
  const thing = Object.hasOwn(things, id) ? things[id] : undefined;
  return thing ? [{ ...thing, id }] : [];
}
