import type { ExplorerFeature, Field } from '../../catalogue/types.ts';
import { isDateValue } from '../../fields/date.ts';
import { sortValueOf } from '../../fields/index.ts';
import { extentOf } from '../../state/filters/range.ts';
import { CONTEXT } from './context.ts';
import { Growing, NUMBERS, type NumberArray } from './growing.ts';

/** Numbers or dates of a field; not a number stands for what is unknown. */
export interface NumbersColumn {
  readonly kind: 'numbers';
  /** By row: the number, or the year of the date. */
  readonly low: NumberArray;
  /** The upper end; the same array where no feature has another one. */
  readonly high: NumberArray;
  /** What it is sorted by; the same array as `low` where that is it. */
  readonly order: NumberArray;
  readonly bytes: number;
}

/** Numbers that mostly are those of another column. */
class Beside {
  readonly #base: Growing;
  #own: Growing | null = null;

  constructor(base: Growing) {
    this.#base = base;
  }

  /** @param value of the row that the base got last */
  push(value: number): void {
    const row = this.#base.length - 1;
    if (!this.#own && !Object.is(value, this.#base.at(row))) {
      this.#own = new Growing(NUMBERS);
      for (let before = 0; before < row; before++) this.#own.push(this.#base.at(before));
    }
    this.#own?.push(value);
  }

  finish(base: NumberArray): NumberArray {
    return this.#own?.finish() ?? base;
  }
}

const MOST_DATES = 10_000;

/** Collects numbers or dates row by row. */
export class NumbersBuilder {
  readonly #field: Field;
  readonly #low = new Growing(NUMBERS);
  readonly #high = new Beside(this.#low);
  readonly #order = new Beside(this.#low);
  /** What dates are sorted by: the same ones come again and again. */
  readonly #dates = new Map<string, number>();

  constructor(field: Field) {
    this.#field = field;
  }

  add(feature: ExplorerFeature): void {
    const { key } = this.#field;
    const [low, high] = extentOf(feature, key) ?? [NaN, NaN];
    this.#low.push(low);
    this.#high.push(high);
    this.#order.push(this.#orderOf(feature.properties[key]));
  }

  #orderOf(value: unknown): number {
    const date = isDateValue(value) ? value.date : null;
    const known = date === null ? undefined : this.#dates.get(date);
    if (known !== undefined) return known;
    const order = sortValueOf(this.#field, value, CONTEXT);
    const number = typeof order === 'number' ? order : NaN;
    if (date !== null && this.#dates.size < MOST_DATES) this.#dates.set(date, number);
    return number;
  }

  finish(): NumbersColumn {
    const low = this.#low.finish();
    const [high, order] = [this.#high.finish(low), this.#order.finish(low)];
    const bytes = [...new Set([low, high, order])].reduce((sum, { byteLength }) => sum + byteLength, 0);
    return { kind: 'numbers', low, high, order, bytes };
  }
}
