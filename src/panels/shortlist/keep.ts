import type { FeatureRef } from '../../catalogue/types.ts';
import { isoDay } from '../../i18n/iso-day.ts';
import { setShortlist } from '../../state/actions.ts';
import { isCarried } from '../../reload/is-carried.ts';
import { dropUnknown } from '../../state/drop-unknown.ts';
import type { Explorer } from '../../state/explorer.ts';
import type { ExplorerState } from '../../state/state.ts';
import { deviceStorage, readKept, writeKept, type Kept, type KeepStorage } from './kept.ts';

/** `offered`: something was kept on an earlier visit; `refused`: the browser lets this page keep nothing. */
export type KeepStatus =
  | { readonly kind: 'off' | 'on' | 'refused' }
  | { readonly kind: 'offered'; readonly kept: Kept };

type Store = Explorer['store'];

/**
 * Keeps a shortlist with its notes on the device, only when asked; while notes are not kept, warns before they are
 * lost.
 *
 * @fires change - the status has changed
 */
export class Keeper extends EventTarget {
  readonly #store: Store;
  readonly #storage: KeepStorage;
  readonly #page: Pick<Window, 'addEventListener' | 'removeEventListener'>;
  #status: KeepStatus;
  #watchers = 0;
  #unsubscribe: (() => void) | undefined;
  #isWarning = false;

  constructor(store: Store, storage: KeepStorage, page: Pick<Window, 'addEventListener' | 'removeEventListener'> = window) {
    super();
    this.#store = store;
    this.#storage = storage;
    this.#page = page;
    const kept = this.#attempt(() => readKept(storage.read()));
    // No need to be told so before anything is to be kept.
    this.#status = kept ? { kind: 'offered', kept } : { kind: 'off' };
    if (kept && isSameList(kept.shortlist, store.state.shortlist)) this.restore();
  }

  get status(): KeepStatus {
    return this.#status;
  }

  /** Follows the state until every caller has let go: at least for as long as the shortlist can be seen. */
  watch(): () => void {
    this.#watchers += 1;
    this.#unsubscribe ??= this.#store.subscribe((state, before) => {
      if (state.shortlist !== before.shortlist || state.notes !== before.notes) this.#follow();
    });
    // Something may have changed while nobody watched.
    this.#follow();
    return () => {
      this.#watchers -= 1;
      if (this.#watchers > 0) return;
      this.#unsubscribe?.();
      this.#unsubscribe = undefined;
      this.#warn();
    };
  }

  /** Begins to keep the shortlist, and goes on with each change. */
  keep(): void {
    this.#set(this.#save() ? { kind: 'on' } : { kind: 'refused' });
  }

  /** Puts back what an earlier visit kept, before what is there now, and goes on keeping it. */
  restore(): void {
    if (this.#status.kind !== 'offered') return;
    const { kept } = this.#status;
    this.#status = { kind: 'on' };
    this.#store.update((state) => dropUnknown(withKept(state, kept)));
    this.keep();
  }

  /** Removes everything from the device; the shortlist itself stays. */
  forget(): void {
    this.#attempt(() => this.#storage.remove());
    this.#set({ kind: 'off' });
  }

  #follow(): void {
    if (this.#status.kind === 'on' && !this.#save()) this.#set({ kind: 'refused' });
    this.#warn();
  }

  /** @returns whether it could be kept */
  #save(): boolean {
    const { shortlist, notes } = this.#store.state;
    const date = isoDay(new Date());
    const done = this.#attempt(() => {
      if (shortlist.length) this.#storage.write(writeKept({ shortlist, notes, date }));
      else this.#storage.remove();
      return true;
    });
    return done ?? false;
  }

  #set(status: KeepStatus): void {
    this.#status = status;
    this.#warn();
    this.dispatchEvent(new Event('change'));
  }

  /** Asks before the page closes, only as long as notes would be lost by it. */
  #warn(): void {
    const { shortlist, notes } = this.#store.state;
    const wanted = this.#watchers > 0 && this.#status.kind !== 'on' && shortlist.some((ref) => notes[ref]);
    if (wanted === this.#isWarning) return;
    this.#isWarning = wanted;
    if (wanted) this.#page.addEventListener('beforeunload', onBeforeUnload);
    else this.#page.removeEventListener('beforeunload', onBeforeUnload);
  }

  /** Pages in frames of another origin may be refused any storage, and storage can be full. */
  #attempt<Result>(act: () => Result): Result | null {
    try {
      return act();
    } catch {
      return null;
    }
  }
}

const keepers = new WeakMap<Store, Keeper>();

/** The one of an explorer. */
export function keeperOf({ store, catalogue }: Explorer): Keeper {
  const keeper = keepers.get(store) ?? new Keeper(store, deviceStorage(catalogue.id));
  keepers.set(store, keeper);
  return keeper;
}

/** Notes that are there win over those that were kept. */
function withKept(state: ExplorerState, { shortlist, notes }: Kept): ExplorerState {
  const others = state.shortlist.filter((ref) => !shortlist.includes(ref));
  return setShortlist(state, [...shortlist, ...others], { ...notes, ...state.notes });
}

function isSameList(one: readonly FeatureRef[], other: readonly FeatureRef[]): boolean {
  return one.length === other.length && one.every((ref) => other.includes(ref));
}

function onBeforeUnload(event: Event): void {
  if (!isCarried()) event.preventDefault();
}
