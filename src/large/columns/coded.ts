import { CODES, Growing, type NumberArray } from './growing.ts';
import { TextPool } from './text-pool.ts';

/** From so many different values on it does not pay to look each of them up. */
const MOST_SHARED = 65_536;

/** Values of a field by a number each; 0 is what is unknown. */
export interface CodedColumn {
  readonly kind: 'coded';
  /** By row. */
  readonly codes: NumberArray;
  /** How many codes there are, 0 among them. Two codes may stand for the same value where there are very many. */
  readonly size: number;
  readonly bytes: number;
  /** As it stands in the file; `null` for code 0. */
  valueOf(code: number): unknown;
  /** What words are looked for in, by code - 1; for fields that are asked by words. */
  readonly folded: TextPool | null;
}

/** Collects values row by row. */
export class CodedBuilder {
  readonly #codes = new Growing(CODES);
  readonly #values = new TextPool();
  readonly #folded: TextPool | null;
  readonly #fold: (value: unknown) => string;
  #known: Map<string, number> | null = new Map();

  /** @param fold gives what words are looked for in; `null` for values that are not asked by words */
  constructor(fold: ((value: unknown) => string) | null) {
    this.#fold = fold ?? (() => '');
    this.#folded = fold && new TextPool();
  }

  add(value: unknown): void {
    this.#codes.push(value === undefined || value === null ? 0 : this.#codeOf(value));
  }

  finish(): CodedColumn {
    const [codes, values, folded] = [this.#codes.finish(), this.#values.finish(), this.#folded?.finish() ?? null];
    this.#known = null;
    return {
      kind: 'coded',
      codes,
      folded,
      size: values.size + 1,
      bytes: codes.byteLength + values.bytes + (folded?.bytes ?? 0),
      valueOf: (code) => (code > 0 && code <= values.size ? JSON.parse(values.at(code - 1)) : null),
    };
  }

  #codeOf(value: unknown): number {
    const text = JSON.stringify(value);
    const known = this.#known?.get(text);
    if (known !== undefined) return known;
    const code = this.#values.add(text) + 1;
    this.#folded?.add(this.#fold(value));
    if (this.#known && this.#known.size >= MOST_SHARED) this.#known = null;
    this.#known?.set(text, code);
    return code;
  }
}
