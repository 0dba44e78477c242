/** How many tiles the worker is asked for at once: the rest may turn out not to be wanted any more. */
const AT_ONCE = 3;

/** Lets through a few requests at a time, the latest first, and none that nobody waits for any more. */
export class TileQueue {
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  /** @returns what `ask` gives; `null` where the signal came first, even if `ask` never answers */
  async take<Answer>(signal: AbortSignal, ask: () => Promise<Answer>): Promise<Answer | null> {
    await new Promise<void>((begin) => {
      this.#waiting.push(begin);
      this.#next();
    });
    try {
      return signal.aborted ? null : await Promise.race([ask(), aborted(signal)]);
    } finally {
      this.#running -= 1;
      this.#next();
    }
  }

  #next(): void {
    if (this.#running === AT_ONCE) return;
    const begin = this.#waiting.pop();
    if (begin) this.#running += 1;
    begin?.();
  }
}

function aborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
}
