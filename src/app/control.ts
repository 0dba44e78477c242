import { parseRef, refOf } from '../catalogue/refs.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { AREAS_LAYER, dismissNotice, goHome, openArea, select, setFilter } from '../state/actions.ts';
import type { Explorer } from '../state/explorer.ts';
import { filterParam } from '../state/params/filter.ts';
import { dataOf, isAbsent } from '../state/selectors.ts';
import type { ExplorerState, Notice } from '../state/state.ts';
import { writeUrl } from '../state/url.ts';
import type { Ignored, StateAttribute } from './attribute-names.ts';
import { changeAttributes } from './attributes.ts';
import type { CommandResult, FailureDetail, FilterDetail, SelectionDetail, Snapshot, ViewDetail } from './public.ts';
import { freshState } from './start.ts';

/** What somebody who drives an explorer is told. The first three happen only for what a person did. */
export interface Watcher {
  selection(detail: SelectionDetail): void;
  view(detail: ViewDetail): void;
  filter(detail: FilterDetail): void;
  /** Anything changed. */
  state(state: ExplorerState): void;
  /** A file did not arrive, or can't be used. */
  failed(detail: FailureDetail): void;
  /** A part of the attributes turned out to make no sense. */
  ignored(parts: readonly Ignored[]): void;
}

export interface ControlOptions {
  /** What the attributes say that the explorer was started with, as a query string. */
  readonly attributes: string;
  /** The reader's languages, best first, for when no attribute names one. */
  readonly preferredLanguages: readonly string[];
}

/** Ids that a message about an unknown one names. */
const MAX_NAMED = 8;

/** Drives one explorer from outside: what a program asks for is done, but not told back as if a person had done it. */
export class Control {
  readonly #explorer: Explorer;
  readonly #preferredLanguages: readonly string[];
  #attributes: URLSearchParams;
  /** States that a program brought about. */
  readonly #byProgram = new WeakSet<ExplorerState>();

  constructor(explorer: Explorer, { attributes, preferredLanguages }: ControlOptions) {
    this.#explorer = explorer;
    this.#attributes = new URLSearchParams(attributes);
    this.#preferredLanguages = preferredLanguages;
  }

  /** Opens a feature, `layer/feature-id`; `null` closes the one that is open, its area stays. */
  async select(ref: string | null): Promise<CommandResult> {
    if (ref === null) return this.#do((state) => ({ ...state, selected: null, spot: [], highlighted: null }));
    const parsed = parseRef(ref);
    const layers = this.#explorer.catalogue.layers.filter(({ map }) => map !== 'none').map(({ id }) => id);
    if (!parsed || !layers.includes(parsed.layer)) return refused(`"${ref}" is no feature: write LAYER/FEATURE, with a layer of ${layers.join(', ')}.`);
    const { layer, id } = parsed;
    return (await this.#missing(layer, id)) ?? this.#do((state) => select(state, refOf(layer, id)));
  }

  /** Opens an area, and lets go of where the map was moved to; `null` shows all areas. The map's element moves the camera. */
  async fitArea(area: string | null): Promise<CommandResult> {
    const problem = area === null ? null : await this.#missing(AREAS_LAYER, area);
    return problem ?? this.#do((state) => ({ ...(area === null ? goHome(state) : openArea(state, area)), view: null }));
  }

  /** Sets one filter to what stands behind `f.LAYER.FIELD=` in a link; `null` goes back to the layer's default. */
  async setFilter(layer: string, field: string, value: string | null): Promise<CommandResult> {
    // A shortened catalogue has not all fields.
    await this.#explorer.needWholeCatalogue();
    const { catalogue } = this.#explorer;
    const name = `f.${layer}.${field}`;
    if (value === null) return this.#do((state) => setFilter(state, layer, field, null));
    const read = filterParam.read(value, this.#explorer.state, catalogue, name);
    if (!read.ok) return refused(`${name}=${value} makes no sense; possible would be ${named(read.valid)}.`);
    return this.#do(() => read.state);
  }

  /** What is open and shown now. */
  get snapshot(): Snapshot {
    const { state, catalogue } = this.#explorer;
    const { area, selected, layers, view, lang, theme, compare, shortlist } = state;
    const filters = filtersOf(state, catalogue);
    return { area, selection: selected, layers: [...layers], view, filters, compare, shortlist, lang, theme, query: writeUrl(state, catalogue) };
  }

  /**
   * Does what the attributes say that have changed.
   *
   * @param text what all attributes say, as a query string
   * @returns what of the changed ones makes no sense
   */
  setAttributes(text: string, changed: ReadonlySet<StateAttribute>): readonly Ignored[] {
    const { catalogue } = this.#explorer;
    this.#attributes = new URLSearchParams(text);
    const fresh = freshState(catalogue, this.#preferredLanguages);
    const { state, ignored } = changeAttributes(changed, text, this.#explorer.state, fresh, catalogue);
    this.#do(() => state);
    return [...ignored, ...this.#dropUnknownSelection()];
  }

  /** @returns the function that ends it */
  watch(watcher: Watcher): () => void {
    return this.#explorer.store.subscribe((now, before) => {
      watcher.state(now);
      if (now.notices !== before.notices) this.#takeNotices(watcher, now, before);
      if (now.data !== before.data) {
        const ignored = this.#dropUnknownSelection();
        if (ignored.length) watcher.ignored(ignored);
      } else if (!this.#byProgram.has(now)) this.#tell(watcher, now, before);
    });
  }

  #tell(watcher: Watcher, now: ExplorerState, before: ExplorerState): void {
    if (now.selected !== before.selected || now.area !== before.area) watcher.selection({ selection: now.selected, area: now.area });
    if (now.view && now.view !== before.view) watcher.view(now.view);
    if (now.filters !== before.filters) watcher.filter({ filters: filtersOf(now, this.#explorer.catalogue) });
  }

  #takeNotices(watcher: Watcher, now: ExplorerState, before: ExplorerState): void {
    const added = now.notices.filter((notice) => !before.notices.includes(notice));
    for (const failure of added.flatMap(failureOf)) watcher.failed(failure);
    // Whether an area exists is known only with its file.
    const ignored = added.filter((notice) => notice.kind === 'parameter').filter(({ name, value }) => this.#attributes.getAll(name).includes(value));
    for (const { id } of ignored) this.#do((state) => dismissNotice(state, id));
    if (ignored.length) watcher.ignored(ignored);
  }

  /** Whether a feature exists is known only with its file, too. */
  #dropUnknownSelection(): readonly Ignored[] {
    const { state } = this.#explorer;
    const value = this.#attributes.get('select');
    if (!value || state.selected !== value) return [];
    const { layer = '' } = parseRef(value) ?? {};
    if (!isAbsent(state, value)) return [];
    const known = dataOf(state, layer)?.byId ?? new Map();
    this.#do((now) => ({ ...now, selected: null }));
    return [{ id: 'parameter:select', kind: 'parameter', name: 'select', value, valid: [...known.keys()].slice(0, MAX_NAMED).map((other) => refOf(layer, other)) }];
  }

  #do(change: (state: ExplorerState) => ExplorerState): CommandResult {
    this.#explorer.store.update((state) => {
      const after = change(state);
      if (after !== state) this.#byProgram.add(after);
      return after;
    });
    return { ok: true };
  }

  async #missing(layer: string, id: string): Promise<CommandResult | null> {
    await this.#explorer.needLayer(layer);
    const data = dataOf(this.#explorer.state, layer);
    if (!data) return refused(`The file of ${layer} could not be loaded.`);
    const known = data.byId;
    const isKnown = known.has(id) || (data.large && (await (await import('../state/large/desk.ts')).isInLarge(this.#explorer, layer, id)));
    return isKnown ? null : refused(`There is no ${refOf(layer, id)}; possible would be ${named([...known.keys()])}.`);
  }
}

function filtersOf(state: ExplorerState, catalogue: Catalogue): Snapshot['filters'] {
  return Object.fromEntries(filterParam.write(state, catalogue).map(([name, text]) => [name.slice(filterParam.name.length), text]));
}

function failureOf(notice: Notice): readonly FailureDetail[] {
  switch (notice.kind) {
    case 'failed':
      return [{ what: 'file', message: `${notice.file}: ${notice.problems[0]?.code ?? 'offline'}` }];
    case 'basemap-failed':
      return [{ what: 'file', message: 'The street map could not be loaded.' }];
    case 'map-failed':
      return [{ what: 'code', message: 'The map could not be started.' }];
    default:
      return [];
  }
}

function named(values: readonly string[]): string {
  return values.slice(0, MAX_NAMED).join(', ');
}

function refused(message: string): CommandResult {
  return { ok: false, message };
}
