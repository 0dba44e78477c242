/** A queue of those that may do something one at a time. */
export class Turns<One> {
  readonly #waiting: One[] = [];
  readonly #call: (one: One) => void;

  /** @param call tells one that its turn has come after it had to wait */
  constructor(call: (one: One) => void) {
    this.#call = call;
  }

  /** Joins the queue, once. @returns whether it is this one's turn */
  take(one: One): boolean {
    if (!this.#waiting.includes(one)) this.#waiting.push(one);
    return this.#waiting[0] === one;
  }

  /** Leaves the queue, wherever in it; the next one is called where it was this one's turn. */
  end(one: One): void {
    const place = this.#waiting.indexOf(one);
    if (place < 0) return;
    this.#waiting.splice(place, 1);
    const [next] = this.#waiting;
    if (place === 0 && next !== undefined) this.#call(next);
  }
}
