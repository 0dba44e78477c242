/** Keeps what was worked out last for a key, as long as what it depends on is the same. */
export class Latest<Value> {
  readonly #kept = new Map<string, { readonly deps: readonly unknown[]; readonly value: Value }>();

  of(key: string, deps: readonly unknown[], work: () => Value): Value {
    const known = this.#kept.get(key);
    if (known && known.deps.length === deps.length && known.deps.every((dep, index) => dep === deps[index])) return known.value;
    const value = work();
    this.#kept.set(key, { deps, value });
    return value;
  }
}
