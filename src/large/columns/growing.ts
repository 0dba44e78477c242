export type NumberArray = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;

/** A kind of typed array, and which numbers it keeps unchanged. */
interface Width {
  readonly make: (length: number) => NumberArray;
  /** Only numbers below this. */
  readonly below: number;
  /** Only numbers that have few digits. */
  readonly isRough: boolean;
}

/** For whole numbers from 0 on. */
export const CODES: readonly Width[] = [
  { make: (length) => new Uint8Array(length), below: 2 ** 8, isRough: false },
  { make: (length) => new Uint16Array(length), below: 2 ** 16, isRough: false },
  { make: (length) => new Uint32Array(length), below: Infinity, isRough: false },
];

/** For any number; not a number stands for what is unknown. */
export const NUMBERS: readonly Width[] = [
  { make: (length) => new Float32Array(length), below: Infinity, isRough: true },
  { make: (length) => new Float64Array(length), below: Infinity, isRough: false },
];

/** For places on the ground, which need all their digits. */
export const DEGREES: readonly Width[] = NUMBERS.slice(1);

const WIDEST: Width = { make: (length) => new Float64Array(length), below: NaN, isRough: false };
const FIRST_ROOM = 1024;

/** Numbers that keep coming, in the narrowest typed array that holds all of them unchanged. */
export class Growing {
  readonly #widths: readonly Width[];
  #width: Width;
  #values: NumberArray;
  #length = 0;

  constructor(widths: readonly Width[]) {
    this.#widths = widths;
    this.#width = widths[0] ?? WIDEST;
    this.#values = this.#width.make(FIRST_ROOM);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    while (value >= this.#width.below || (this.#width.isRough && Math.fround(value) !== value && !Number.isNaN(value))) {
      this.#width = this.#widths[this.#widths.indexOf(this.#width) + 1] ?? WIDEST;
      this.#move(this.#values.length);
    }
    if (this.#length === this.#values.length) this.#move(this.#values.length * 2);
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  at(index: number): number {
    return this.#values[index] ?? NaN;
  }

  /** The numbers so far, without room for more. */
  finish(): NumberArray {
    return this.#values.slice(0, this.#length);
  }

  #move(room: number): void {
    const values = this.#width.make(room);
    values.set(this.#values.subarray(0, this.#length));
    this.#values = values;
  }
}
