import { proxy } from 'comlink';
import { knownOf } from '../../catalogue/check-catalogue.ts';
import { MAX_BYTES } from '../../catalogue/limits.ts';
import { readLayer, type Loaded as Loading } from '../../catalogue/load.ts';
import { found, inFile } from '../../catalogue/problem.ts';
import type { Layer, LayerCollection, Slug } from '../../catalogue/types.ts';
import type { LargeOpened, LargeProgress, LargeSource } from '../../large/model.ts';
import { startWork, type Work } from '../../work/work.ts';
import { addNotices, AREAS_LAYER } from '../actions.ts';
import type { Explorer } from '../explorer.ts';
import { dataOf } from '../selectors.ts';
import type { LayerData } from '../state.ts';
import { setDesk, type LargeJobs } from './desk.ts';
import { FollowLarge } from './follow-large.ts';

/** A worker with the jobs that large layers need. */
export type LargeWork = Pick<Work, 'broken' | 'end'> & { readonly jobs: LargeJobs };

/**
 * Has a worker read a large layer's file and keep it, and from then on keeps `state.large` equal to what is asked of it.
 * Where no worker can do it the page reads the file itself, if it can.
 */
export async function openLarge(explorer: Explorer, layer: Layer, file: Blob, start: () => LargeWork = startWork): Promise<Loading<LayerData | LayerCollection>> {
  await explorer.needLayer(AREAS_LAYER);
  const keeper = keeperOf(explorer, start);
  const opened = keeper && (await keeper.open(layer, { file, ...contextOf(explorer, layer) }));
  if (explorer.loadOptions.signal.aborted) return { ok: false, problems: [] };
  if (!opened) return readHere(explorer, layer, file);
  if (!opened.ok) return opened;
  const value: LayerData = { features: [], byId: new Map(), isWhole: true, large: { ...opened.facts, absent: new Set() } };
  return { ok: true, value, problems: opened.problems };
}

function contextOf({ catalogue, state }: Explorer, layer: Layer): Omit<LargeSource, 'file'> {
  const areas = dataOf(state, AREAS_LAYER)?.features ?? [];
  return { layer, bounds: layer.bounds ?? catalogue.bounds, known: knownOf(catalogue), areas };
}

async function readHere({ loadOptions }: Explorer, layer: Layer, file: Blob): Promise<Loading<LayerCollection>> {
  if (file.size <= MAX_BYTES) return readLayer(layer, file, loadOptions);
  return { ok: false, problems: inFile(layer.file, [found('no-worker', '', { limitMB: MAX_BYTES / 1_000_000 })]) };
}

/** Progress that changes faster can't be read. */
const SAID_EVERY_MS = 250;

const keepers = new WeakMap<Explorer, Keeper>();

/** The one of an explorer; `null` where the page allows no workers. */
function keeperOf(explorer: Explorer, start: () => LargeWork): Keeper | null {
  const known = keepers.get(explorer);
  if (known && !known.isOver) return known;
  try {
    const keeper = new Keeper(explorer, start());
    keepers.set(explorer, keeper);
    return keeper;
  } catch {
    return null;
  }
}

/** A worker that keeps an explorer's large layers, for as long as the explorer is there or until it breaks down. */
class Keeper {
  readonly #explorer: Explorer;
  readonly #work: LargeWork;
  readonly #follower: FollowLarge;
  readonly #kept = new Set<Slug>();
  #isOver = false;
  #saidMs = 0;

  constructor(explorer: Explorer, work: LargeWork) {
    this.#explorer = explorer;
    this.#work = work;
    this.#follower = new FollowLarge(explorer, work.jobs, this.#kept, (error) => this.#breakDown(error));
    setDesk(explorer, {
      jobs: work.jobs,
      keyOf: (layer) => (this.#kept.has(layer) ? layer : undefined),
      want: (layer, from, to) => this.#follower.want(layer, from, to),
    });
    explorer.loadOptions.signal.addEventListener('abort', () => this.#end(), { once: true });
    void work.broken.then(() => this.#breakDown());
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** @returns `null` where the worker can't: it did not start, or it broke down */
  async open(layer: Layer, source: LargeSource): Promise<LargeOpened | null> {
    const report = (progress: LargeProgress): void => this.#showProgress(layer.id, source.file.size, progress);
    const opened = await Promise.race([
      this.#work.jobs.largeOpen(layer.id, source, proxy(report)).catch((error: unknown) => this.#failed(error)),
      this.#work.broken.then(() => null),
    ]);
    if (opened?.ok) this.#kept.add(layer.id);
    return opened;
  }

  #failed(error: unknown): null {
    reportError(error);
    return null;
  }

  #showProgress(id: Slug, of: number, progress: LargeProgress): void {
    const nowMs = performance.now();
    if (nowMs - this.#saidMs < SAID_EVERY_MS || this.#explorer.state.data.get(id)?.status !== 'loading') return;
    this.#saidMs = nowMs;
    this.#explorer.store.update((state) => ({ ...state, data: new Map(state.data).set(id, { status: 'loading', progress: { ...progress, of } }) }));
  }

  #end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#follower.end();
    setDesk(this.#explorer, undefined);
    this.#work.end();
  }

  /** What it kept is gone with it; asking for it again starts another one. */
  #breakDown(error?: unknown): void {
    if (this.#isOver) return;
    if (error !== undefined) reportError(error);
    this.#end();
    for (const id of this.#kept) this.#lose(id);
  }

  #lose(id: Slug): void {
    const file = this.#explorer.catalogue.layers.find((layer) => layer.id === id)?.file ?? id;
    const problems = inFile(file, [found('worker-lost', '')]);
    this.#explorer.store.update((state) => addNotices({
      ...state,
      data: new Map(state.data).set(id, { status: 'failed', problems }),
      large: new Map([...state.large].filter(([layer]) => layer !== id)),
    }, [{ id: `failed:${id}`, kind: 'failed', file, problems, retry: id }]));
  }
}
