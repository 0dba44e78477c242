import { TextPool } from './text-pool.ts';

const FIRST_ROOM = 2048;

/** Ids by row and rows by id: a hash table of numbers over one long text, since a `Map` of a million texts is too heavy. */
export class IdTable {
  readonly #ids = new TextPool();
  /** Row + 1; 0 where there is none. At most half full. */
  #slots = new Uint32Array(FIRST_ROOM);

  get size(): number {
    return this.#ids.size;
  }

  get bytes(): number {
    return this.#ids.bytes + this.#slots.byteLength;
  }

  /** @param id one that it does not have yet */
  add(id: string): void {
    const row = this.#ids.add(id);
    if (this.size * 2 > this.#slots.length) this.#grow();
    else this.#slots[this.#slotOf(id)] = row + 1;
  }

  at(row: number): string {
    return this.#ids.at(row);
  }

  /** @returns -1 for an id that it does not have */
  rowOf(id: string): number {
    return (this.#slots[this.#slotOf(id)] ?? 0) - 1;
  }

  #slotOf(id: string): number {
    const mask = this.#slots.length - 1;
    let slot = hash(id) & mask;
    for (let row = this.#slots[slot] ?? 0; row > 0 && this.#ids.at(row - 1) !== id; row = this.#slots[slot] ?? 0) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    for (let row = 0; row < this.size; row++) this.#slots[this.#slotOf(this.#ids.at(row))] = row + 1;
  }
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
