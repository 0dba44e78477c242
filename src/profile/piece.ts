import type { ReactiveControllerHost } from 'lit';
import type { Loaded } from '../state/state.ts';

/** Something that an element shows and that is worked out elsewhere, anew whenever what it follows from changes. */
export class Piece<Value> {
  readonly #host: ReactiveControllerHost;
  #from: readonly unknown[] | null = null;
  #run = 0;
  #now: Loaded<Value> = { status: 'loading' };

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** A failure names no problems: nothing in the data is at fault. */
  get now(): Loaded<Value> {
    return this.#now;
  }

  /** @param from what it follows from, compared one by one; `null` as long as that is not there */
  follow(from: readonly unknown[] | null, work: () => Promise<Value>): void {
    const isSame = from === this.#from || (from && this.#from?.length === from.length && from.every((part, index) => part === this.#from?.[index]));
    if (isSame) return;
    this.#from = from;
    this.#now = { status: 'loading' };
    const run = (this.#run += 1);
    if (from) void this.#settle(run, work);
  }

  /** Forgets that it failed, where it did; the next `follow` works it out again. */
  retry(): void {
    if (this.#now.status !== 'failed') return;
    this.#from = null;
    this.#host.requestUpdate();
  }

  async #settle(run: number, work: () => Promise<Value>): Promise<void> {
    const settled: Loaded<Value> = await work().then((value) => ({ status: 'ready', value }), () => ({ status: 'failed', problems: [] }));
    if (run !== this.#run) return;
    this.#now = settled;
    this.#host.requestUpdate();
  }
}
