import type { ExplorerFeature, Layer, Slug } from '../../catalogue/types.ts';
import type { LargeAnswer } from '../../large/model.ts';
import { dropUnknown } from '../drop-unknown.ts';
import type { Explorer } from '../explorer.ts';
import { dataOf, layerById } from '../selectors.ts';
import type { ExplorerState, LargeShown, LayerData } from '../state.ts';
import type { LargeJobs } from './desk.ts';
import { areSame, haveSameRows, idsIn, isListed, questionOf, type Question } from './question.ts';

/** How many rows are fetched at once. */
const PAGE = 100;

const NO_ROWS = { from: 0, count: 0 };

/**
 * Keeps `state.large` equal to what is asked of large layers, and fetches those of their features that the state speaks
 * of. The last answer stands until the next one is there.
 */
export class FollowLarge {
  readonly #explorer: Explorer;
  readonly #jobs: LargeJobs;
  readonly #kept: ReadonlySet<Slug>;
  readonly #layers = new Map<Slug, FollowLayer>();
  readonly #unsubscribe: () => void;

  readonly #onBroken: (error: unknown) => void;

  /**
   * @param kept the layers that the worker keeps
   * @param onBroken called when the worker could not answer
   */
  constructor(explorer: Explorer, jobs: LargeJobs, kept: ReadonlySet<Slug>, onBroken: (error: unknown) => void) {
    this.#explorer = explorer;
    this.#jobs = jobs;
    this.#kept = kept;
    this.#onBroken = onBroken;
    this.#unsubscribe = explorer.store.subscribe(() => this.#refresh());
  }

  want(layer: Slug, from: number, to: number): void {
    this.#layers.get(layer)?.want(from, to);
  }

  end(): void {
    this.#unsubscribe();
    for (const layer of this.#layers.values()) layer.end();
  }

  #refresh(): void {
    for (const id of this.#kept) {
      if (!dataOf(this.#explorer.state, id)?.large) continue;
      const follower = this.#layers.get(id) ?? new FollowLayer(this.#explorer, this.#jobs, id, this.#onBroken);
      this.#layers.set(id, follower);
      follower.refresh();
    }
  }
}

/** What is still to be asked of a layer. */
type Task =
  | { readonly kind: 'question' | 'count'; readonly question: Question }
  | { readonly kind: 'page'; readonly question: Question; readonly from: number }
  | { readonly kind: 'features'; readonly ids: readonly Slug[] };

/** Asks one thing after the other, always what is most wanted at that moment. */
class FollowLayer {
  readonly #explorer: Explorer;
  readonly #jobs: LargeJobs;
  readonly #id: Slug;
  readonly #onBroken: (error: unknown) => void;
  #answered: Question | undefined;
  #isRunning = false;
  #isOver = false;
  /** Rows in sight. */
  #wanted: readonly [from: number, to: number] = [0, 0];
  /** Where pages begin that were asked for, whatever came of it. */
  readonly #asked = new Set<number>();
  /** Features that the state speaks of; they are kept. */
  readonly #single = new Map<Slug, ExplorerFeature>();

  constructor(explorer: Explorer, jobs: LargeJobs, id: Slug, onBroken: (error: unknown) => void) {
    this.#explorer = explorer;
    this.#jobs = jobs;
    this.#id = id;
    this.#onBroken = onBroken;
  }

  end(): void {
    this.#isOver = true;
  }

  want(from: number, to: number): void {
    this.#wanted = [from, to];
    this.refresh();
  }

  refresh(): void {
    if (!this.#isRunning) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    try {
      for (let task = this.#next(); task; task = this.#next()) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
        await this.#do(task);
      }
    } catch (error) {
      // One that was ended can't be asked any more.
      if (!this.#isOver) this.#onBroken(error);
    }
    this.#isRunning = false;
  }

  #next(): Task | null {
    const { state, catalogue } = this.#explorer;
    const layer = layerById(catalogue, this.#id);
    const data = dataOf(state, this.#id);
    if (this.#isOver || !layer || !data?.large) return null;
    const { absent } = data.large;
    const ids = idsIn(state, this.#id).filter((id) => !data.byId.has(id) && !absent.has(id));
    if (ids.length) return { kind: 'features', ids };
    return this.#nextQuestion(state, layer);
  }

  #nextQuestion(state: ExplorerState, layer: Layer): Task | null {
    const question = questionOf(state, layer);
    const shown = shownOf(state, this.#id);
    if (!this.#answered || !shown || !haveSameRows(question, this.#answered)) return { kind: 'question', question };
    if (!areSame(question, this.#answered)) return { kind: 'count', question };
    const missing = isListed(state, this.#id) ? this.#missing(shown) : null;
    return missing === null ? null : { kind: 'page', question, from: missing };
  }

  /** Where the first page begins that has a row in sight which is not there. */
  #missing({ shown, count }: LargeShown): number | null {
    const [from, to] = this.#wanted;
    for (let index = from; index < Math.min(to, count); index++) {
      const page = index - (index % PAGE);
      if (!shown.has(index) && !this.#asked.has(page)) return page;
    }
    return null;
  }

  async #do(task: Task): Promise<void> {
    if (task.kind === 'features') return this.#fetch(task.ids);
    const { kind, question } = task;
    const isListedNow = isListed(this.#explorer.state, this.#id);
    const rows = kind === 'page' ? { from: task.from, count: PAGE } : kind === 'question' && isListedNow ? { from: 0, count: PAGE } : NO_ROWS;
    const answer = await this.#jobs.largeAsk(this.#id, { ...question, rows });
    if (this.#isOver) return;
    this.#answered = question;
    if (kind === 'question') this.#begin();
    if (rows.count) this.#asked.add(rows.from);
    this.#show(answer, rows.from, kind === 'question');
  }

  #begin(): void {
    this.#wanted = [0, 0];
    this.#asked.clear();
  }

  async #fetch(ids: readonly Slug[]): Promise<void> {
    const features = await this.#jobs.largeFeatures(this.#id, ids);
    if (this.#isOver) return;
    for (const feature of features) this.#single.set(feature.id, feature);
    const missing = ids.filter((id) => !this.#single.has(id));
    this.#explorer.store.update((state) => {
      const data = dataOf(state, this.#id);
      if (!data?.large) return state;
      const large = missing.length ? { ...data.large, absent: new Set([...data.large.absent, ...missing]) } : data.large;
      return dropUnknown(this.#withData(state, { ...data, large, byId: this.#byId(shownOf(state, this.#id)?.shown) }));
    });
  }

  /** @param isFresh the rows that were there before are of another question */
  #show(answer: LargeAnswer, from: number, isFresh: boolean): void {
    this.#explorer.store.update((state) => {
      const data = dataOf(state, this.#id);
      if (!data?.large) return state;
      this.#keepSingle(state, data);
      const before = isFresh ? undefined : shownOf(state, this.#id);
      const value = merged(answer, from, before, data);
      const large = new Map(state.large).set(this.#id, { status: 'ready', value } as const);
      const hasRows = answer.rows.length > 0 || isFresh;
      return { ...(hasRows ? this.#withData(state, { ...data, byId: this.#byId(value.shown) }) : state), large };
    });
  }

  /** What the state speaks of stays when its row goes. */
  #keepSingle(state: ExplorerState, { byId }: LayerData): void {
    for (const id of idsIn(state, this.#id)) {
      const feature = byId.get(id);
      if (feature) this.#single.set(id, feature);
    }
  }

  #byId(shown: LargeShown['shown'] = new Map()): LayerData['byId'] {
    return new Map([...[...shown.values()].map((feature) => [feature.id, feature] as const), ...this.#single]);
  }

  #withData(state: ExplorerState, value: LayerData): ExplorerState {
    return { ...state, data: new Map(state.data).set(this.#id, { status: 'ready', value }) };
  }
}

function shownOf(state: ExplorerState, layer: Slug): LargeShown | undefined {
  const loaded = state.large.get(layer);
  return loaded?.status === 'ready' ? loaded.value : undefined;
}

/** An answer with the rows that are there already; a feature that is there already stays the same object. */
function merged(answer: LargeAnswer, from: number, before: LargeShown | undefined, { byId }: LayerData): LargeShown {
  const possibly = new Set(answer.possiblyRows);
  const shown = new Map(before?.shown);
  const possiblyShown = new Set(before?.possiblyShown);
  answer.rows.forEach((row, place) => {
    const feature = byId.get(row.id) ?? row;
    shown.set(from + place, feature);
    if (possibly.has(row.id)) possiblyShown.add(feature);
  });
  return { ...answer, rows: [], possiblyRows: [], shown, possiblyShown };
}
