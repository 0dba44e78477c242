import { parseRef, refOf } from '../catalogue/refs.ts';
import type { FeatureRef } from '../catalogue/types.ts';
import { AREAS_LAYER, dismissNotice, goHome, openArea, select, setFilter } from '../state/actions.ts';
import type { Explorer } from '../state/explorer.ts';
import { filterParam } from '../state/params/filter.ts';
import { featureByRef } from '../state/selectors.ts';
import { initialState, type ExplorerState } from '../state/state.ts';
import { writeUrl } from '../state/url.ts';
import type { Ignored, StateAttribute } from './attribute-names.ts';
import { readAttributes, withAttributes } from './attributes.ts';
import type { CommandResult, FailureDetail, FilterDetail, SelectionDetail, Snapshot, ViewDetail } from './public.ts';

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

/** Drives one explorer from outside: what a program asks for is done, but not told back as if a person had done it. */
export class Control {
  readonly #explorer: Explorer;
  /** What the outside knows of the state: of what equals it nothing is told. */
  #known: Known;
  #attributes = new URLSearchParams();

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
    this.#known = knownOf(explorer.state);
  }

  /** Opens a feature, `layer/feature-id`; `null` closes what is open. */
  async select(ref: string | null): Promise<CommandResult> {
    if (ref === null) return this.#do(goHome);
    const parsed = parseRef(ref);
    const ids = this.#explorer.catalogue.layers.filter(({ map }) => map !== 'none').map(({ id }) => id);
    if (!parsed || !ids.includes(parsed.layer)) return refused(`"${ref}" is no feature: write LAYER/FEATURE, with a layer of ${ids.join(', ')}.`);
    const known = refOf(parsed.layer, parsed.id);
    const problem = await this.#missing(known, parsed.layer);
    return problem ?? this.#do((state) => select(state, known));
  }

  /** Opens an area and brings all of it into the picture; `null` shows all areas. The map's element moves the camera. */
  async fitArea(area: string | null): Promise<CommandResult> {
    if (area === null) return this.#do(goHome);
    const problem = await this.#missing(refOf(AREAS_LAYER, area), AREAS_LAYER);
    return problem ?? this.#do((state) => openArea(state, area));
  }

  /** Sets one filter to what stands behind `f.LAYER.FIELD=` in a link; `null` goes back to the layer's default. */
  async setFilter(layer: string, field: string, value: string | null): Promise<CommandResult> {
    const { catalogue } = this.#explorer;
    const name = `f.${layer}.${field}`;
    if (value === null) return this.#do((state) => setFilter(state, layer, field, null));
    const read = filterParam.read(value, this.#explorer.state, catalogue, name);
    if (!read.ok) return refused(`${name}=${value} makes no sense; possible would be ${read.valid.slice(0, 8).join(', ')}.`);
    return this.#do(() => read.state);
  }

  /** What is open and shown now. */
  get snapshot(): Snapshot {
    const { state, catalogue } = this.#explorer;
    const { area, selected, layers, view, lang, theme, compare, shortlist } = state;
    const filters = Object.fromEntries(filterParam.write(state, catalogue).map(([name, text]) => [name.slice('f.'.length), text]));
    return { area, selection: selected, layers: [...layers], view, filters, compare, shortlist, lang, theme, query: writeUrl(state, catalogue) };
  }

  /** Remembers the attributes, and changes what the changed ones decide. */
  setAttributes(text: string, changed: ReadonlySet<StateAttribute>, lang: string): readonly Ignored[] {
    const { catalogue } = this.#explorer;
    this.#attributes = new URLSearchParams(text);
    const { state: fresh, ignored } = readAttributes(text, { ...initialState(catalogue), lang }, catalogue);
    if (changed.size) this.#do((state) => withAttributes(changed, fresh, state));
    return ignored.filter(({ name }) => changed.has('query') || [...changed].some((one) => one === name));
  }

  /** @returns the function that ends it */
  watch(watcher: Watcher): () => void {
    return this.#explorer.store.subscribe((now, before) => {
      watcher.state(now);
      if (now.notices !== before.notices) this.#takeNotices(watcher, before);
      this.#tell(watcher, now.data !== before.data);
    });
  }

  /** Only what differs from what the outside knows is told; what a file's arrival changed is nobody's doing. */
  #tell(watcher: Watcher, byData: boolean): void {
    const before = this.#known;
    const now = knownOf(this.#explorer.state);
    this.#known = now;
    if (byData) return;
    const { state } = this.#explorer;
    if (now.selection !== before.selection) watcher.selection({ selection: state.selected, area: state.area });
    if (now.view !== before.view && state.view) watcher.view(state.view);
    if (now.filters !== before.filters) watcher.filter({ filters: this.snapshot.filters });
  }

  /** Whether an area exists is known only with its file. */
  #takeNotices(watcher: Watcher, before: ExplorerState): void {
    for (const notice of this.#explorer.state.notices) {
      if (before.notices.includes(notice)) continue;
      if (notice.kind === 'failed') watcher.failed({ what: 'file', message: `${notice.file}: ${notice.problems[0]?.code ?? 'it did not arrive'}` });
      if (notice.kind === 'map-failed') watcher.failed({ what: 'code', message: 'The map could not be started.' });
    }
    const ours = this.#explorer.state.notices.filter(
      (notice): notice is Ignored => notice.kind === 'parameter' && this.#attributes.get(notice.name) === notice.value,
    );
    for (const { id } of ours) this.#do((state) => dismissNotice(state, id));
    if (ours.length) watcher.ignored(ours);
  }

  #do(change: (state: ExplorerState) => ExplorerState): CommandResult {
    this.#explorer.store.update((state) => {
      const after = change(state);
      this.#known = knownOf(after);
      return after;
    });
    return { ok: true };
  }

  async #missing(ref: FeatureRef, layer: string): Promise<CommandResult | null> {
    await this.#explorer.needLayer(layer);
    const data = this.#explorer.state.data.get(layer);
    if (data?.status === 'failed') return refused(`The file of ${layer} could not be loaded.`);
    return featureByRef(this.#explorer.state, ref) ? null : refused(`There is no ${ref}.`);
  }
}

interface Known {
  readonly selection: string;
  readonly view: ExplorerState['view'];
  readonly filters: ExplorerState['filters'];
}

function knownOf({ selected, area, view, filters }: ExplorerState): Known {
  return { selection: `${selected} ${area}`, view, filters };
}

function refused(message: string): CommandResult {
  return { ok: false, message };
}
