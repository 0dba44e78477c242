import { packPolygons, unpackGeometry } from '../geo/overlay-pack.ts';
import { basisOf, hasBasisFailed, needBasis, retryBasis, type Basis } from '../profile/basis.ts';
import type { CensusProfile } from '../profile/census.ts';
import { groundWork } from '../profile/ground.ts';
import { areHeldLayersThere, heldBy, heldLayers, heldOnlyBy, type HeldFeatures } from '../profile/inside.ts';
import { censusProfile } from '../profile/work-out.ts';
import type { Explorer } from '../state/explorer.ts';
import type { ExplorerState, Loaded } from '../state/state.ts';
import { PARTS, type DifferencePart, type DifferenceResult, type Part } from './result.ts';
import { isSameSide, needSide, sideOf, type KnownSide } from './side.ts';

const followers = new WeakMap<Explorer, Follower>();

/**
 * Keeps `state.differed` equal to what the two chosen limits come to, from the first call on: areas as soon as both
 * are there, then people and features. Whoever shows it calls this; it follows once.
 */
export function followDifference(explorer: Explorer): void {
  if (followers.has(explorer)) return;
  const follower = new Follower(explorer);
  followers.set(explorer, follower);
  explorer.store.subscribe((state, before) => {
    if (concerns(state, before)) follower.refresh();
  });
  follower.refresh();
}

/** Fetches again what failed, and works it out again. */
export function retryDifference(explorer: Explorer): void {
  const { census } = explorer.catalogue;
  if (census) void retryBasis(explorer, census);
  followers.get(explorer)?.again();
}

function concerns(state: ExplorerState, before: ExplorerState): boolean {
  return (['difference', 'panel', 'data', 'versions', 'outlines', 'catalogue'] as const).some((part) => state[part] !== before[part]);
}

class Follower {
  readonly #explorer: Explorer;
  #run = 0;
  /** What the areas, people and features that are shown, or on their way, follow from. */
  #areasFrom: readonly unknown[] = [];
  #peopleFrom: readonly unknown[] = [];
  #heldFrom: readonly unknown[] = [];

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  again(): void {
    this.#areasFrom = [];
    this.refresh();
  }

  refresh(): void {
    const { state, catalogue } = this.#explorer;
    const { difference } = state;
    if (!difference) return this.#clear();
    if (state.panel.kind !== 'difference' || state.catalogue !== 'whole') return;
    for (const side of [difference.a, difference.b]) needSide(this.#explorer, side);
    this.#needRest();
    if (isSameSide(difference.a, difference.b)) return this.#clear();
    const [a, b] = [sideOf(state, catalogue, difference.a), sideOf(state, catalogue, difference.b)];
    if (a.status !== 'known' || b.status !== 'known') return this.#clear();
    const from = [a.of.ref, a.of.date, a.geometry, b.of.ref, b.of.date, b.geometry];
    if (!isSame(from, this.#areasFrom)) {
      this.#areasFrom = from;
      [this.#peopleFrom, this.#heldFrom] = [[], []];
      void this.#layOver(a, b, (this.#run += 1));
    } else this.#count();
  }

  #needRest(): void {
    const { catalogue } = this.#explorer;
    needBasis(this.#explorer, catalogue.census);
    for (const { id } of heldLayers(catalogue)) void this.#explorer.needLayer(id);
  }

  async #layOver(a: KnownSide, b: KnownSide, run: number): Promise<void> {
    this.#show({ status: 'loading' });
    try {
      const [first, second] = [packPolygons([a.geometry]), packPolygons([b.geometry])];
      const packed = await groundWork(this.#explorer).difference(first, second);
      if (run !== this.#run) return;
      const parts = byPart((part): DifferencePart => ({ geometry: unpackGeometry(packed[part].outline), areaM2: packed[part].areaM2 }));
      const people = this.#explorer.catalogue.census ? ({ status: 'loading' } as const) : null;
      this.#show({ status: 'ready', value: { a, b, parts, people, held: { status: 'loading' } } });
    } catch {
      if (run === this.#run) this.#show({ status: 'failed', problems: [] });
    }
    // What was not there in the meantime may be now.
    this.#count();
  }

  /** Counts people and features as soon as what they follow from is there. */
  #count(): void {
    const { state, catalogue } = this.#explorer;
    const { differed } = state;
    if (differed?.status !== 'ready') return;
    this.#countPeople(differed.value, basisOf(this.#explorer, catalogue.census));
    if (areHeldLayersThere(state, catalogue)) this.#countHeld(differed.value);
  }

  #countPeople({ parts }: DifferenceResult, basis: Basis | null): void {
    const { catalogue: { census }, state } = this.#explorer;
    if (census && hasBasisFailed(state, census) && !basis) return this.#put({ people: { status: 'failed', problems: [] } });
    if (!census || !basis || isSame([parts, basis.data, basis.layer.identity], this.#peopleFrom)) return;
    this.#peopleFrom = [parts, basis.data, basis.layer.identity];
    const ofPart = (part: Part): Promise<CensusProfile | null> =>
      censusProfile(this.#explorer, packPolygons([parts[part].geometry]), { ...census, profile: [census.people] }, basis);
    const all = Promise.all(PARTS.map(ofPart)).then(([gained = null, lost = null, kept = null]) => ({ gained, lost, kept }));
    void this.#settle(all, (people) => ({ people }));
  }

  #countHeld({ a, b, parts }: DifferenceResult): void {
    const { state, catalogue } = this.#explorer;
    const from = [parts, ...heldLayers(catalogue).map(({ id }) => state.data.get(id))];
    if (isSame(from, this.#heldFrom)) return;
    this.#heldFrom = from;
    const work = groundWork(this.#explorer);
    const both = Promise.all([a, b].map((side) => heldBy(side.geometry, state, catalogue, work)));
    void this.#settle(both.then(([inA = [], inB = []]) => gainedAndLost(inA, inB)), (held) => ({ held }));
  }

  async #settle<Value>(working: Promise<Value>, as: (value: Loaded<Value>) => Partial<DifferenceResult>): Promise<void> {
    const run = this.#run;
    const settled: Loaded<Value> = await working.then((value) => ({ status: 'ready', value }), () => ({ status: 'failed', problems: [] }));
    if (run === this.#run) this.#put(as(settled));
  }

  #put(more: Partial<DifferenceResult>): void {
    const { differed } = this.#explorer.state;
    if (differed?.status !== 'ready') return;
    // A failure that is shown already is not shown again.
    const isKnown = more.people?.status === 'failed' && differed.value.people?.status === 'failed';
    if (!isKnown) this.#show({ status: 'ready', value: { ...differed.value, ...more } });
  }

  #clear(): void {
    this.#run += 1;
    this.#areasFrom = [];
    if (this.#explorer.state.differed) this.#show(null);
  }

  #show(differed: ExplorerState['differed']): void {
    this.#explorer.store.update((state) => ({ ...state, differed }));
  }
}

function gainedAndLost(inA: readonly HeldFeatures[], inB: readonly HeldFeatures[]) {
  return { gained: heldOnlyBy(inB, inA), lost: heldOnlyBy(inA, inB) };
}

function byPart<Value>(of: (part: Part) => Value): Readonly<Record<Part, Value>> {
  return { gained: of('gained'), lost: of('lost'), kept: of('kept') };
}

function isSame(now: readonly unknown[], then: readonly unknown[]): boolean {
  return now.length === then.length && now.every((part, index) => part === then[index]);
}
