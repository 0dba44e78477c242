import { loadCatalogue, loadLayer } from '../../../src/catalogue/load.ts';
import type { Catalogue, ExplorerFeature, Layer } from '../../../src/catalogue/types.ts';
import { shownFeatures } from '../../../src/state/results.ts';
import { initialState, type ExplorerState, type LayerData } from '../../../src/state/state.ts';

/** A data set as the explorer opens it. */
export interface StartView {
  readonly catalogue: Catalogue;
  /** What passes the filters at the start, by layer, bottom to top. */
  readonly shown: ReadonlyMap<Layer, readonly ExplorerFeature[]>;
}

/** Only a base for the catalogue's relative addresses: nothing is asked of it. */
const BASE = 'https://data.invalid/data/';

/**
 * Reads what the explorer shows first, with its own checks and filters; layers that can't be used are left out.
 *
 * @param textOf the text of a file by its path below the data folder
 * @returns `null` when the catalogue can't be used
 */
export async function startView(textOf: (path: string) => string | undefined): Promise<StartView | null> {
  const fetch = async (url: string): Promise<Response> => {
    const text = url.startsWith(BASE) ? textOf(decodeURI(url.slice(BASE.length))) : undefined;
    return new Response(text ?? null, { status: text === undefined ? 404 : 200 });
  };
  const catalogueUrl = `${BASE}catalogue.json`;
  const loaded = await loadCatalogue(catalogueUrl, { fetch });
  if (!loaded.ok) return null;
  const catalogue = loaded.value;
  const empty = initialState(catalogue);
  const data = await Promise.all(
    catalogue.layers.filter(({ id }) => empty.layers.has(id)).map(async (layer) => {
      const result = await loadLayer(layer, { catalogue, catalogueUrl, fetch });
      return [layer.id, { status: 'ready', value: layerData(result.ok ? result.value.features : []) }] as const;
    }),
  );
  const state: ExplorerState = { ...empty, data: new Map(data) };
  return { catalogue, shown: shownFeatures(state, catalogue) };
}

function layerData(features: readonly ExplorerFeature[]): LayerData {
  return { features, byId: new Map(features.map((feature) => [feature.id, feature])), isWhole: true };
}
