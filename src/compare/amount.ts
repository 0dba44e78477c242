import type { Better, Quantity } from '../catalogue/types.ts';

/** A number as far as it is known: between two ends, of which one may be infinite ("at least 5,000"). */
export interface Amount {
  readonly least: number;
  readonly most: number;
  /** The source says "about". */
  readonly isAbout: boolean;
}

/** An exact number, or one between two ends. */
export function amountOf(value: number | readonly [least: number, most: number]): Amount {
  const [least, most] = typeof value === 'number' ? [value, value] : value;
  return { least, most, isAbout: false };
}

/** What a source's number leaves open: ranges and "at least" stay what they are. */
export function amountOfQuantity({ value, upTo, qualifier }: Pick<Quantity, 'value' | 'upTo' | 'qualifier'>): Amount {
  switch (qualifier) {
    case 'more-than':
    case 'at-least':
      return { least: value, most: Infinity, isAbout: false };
    case 'up-to':
      return { least: -Infinity, most: upTo ?? value, isAbout: false };
    default:
      return { least: value, most: upTo ?? value, isAbout: qualifier === 'about' };
  }
}

/** How much more one amount is than another, as far as both are known. */
export function difference(amount: Amount, base: Amount): Amount {
  return { least: amount.least - base.most, most: amount.most - base.least, isAbout: amount.isAbout || base.isAbout };
}

/** Whether each amount is surely no worse than all the others. None is where fewer than two are known, or all are equal. */
export function bestOf(amounts: readonly (Amount | null)[], better: Better | undefined): readonly boolean[] {
  const known = amounts.filter((amount) => amount !== null);
  if (!better || known.length < 2 || known.every((amount) => isSame(amount, known[0]))) return amounts.map(() => false);
  return amounts.map((amount) => amount !== null && known.every((other) => other === amount || isNoWorse(amount, other, better)));
}

function isNoWorse(amount: Amount, other: Amount, better: Better): boolean {
  return better === 'more' ? amount.least >= other.most : amount.most <= other.least;
}

function isSame(one: Amount, other: Amount | undefined): boolean {
  return one.least === other?.least && one.most === other.most;
}
