import { fold } from '../../i18n/fold.ts';

/**
 * The place of each among all words, as the language sorts them; those that are equal have the same. The language's
 * comparison takes long, so words are first brought roughly into order by plain keys: on what is almost sorted it is
 * asked little more than once a word.
 */
export function wordRanks(words: readonly string[], lang: string): Uint32Array {
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const keys = words.map(roughKey);
  const finely = (a: number, b: number): number => (words[a] === words[b] ? 0 : compare(words[a] ?? '', words[b] ?? ''));
  const order = roughOrder(keys).sort(finely);
  const ranks = new Uint32Array(words.length);
  let rank = 0;
  order.forEach((place, index) => {
    const before = order[index - 1];
    if (before !== undefined && (keys[before] !== keys[place] || finely(before, place) !== 0)) rank += 1;
    ranks[place] = rank;
  });
  return ranks;
}

const DIGITS = 12;

function roughKey(words: string): string {
  return fold(words).replace(/\d+/g, (digits) => digits.padStart(DIGITS, '0'));
}

/** How many letters are compared at once, as the digits of one number, and how many bits each needs. */
const PLAIN = { letters: 7, bits: 7 };
const ANY = { letters: 3, bits: 16 };
const IS_PLAIN = /^[\0-\x7f]*$/;

/** Places of the keys in their order; the same ones in the order they have. */
function roughOrder(keys: readonly string[]): number[] {
  const shared = sharedLength(keys);
  const digits = keys.every((key) => IS_PLAIN.test(key)) ? PLAIN : ANY;
  const first = Float64Array.from(keys, (key) => packed(key, shared, digits));
  return Array.from(keys, (_, place) => place).sort((a, b) => (first[a] ?? 0) - (first[b] ?? 0) || compareKeys(keys[a] ?? '', keys[b] ?? ''));
}

function compareKeys(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function packed(key: string, from: number, { letters, bits }: typeof PLAIN): number {
  let number = 0;
  for (let at = from; at < from + letters; at++) number = number * 2 ** bits + (at < key.length ? key.charCodeAt(at) : 0);
  return number;
}

/** How many letters all keys begin with alike. */
function sharedLength(keys: readonly string[]): number {
  const [first = ''] = keys;
  let length = first.length;
  for (const key of keys) {
    while (length > 0 && !key.startsWith(first.slice(0, length))) length -= 1;
    if (length === 0) return 0;
  }
  return length;
}
