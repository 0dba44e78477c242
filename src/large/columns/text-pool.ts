import { CODES, Growing } from './growing.ts';

/** How many texts are kept as one. */
const A_CHUNK = 4096;

/** Many texts, kept as few long ones: an object each would weigh more than the text. */
export class TextPool {
  readonly #chunks: string[] = [];
  /** Of the chunk that is still growing. */
  #parts: string[] = [];
  #partsLength = 0;
  #isFinished = false;
  /** Where each text begins in its chunk. */
  readonly #starts = new Growing(CODES);

  get size(): number {
    return this.#starts.length;
  }

  /** Roughly: a byte for each character, four for each text. */
  get bytes(): number {
    return this.#chunks.reduce((sum, chunk) => sum + chunk.length, this.#partsLength) + 4 * this.size;
  }

  /** @returns its place, counted from 0 */
  add(text: string): number {
    if (this.#isFinished) throw new Error('a pool that is finished takes no more texts');
    this.#starts.push(this.#partsLength);
    this.#parts.push(text);
    this.#partsLength += text.length;
    if (this.#parts.length === A_CHUNK) this.#close();
    return this.size - 1;
  }

  /** No text comes after that. */
  finish(): this {
    if (!this.#isFinished && this.#parts.length) this.#close();
    this.#isFinished = true;
    return this;
  }

  at(place: number): string {
    const chunk = this.#chunks[Math.floor(place / A_CHUNK)];
    if (chunk === undefined) return this.#parts[place % A_CHUNK] ?? '';
    return chunk.slice(this.#starts.at(place), this.#endOf(place, chunk));
  }

  /**
   * Marks the texts that hold a word by adding 1, those marked `from` times so far alone. It finishes the pool.
   *
   * @param marks by place
   * @param word not empty
   * @param isFirst whether it must be where a word of the text begins
   */
  mark(word: string, marks: Uint8Array, from: number, isFirst = false): void {
    this.finish();
    this.#chunks.forEach((chunk, index) => this.#markIn(chunk, index * A_CHUNK, word, { marks, from, isFirst }));
  }

  #markIn(chunk: string, base: number, word: string, { marks, from, isFirst }: { marks: Uint8Array; from: number; isFirst: boolean }): void {
    const last = Math.min(this.size, base + A_CHUNK) - 1;
    let place = base;
    for (let hit = chunk.indexOf(word); hit >= 0; ) {
      while (place < last && this.#starts.at(place + 1) <= hit) place += 1;
      const end = this.#endOf(place, chunk);
      const isIn = hit + word.length <= end && (!isFirst || hit === this.#starts.at(place) || !LETTER.test(chunk.charAt(hit - 1)));
      if (!isIn) {
        hit = chunk.indexOf(word, hit + 1);
        continue;
      }
      if (marks[place] === from) marks[place] = from + 1;
      if (end >= chunk.length) return;
      hit = chunk.indexOf(word, end);
    }
  }

  #endOf(place: number, chunk: string): number {
    const next = place + 1;
    return next % A_CHUNK === 0 || next >= this.size ? chunk.length : this.#starts.at(next);
  }

  #close(): void {
    this.#chunks.push(this.#parts.join(''));
    this.#parts = [];
    this.#partsLength = 0;
  }
}

const LETTER = /[\p{L}\p{N}]/u;
