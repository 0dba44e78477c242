import type { Catalogue, Layer, Licence, Slug, Source } from '../catalogue/types.ts';
import type { ExplorerState } from '../state/state.ts';

/** Sources of one thing on the map; `layer` is `null` for the ground. */
export interface SourceGroup {
  readonly layer: Layer | null;
  /** Ids in the catalogue, known ones only. */
  readonly sources: readonly string[];
}

/** Ids of the layers that are drawn on the map: the census, too, while the map is coloured by it. */
export function layersOnMap({ layers, shade }: Pick<ExplorerState, 'layers' | 'shade'>, { census }: Pick<Catalogue, 'census'>): ReadonlySet<Slug> {
  return shade && census ? new Set([...layers, census.layer]) : layers;
}

/** Where what the map shows comes from: the ground first, then the shown layers from top to bottom. */
export function sourcesInView(catalogue: Catalogue, shown: ReadonlySet<Slug>): readonly SourceGroup[] {
  const layers = catalogue.layers.filter(({ id, map }) => map !== 'page' && shown.has(id)).toReversed();
  const groups = [
    { layer: null, sources: catalogue.basemap.sources },
    ...layers.map((layer) => ({ layer, sources: layer.sources })),
  ];
  return groups
    .map(({ layer, sources }) => ({ layer, sources: [...new Set(sources)].filter((id) => sourceById(catalogue, id)) }))
    .filter(({ sources }) => sources.length > 0);
}

/** The words that the licences of these sources ask for, each once. */
export function attributionsOf(catalogue: Catalogue, groups: readonly SourceGroup[]): readonly string[] {
  const words = groups.flatMap(({ sources }) => sources.map((id) => sourceById(catalogue, id)?.attribution ?? ''));
  return [...new Set(words)].filter((word) => word !== '');
}

/** The licences of these sources that the catalogue describes, each once. */
export function licencesOf(catalogue: Catalogue, groups: readonly SourceGroup[]): readonly Licence[] {
  const ids = groups.flatMap(({ sources }) => sources.map((id) => sourceById(catalogue, id)?.licence));
  return [...new Set(ids)].flatMap((id) => (id !== undefined && Object.hasOwn(catalogue.licences, id) ? (catalogue.licences[id] ?? []) : []));
}

function sourceById({ sources }: Catalogue, id: string): Source | undefined {
  return Object.hasOwn(sources, id) ? sources[id] : undefined;
}
