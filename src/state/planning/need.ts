import { loadLayer, type Loaded as Loading } from '../../catalogue/load.ts';
import { loadOutlines } from '../../catalogue/load-outlines.ts';
import type { Layer, PartialDate, Slug } from '../../catalogue/types.ts';
import { addNotices } from '../actions.ts';
import type { Explorer } from '../explorer.ts';
import { layerById } from '../selectors.ts';
import type { Outlines } from './model.ts';
import type { ExplorerState, LayerData, Loaded } from '../state.ts';

/** Fetches the outlines of a layer that has a file of them; once. */
export async function needOutlines(explorer: Explorer, id: Slug): Promise<void> {
  const layer = layerById(explorer.catalogue, id);
  if (!layer?.outlinesFile || explorer.state.outlines.has(id)) return;
  const set = (value: Loaded<Outlines>) => explorer.store.update((state) => ({ ...state, outlines: new Map(state.outlines).set(id, value) }));
  set({ status: 'loading' });
  const result = await loadOutlines(layer, explorer.loadOptions);
  settle(explorer, layer.outlinesFile, `outlines:${id}`, result, set);
}

/** `layer@date`: how an earlier state of a layer is known. */
export function versionKey(layer: Slug, date: PartialDate): string {
  return `${layer}@${date}`;
}

/** Fetches an earlier state of a layer; once. */
export async function needVersion(explorer: Explorer, id: Slug, date: PartialDate): Promise<void> {
  const layer = layerById(explorer.catalogue, id);
  const version = layer?.versions?.find((one) => one.date === date);
  const key = versionKey(id, date);
  if (!layer || !version || explorer.state.versions.has(key)) return;
  const set = (value: Loaded<LayerData>) => explorer.store.update((state) => ({ ...state, versions: new Map(state.versions).set(key, value) }));
  set({ status: 'loading' });
  const dated: Layer = { ...layer, file: version.file };
  const result = await loadLayer(dated, explorer.loadOptions);
  settle(explorer, version.file, `version:${key}`, result.ok ? { ...result, value: indexed(result.value.features) } : result, set);
}

/** Asks again for what failed, by the `retry` of its notice. */
export async function retry(explorer: Explorer, what: string): Promise<void> {
  const [kind = '', key = ''] = what.split(':');
  const drop = <Value>(map: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> => new Map([...map].filter(([one]) => one !== key));
  if (kind === 'outlines') {
    explorer.store.update((state): ExplorerState => ({ ...state, outlines: drop(state.outlines) }));
    return needOutlines(explorer, key);
  }
  const [layer = '', date = ''] = key.split('@');
  explorer.store.update((state): ExplorerState => ({ ...state, versions: drop(state.versions) }));
  return needVersion(explorer, layer, date);
}

function settle<Value>(explorer: Explorer, file: string, what: string, result: Loading<Value>, set: (value: Loaded<Value>) => void): void {
  if (explorer.loadOptions.signal.aborted) return;
  const { problems } = result;
  set(result.ok ? { status: 'ready', value: result.value } : { status: 'failed', problems });
  if (!result.ok) explorer.do(addNotices, [{ id: `failed:${what}`, kind: 'failed', file, problems, retry: what }]);
  else if (problems.length) explorer.do(addNotices, [{ id: `left-out:${what}`, kind: 'left-out', file, problems }]);
}

function indexed(features: LayerData['features']): LayerData {
  return { features, byId: new Map(features.map((feature) => [feature.id, feature])), isWhole: true };
}
