import { OWN_LAYER, withOwnLayer } from '../catalogue/own-layer.ts';
import type { Catalogue, Layer, LayerCollection, Slug } from '../catalogue/types.ts';
import type * as LoadLater from '../catalogue/load-later.ts';
import { loadCatalogue, loadLayer, loadLayerOrFile, type Loaded as Loading, type LoadOptions } from '../catalogue/load.ts';
import type { Problem } from '../catalogue/problem.ts';
import { addNotices, AREAS_LAYER, dismissNotice } from './actions.ts';
import { isSearched, layerById, shownPanel } from './selectors.ts';
import { initialState, type ExplorerState, type LayerData, type Loaded, type Notice } from './state.ts';
import { needsPlaces } from './filters/needs-places.ts';
import { Store } from './store.ts';
import { dropUnknown } from './drop-unknown.ts';

/**
 * One explorer on a page: its catalogue, its state, and the files it fetches when they are wanted.
 * Several explorers share nothing.
 */
export class Explorer {
  readonly store: Store<ExplorerState>;
  readonly #aborter = new AbortController();
  /** Whole files that were asked for. */
  readonly #whole = new Map<Slug, Promise<void>>();
  #catalogue: Catalogue;
  #wholeCatalogue: Promise<void> | undefined;
  #derived: Promise<void> | undefined;
  /** Whether someone works out walks; `failed`: the code that does did not arrive. */
  #walks: 'unasked' | 'followed' | 'failed' = 'unasked';

  /**
   * @param catalogue may be one that is shortened to what the first view needs
   * @param catalogueUrl absolute; the catalogue's file names are relative to it, those of the whole one too
   */
  constructor(
    catalogue: Catalogue,
    readonly catalogueUrl: string,
    state: ExplorerState = initialState(catalogue),
  ) {
    this.#catalogue = catalogue;
    this.store = new Store(state);
  }

  /** The whole one once `state.catalogue` says so, with a layer for what is a person's own: to be read each time, not kept. */
  get catalogue(): Catalogue {
    const { features, isRead } = this.state.own;
    return features.length || !isRead ? withOwnLayer(this.#catalogue) : this.#catalogue;
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
      if (shownPanel(this.state).kind !== 'home') void this.needWholeCatalogue();
      if (this.state.panel.kind === 'page') void this.needPages();
      if (needsPlaces(this.state.filters)) void this.needPlaces();
      if (this.state.walk && this.state.catalogue === 'whole') void this.#followWalk();
      if (!this.state.own.isRead && this.state.data.get(OWN_LAYER)?.status !== 'failed') void this.#readOwn();
    };
    this.store.subscribe(need);
    need();
  }

  /** Fetches what the first view could do without: the rest of catalogue and layers, and what follows from positions. */
  async complete(): Promise<void> {
    const begun = [...this.state.data].filter(([, loaded]) => loaded.status === 'ready');
    await Promise.all([this.needWholeCatalogue(), this.needDerived(), ...begun.map(([id]) => this.needLayer(id))]);
  }

  /** Ends all fetching; the state stays readable. */
  stop(): void {
    this.#aborter.abort();
  }

  /** Fetches the catalogue with all its texts and sources, where it began with a shortened one. */
  needWholeCatalogue(): Promise<void> {
    // Known before the state changes, as with the layers.
    this.#wholeCatalogue ??= Promise.resolve().then(() => this.#loadWholeCatalogue());
    return this.#wholeCatalogue;
  }

  async #loadWholeCatalogue(): Promise<void> {
    const file = this.#catalogue.wholeFile;
    if (file === undefined || this.#aborter.signal.aborted) return;
    this.store.update((state) => ({ ...state, catalogue: 'loading' }));
    const result = await loadCatalogue(this.url(file), { signal: this.#aborter.signal });
    if (this.#aborter.signal.aborted) return;
    if (result.ok) this.#catalogue = result.value;
    this.store.update((state) => ({ ...state, catalogue: result.ok ? 'whole' : 'failed' }));
    this.do(addNotices, result.ok ? leftOut({ id: 'catalogue', file }, result.problems) : [failure(file, result.problems, 'catalogue')]);
  }

  /** Fetches every layer that the search looks through. */
  async needAllLayers(): Promise<void> {
    await Promise.all(this.catalogue.layers.filter(isSearched).map((layer) => this.needLayer(layer.id)));
  }

  /** Fetches a layer with all its fields. */
  async needLayer(id: Slug): Promise<void> {
    const layer = layerById(this.catalogue, id);
    if (!layer || id === OWN_LAYER) return;
    const begun = this.#whole.get(id);
    if (begun) return begun;
    const loading = this.#loadLayer(layer);
    // Known before the state changes: its listeners ask for the layer again.
    this.#whole.set(id, loading);
    if (!this.state.data.has(id)) this.#setLayer(id, { status: 'loading' });
    await loading;
  }

  async #loadLayer(known: Layer): Promise<void> {
    const { id } = known;
    // A shortened catalogue leaves out the fields of what is on no map, by which its features are checked.
    if (known.map === 'none') await this.needWholeCatalogue();
    const layer = layerById(this.catalogue, id) ?? known;
    const loaded = await loadLayerOrFile(layer, this.loadOptions);
    const result = 'large' in loaded ? await this.#openLarge(layer, loaded.large) : loaded;
    if (this.#aborter.signal.aborted) return;
    if (!result.ok) {
      this.#setLayer(id, { status: 'failed', problems: result.problems });
      this.do(addNotices, [failure(layer.file, result.problems, id)]);
      return;
    }
    const { value } = result;
    this.#setLayer(id, { status: 'ready', value: 'byId' in value ? value : indexed(value.features, true) });
    this.do(addNotices, leftOut(layer, result.problems));
  }

  /** Has a worker read what is too large for the page. */
  async #openLarge(layer: Layer, file: Blob): Promise<Loading<LayerData | LayerCollection>> {
    const code = await import('./large/open-large.ts').catch(() => null);
    return code ? code.openLarge(this, layer, file) : { ok: false, problems: [] };
  }

  /** Fetches what the map needs of a layer; the whole file where there is no shortened one, or it is of no use. */
  async #needHead(id: Slug): Promise<void> {
    const layer = layerById(this.catalogue, id);
    if (!layer || id === OWN_LAYER || this.state.data.has(id)) return;
    if (!layer.headFile) return this.needLayer(id);
    this.#setLayer(id, { status: 'loading' });
    const result = await loadLayer({ ...layer, file: layer.headFile }, this.loadOptions);
    if (this.#aborter.signal.aborted || this.state.data.get(id)?.status === 'ready') return;
    if (!result.ok || result.problems.length) return this.needLayer(id);
    this.#setLayer(id, { status: 'ready', value: indexed(result.value.features, false) });
  }

  async needPages(): Promise<void> {
    if (this.state.pages) return;
    this.store.update((state) => ({ ...state, pages: { status: 'loading' } }));
    const result = await this.#later((code, options) => code.loadPages(options));
    if (this.#aborter.signal.aborted) return;
    const pages: ExplorerState['pages'] = result.ok
      ? { status: 'ready', value: result.value }
      : { status: 'failed', problems: result.problems };
    this.store.update((state) => ({ ...state, pages }));
    if (!result.ok) this.do(addNotices, [failure(this.catalogue.pagesFile, result.problems, 'pages')]);
  }

  /** Fetches what tells where features lie: what was derived, and the test for those of which nothing was. */
  async needPlaces(): Promise<void> {
    await Promise.all([this.needDerived(), this.#needInside()]);
  }

  async #needInside(): Promise<void> {
    if (this.state.isInside) return;
    const code = await import('../geo/inside.ts').catch(() => null);
    if (code) this.store.update((state) => (state.isInside ? state : { ...state, isInside: code.isInside }));
  }

  needDerived(): Promise<void> {
    this.#derived ??= this.#loadDerived();
    return this.#derived;
  }

  async #loadDerived(): Promise<void> {
    const file = this.catalogue.derivedFile;
    if (!file) return;
    const result = await this.#later((code, options) => code.loadDerived(options));
    if (this.#aborter.signal.aborted) return;
    if (result.ok) this.store.update((state) => ({ ...state, derived: result.value }));
    else this.do(addNotices, [failure(file, result.problems, 'derived')]);
  }

  /** Works out what walks come to, from the first one on. */
  async #followWalk(): Promise<void> {
    if (this.#walks !== 'unasked') return;
    this.#walks = 'followed';
    const code = await import('./walk/follow-walk.ts').catch(() => null);
    if (this.#aborter.signal.aborted) return;
    if (code) return code.followWalk(this);
    this.#walks = 'failed';
    this.store.update((state) => ({ ...state, reach: { status: 'failed' } }));
  }

  /** Reads what the URL says a person drew. */
  async #readOwn(): Promise<void> {
    const code = await import('../own/read-own.ts').catch(() => null);
    if (this.#aborter.signal.aborted || this.state.own.isRead) return;
    if (code) return code.readOwn(this);
    this.#setLayer(OWN_LAYER, { status: 'failed', problems: [] });
    this.do(addNotices, [failure(OWN_LAYER, [], OWN_LAYER)]);
  }

  /** Fetches the street network that is walked on. */
  async needNetwork(): Promise<void> {
    const file = this.catalogue.walking?.networkFile;
    if (file === undefined || this.state.network) return;
    this.store.update((state) => ({ ...state, network: { status: 'loading' } }));
    const code = await import('../walking/load.ts').catch(() => null);
    const network = this.#reported('network', file, code ? await code.loadNetwork(this.loadOptions) : { ok: false, problems: [] });
    this.store.update((state) => ({ ...state, network }));
  }

  /** Fetches the streets that the search finds. */
  async needStreets(): Promise<void> {
    const file = this.catalogue.streetsFile;
    if (file === undefined || this.state.streets) return;
    this.store.update((state) => ({ ...state, streets: { status: 'loading' } }));
    const streets = this.#reported('streets', file, await this.#later((code, options) => code.loadStreets(options)));
    this.store.update((state) => ({ ...state, streets }));
  }

  /** Loads a file that the first view does without, by code that it does without too. */
  async #later<Value>(load: (code: typeof LoadLater, options: LoadOptions) => Promise<Loading<Value>>): Promise<Loading<Value>> {
    const code = await import('../catalogue/load-later.ts').catch(() => null);
    return code ? load(code, this.loadOptions) : { ok: false, problems: [] };
  }

  /** What a file's loading came to, said where it is not all well; nothing is said once fetching has ended. */
  #reported<Value>(what: string, file: string, result: Loading<Value>): Loaded<Value> {
    const notices = result.ok ? leftOut({ id: what, file }, result.problems) : [failure(file, result.problems, what)];
    if (!this.#aborter.signal.aborted) this.do(addNotices, notices);
    return result.ok ? { status: 'ready', value: result.value } : { status: 'failed', problems: result.problems };
  }

  /** Asks again for a file that failed, by the `retry` of its notice. */
  async retry(what: string): Promise<void> {
    this.do(dismissNotice, failureId(what));
    if (what === 'derived') {
      this.#derived = undefined;
      return this.needDerived();
    }
    if (what === 'catalogue') {
      this.#wholeCatalogue = undefined;
      return this.needWholeCatalogue();
    }
    if (what === 'network') {
      if (this.#walks === 'failed') this.#walks = 'unasked';
      this.store.update((state) => ({ ...state, network: null }));
      return this.needNetwork();
    }
    if (what === 'streets') {
      this.store.update((state) => ({ ...state, streets: null }));
      return this.needStreets();
    }
    if (what === 'pages') {
      this.store.update((state) => ({ ...state, pages: null }));
      return this.needPages();
    }
    if (what.includes(':')) return (await import('./planning/need.ts')).retry(this, what);
    this.#whole.delete(what);
    this.store.update((state) => {
      const data = new Map(state.data);
      data.delete(what);
      return { ...state, data };
    });
    return this.needLayer(what);
  }

  /** For code that fetches further files; its signal ends with the explorer. */
  get loadOptions(): LoadOptions & { readonly signal: AbortSignal } {
    return { catalogue: this.catalogue, catalogueUrl: this.catalogueUrl, signal: this.#aborter.signal };
  }

  #setLayer(id: Slug, loaded: Loaded<LayerData>): void {
    this.store.update((state) => dropUnknown({ ...state, data: new Map(state.data).set(id, loaded) }));
  }
}

/** Layers that are drawn, and those of which every field is wanted: by what is open, kept or filtered. */
function neededLayers({ layers, selected, spot, panel, walk, compare, shortlist, filters }: ExplorerState) {
  const ends = [selected, walk?.from, walk?.to].filter((ref) => typeof ref === 'string');
  const refs = [...ends, ...spot, ...compare, ...shortlist];
  const open = [...refs.map((ref) => ref.slice(0, ref.indexOf('/'))), ...Object.keys(filters), ...('layer' in panel ? [panel.layer] : [])];
  return { drawn: new Set([AREAS_LAYER, ...layers]), open: new Set(open) };
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

function leftOut({ id, file }: Pick<Layer, 'id' | 'file'>, problems: readonly Problem[]): readonly Notice[] {
  return problems.length ? [{ id: `left-out:${id}`, kind: 'left-out', file, problems }] : [];
}
