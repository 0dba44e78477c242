import type { Census, LandUse } from '../catalogue/types.ts';
import type { Explorer } from '../state/explorer.ts';
import { needOutlines } from '../state/planning/need.ts';
import { dataOf, isWhole } from '../state/selectors.ts';
import type { Outlines } from '../state/planning/model.ts';
import type { ExplorerState, LayerData } from '../state/state.ts';
import type { GroundLayer } from './ground.ts';

/** Polygons of the catalogue that a polygon is laid over, and the features that they are of. */
export interface Basis {
  readonly layer: GroundLayer;
  readonly data: LayerData;
}

/** Asks for what polygons are laid over. */
export function needBasis(explorer: Explorer, of: LandUse | Census | undefined): void {
  if (!of) return;
  void explorer.needLayer(of.layer);
  void needOutlines(explorer, of.layer);
}

/** The features of a layer with their polygons, which stand in a file of their own or with the features; `null` until they are there. */
export function basisOf({ state, catalogue }: Pick<Explorer, 'state' | 'catalogue'>, of: LandUse | Census | undefined): Basis | null {
  const layer = catalogue.layers.find(({ id }) => id === of?.layer);
  const data = layer && isWhole(state, layer.id) ? dataOf(state, layer.id) : undefined;
  const outlines = layer && outlinesOf(state, layer.id);
  if (!layer || !data || (layer.outlinesFile && !outlines)) return null;
  const geometries = () => data.features.map(({ id, geometry }) => outlines?.get(id) ?? geometry);
  return { data, layer: { key: layer.id, identity: outlines ?? data, geometries } };
}

/** Whether nothing will come any more of what polygons are laid over. */
export function hasBasisFailed({ data, outlines }: ExplorerState, of: LandUse | Census): boolean {
  return data.get(of.layer)?.status === 'failed' || outlines.get(of.layer)?.status === 'failed';
}

/** Asks again for what failed. */
export async function retryBasis(explorer: Explorer, { layer }: LandUse | Census): Promise<void> {
  const { data, outlines } = explorer.state;
  if (data.get(layer)?.status === 'failed') await explorer.retry(layer);
  if (outlines.get(layer)?.status === 'failed') await explorer.retry(`outlines:${layer}`);
}

function outlinesOf({ outlines }: ExplorerState, layer: string): Outlines | undefined {
  const loaded = outlines.get(layer);
  return loaded?.status === 'ready' ? loaded.value : undefined;
}
