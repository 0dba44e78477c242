import type { Catalogue, Layer, Slug } from '../catalogue/types.ts';
import { loadDerived, loadLayer, loadPages, type LoadOptions } from '../catalogue/load.ts';
import type { Problem } from '../catalogue/problem.ts';
import { addNotices, AREAS_LAYER, dismissNotice } from './actions.ts';
import { layerById } from './selectors.ts';
import { initialState, type ExplorerState, type LayerData, type Loaded, type Notice } from './state.ts';
import { Store } from './store.ts';
import { dropUnknownAreas } from './unknown-areas.ts';

/**
 * One explorer on a page: its catalogue, its state, and the files it fetches when they are wanted.
 * Several explorers share nothing.
 */
export class Explorer {
  readonly store: Store<ExplorerState>;
  readonly #aborter = new AbortController();
  /** Whole files that were asked for. */
  readonly #whole = new Map<Slug, Promise<void>>();

  /**
   * @param catalogueUrl absolute; the catalogue's file names are relative to it
   */
  constructor(
    readonly catalogue: Catalogue,
    readonly catalogueUrl: string,
    state: ExplorerState = initialState(catalogue),
  ) {
    this.store = new Store(state);
  }

  get state(): ExplorerState {
    return this.store.state;
  }

  /** Shorthand for `store.update` with an action and its arguments. */
  do<Arguments extends readonly unknown[]>(
    action: (state: ExplorerState, ...args: Arguments) => ExplorerState,
    ...args: Arguments
  ): void {
    this.store.update((state) => action(state, ...args));
  }

  /** Absolute address of a file that the catalogue names. */
  url(file: string): string {
    return new URL(file, this.catalogueUrl).href;
  }

  /** Fetches what the state shows and isn't there yet, and does so again whenever the state changes. */
  start(): void {
    const need = (): void => {
      const { drawn, open } = neededLayers(this.state);
      for (const id of open) void this.needLayer(id);
      for (const id of drawn) void this.#needHead(id);
      if (this.state.panel.kind === 'page') void this.needPages();
    };
    this.store.subscribe(need);
    need();
  }

  /** Fetches what the first view could do without: the rest of the layers, and what follows from positions. */
  async complete(): Promise<void> {
    const begun = [...this.state.data].filter(([, loaded]) => loaded.status === 'ready');
    await Promise.all([this.needDerived(), ...begun.map(([id]) => this.needLayer(id))]);
  }

  /** Ends all fetching; the state stays readable. */
  stop(): void {
    this.#aborter.abort();
  }

  /** Fetches every layer, as the search wants. */
  async needAllLayers(): Promise<void> {
    await Promise.all(this.catalogue.layers.map((layer) => this.needLayer(layer.id)));
  }

  /** Fetches a layer with all its fields. */
  async needLayer(id: Slug): Promise<void> {
    const layer = layerById(this.catalogue, id);
    if (!layer) return;
    const begun = this.#whole.get(id);
    if (begun) return begun;
    const loading = this.#loadLayer(layer);
    // Known before the state changes: its listeners ask for the layer again.
    this.#whole.set(id, loading);
    if (!this.state.data.has(id)) this.#setLayer(id, { status: 'loading' });
    await loading;
  }

  async #loadLayer(layer: Layer): Promise<void> {
    const { id } = layer;
    const result = await loadLayer(layer, this.#options());
    if (this.#aborter.signal.aborted) return;
    if (!result.ok) {
      this.#setLayer(id, { status: 'failed', problems: result.problems });
      this.do(addNotices, [failure(layer.file, result.problems, id)]);
      return;
    }
    this.#setLayer(id, { status: 'ready', value: indexed(result.value.features, true) });
    this.do(addNotices, leftOut(layer, result.problems));
  }

  /** Fetches what the map needs of a layer; the whole file where there is no shortened one, or it is of no use. */
  async #needHead(id: Slug): Promise<void> {
    const layer = layerById(this.catalogue, id);
    if (!layer || this.state.data.has(id)) return;
    if (!layer.headFile) return this.needLayer(id);
    this.#setLayer(id, { status: 'loading' });
    const result = await loadLayer({ ...layer, file: layer.headFile }, this.#options());
    if (this.#aborter.signal.aborted || this.state.data.get(id)?.status === 'ready') return;
    if (!result.ok || result.problems.length) return this.needLayer(id);
    this.#setLayer(id, { status: 'ready', value: indexed(result.value.features, false) });
  }

  async needPages(): Promise<void> {
    if (this.state.pages) return;
    this.store.update((state) => ({ ...state, pages: { status: 'loading' } }));
    const result = await loadPages(this.#options());
    if (this.#aborter.signal.aborted) return;
    const pages: ExplorerState['pages'] = result.ok
      ? { status: 'ready', value: result.value }
      : { status: 'failed', problems: result.problems };
    this.store.update((state) => ({ ...state, pages }));
    if (!result.ok) this.do(addNotices, [failure(this.catalogue.pagesFile, result.problems, 'pages')]);
  }

  async needDerived(): Promise<void> {
    const file = this.catalogue.derivedFile;
    if (!file || this.state.derived) return;
    const result = await loadDerived(this.#options());
    if (this.#aborter.signal.aborted) return;
    if (result.ok) this.store.update((state) => ({ ...state, derived: result.value }));
    else this.do(addNotices, [failure(file, result.problems, 'derived')]);
  }

  /** Asks again for a file that failed, by the `retry` of its notice. */
  async retry(what: string): Promise<void> {
    this.do(dismissNotice, failureId(what));
    if (what === 'derived') return this.needDerived();
    if (what === 'pages') {
      this.store.update((state) => ({ ...state, pages: null }));
      return this.needPages();
    }
    this.#whole.delete(what);
    this.store.update((state) => {
      const data = new Map(state.data);
      data.delete(what);
      return { ...state, data };
    });
    return this.needLayer(what);
  }

  #options(): LoadOptions {
    return { catalogue: this.catalogue, catalogueUrl: this.catalogueUrl, signal: this.#aborter.signal };
  }

  #setLayer(id: Slug, loaded: Loaded<LayerData>): void {
    this.store.update((state) => dropUnknownAreas({ ...state, data: new Map(state.data).set(id, loaded) }));
  }
}

/** Layers that are drawn, and those that something open belongs to. */
function neededLayers({ layers, selected, spot, panel }: ExplorerState) {
  const refs = selected ? [selected, ...spot] : spot;
  const open = refs.map((ref) => ref.split('/')[0] ?? '');
  return { drawn: new Set([AREAS_LAYER, ...layers]), open: new Set(panel.kind === 'list' ? [...open, panel.layer] : open) };
}

function indexed(features: LayerData['features'], isWhole: boolean): LayerData {
  return { features, byId: new Map(features.map((feature) => [feature.id, feature])), isWhole };
}

function failureId(what: string): string {
  return `failed:${what}`;
}

function failure(file: string, problems: readonly Problem[], retry: string): Notice {
  return { id: failureId(retry), kind: 'failed', file, problems, retry };
}

function leftOut(layer: Layer, problems: readonly Problem[]): readonly Notice[] {
  return problems.length ? [{ id: `left-out:${layer.id}`, kind: 'left-out', file: layer.file, problems }] : [];
}
