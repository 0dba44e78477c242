/** Holds one immutable state and tells listeners when it was replaced. */
export class Store<State> {
  readonly #listeners = new Set<(state: State, before: State) => void>();
  #state: State;

  constructor(initial: State) {
    this.#state = initial;
  }

  get state(): State {
    return this.#state;
  }

  /** Replaces the state by what `change` makes of it; the same object back means nothing happened. */
  update(change: (state: State) => State): void {
    const before = this.#state;
    const after = change(before);
    if (after === before) return;
    this.#state = after;
    for (const listener of [...this.#listeners]) listener(after, before);
  }

  /** @returns the function that ends the subscription */
  subscribe(listener: (state: State, before: State) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
