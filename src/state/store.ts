/** Holds one immutable state and tells listeners when it was replaced. */
export class Store<State> {
  readonly #listeners = new Set<(state: State, before: State) => void>();
  #state: State;
  /** Changes that listeners are still to be told of. */
  readonly #untold: (readonly [state: State, before: State])[] = [];
  #isTelling = false;

  constructor(initial: State) {
    this.#state = initial;
  }

  get state(): State {
    return this.#state;
  }

  /**
   * Replaces the state by what `change` makes of it; the same object back means nothing happened. What a listener
   * changes is told once all have heard of what came before, so that everybody hears of all changes in their order.
   */
  update(change: (state: State) => State): void {
    const before = this.#state;
    const after = change(before);
    if (after === before) return;
    this.#state = after;
    this.#untold.push([after, before]);
    if (!this.#isTelling) this.#tell();
  }

  #tell(): void {
    this.#isTelling = true;
    try {
      for (let next = this.#untold.shift(); next; next = this.#untold.shift()) {
        for (const listener of [...this.#listeners]) listener(...next);
      }
    } finally {
      this.#isTelling = false;
    }
  }

  /** @returns the function that ends the subscription */
  subscribe(listener: (state: State, before: State) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
