import type { Walking } from '../../catalogue/types.ts';
import type { Network, Walk } from '../../walking/index.ts';
import type { Explorer } from '../explorer.ts';
import { isWhole } from '../selectors.ts';
import type { ExplorerState } from '../state.ts';
import { computeReach, layersFor, routeOf, walkEverywhere } from './compute-reach.ts';
import { keptGoals } from './goals.ts';
import { Overtaken, pacer, type Pacer } from './pacer.ts';
import type { Reach, Reached } from './reach.ts';
import { startOf, type Start } from './start.ts';

/**
 * Keeps `state.reach` equal to the walk that is open: fetches what it needs, and works it out in slices, anew whenever
 * the walk or what it rests on changes.
 */
export function followWalk(explorer: Explorer): void {
  const follower = new Follower(explorer);
  explorer.store.subscribe((state, before) => {
    if (concerns(state, before)) follower.refresh();
  });
  follower.refresh();
}

/** Layers matter once they are there with their positions; that their other fields came too changes nothing. */
function concerns(state: ExplorerState, before: ExplorerState): boolean {
  return state.walk !== before.walk || state.network !== before.network || (state.walk !== null && state.data !== before.data);
}

/** The ways from one start. */
interface Ways {
  readonly network: Network;
  readonly key: string;
  readonly walk: Walk;
}

class Follower {
  readonly #explorer: Explorer;
  readonly #goals = keptGoals();
  #run = 0;
  #ways: Ways | undefined;
  /** What was worked out last, and from which layers. */
  #last: { readonly reached: Reached; readonly data: ExplorerState['data'] } | undefined;

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  refresh(): void {
    const run = (this.#run += 1);
    const { walk } = this.#explorer.state;
    const { walking } = this.#explorer.catalogue;
    if (!walk || !walking) return this.#show(null);
    void this.#explorer.needNetwork();
    for (const id of layersFor(this.#explorer.catalogue, walking)) void this.#explorer.needLayer(id);
    const reach = this.#known();
    if (reach) this.#show(reach);
    else void this.#work(walking, pacer(() => this.#run === run));
  }

  /** What can be said without working anything out. */
  #known(): Reach | null {
    const { state } = this.#explorer;
    if (!state.walk || state.network?.status === 'failed') return { status: 'failed' };
    const start = startOf(state, state.walk.from);
    if (start.status === 'nowhere') return start;
    return start.status === 'waiting' || state.network?.status !== 'ready' || this.#isWaiting() ? { status: 'loading' } : null;
  }

  /** Layers on their way would each change the lists again. */
  #isWaiting(): boolean {
    const { state, catalogue } = this.#explorer;
    const { walking } = catalogue;
    if (!walking) return false;
    return layersFor(catalogue, walking).some((id) => !isWhole(state, id) && state.data.get(id)?.status !== 'failed');
  }

  async #work(walking: Walking, pause: Pacer): Promise<void> {
    const { state, catalogue } = this.#explorer;
    const { walk: asked, network } = state;
    if (!asked || network?.status !== 'ready') return;
    const start = startOf(state, asked.from);
    if (start.status !== 'known') return;
    try {
      const walk = await this.#waysFrom(network.value, start, pause);
      await pause();
      if (!walk.from.feet.length) return this.#show({ status: 'nowhere', why: 'outside' });
      const last = this.#last?.data === state.data && this.#last.reached.from === asked.from ? this.#last.reached : undefined;
      const value = last?.minutes === asked.minutes
        ? { ...last, route: routeOf({ state, asked, walk }) }
        : await computeReach({ state, catalogue, walking, asked, start, walk, goals: this.#goals, pause });
      await pause();
      this.#last = { reached: value, data: state.data };
      this.#show({ status: 'ready', value });
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
    }
  }

  async #waysFrom(network: Network, start: Extract<Start, { status: 'known' }>, pause: Pacer): Promise<Walk> {
    const key = JSON.stringify(start.spot);
    if (this.#ways?.network === network && this.#ways.key === key) return this.#ways.walk;
    this.#show({ status: 'loading' });
    const walk = await walkEverywhere(network, start, pause);
    this.#ways = { network, key, walk };
    return walk;
  }

  /** What is shown stays as it is while the same is said again. */
  #show(reach: Reach | null): void {
    const shown = this.#explorer.state.reach;
    const isSame = shown?.status !== 'ready' && shown?.status !== 'nowhere' && shown?.status === reach?.status;
    if (!isSame) this.#explorer.store.update((state) => ({ ...state, reach }));
  }
}
