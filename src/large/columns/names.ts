import type { Text } from '../../catalogue/types.ts';
import { textIn } from '../../i18n/text.ts';
import { CODES, Growing, type NumberArray } from './growing.ts';
import { TextPool } from './text-pool.ts';

/** Names by row and language; those that are the same in two languages are kept once. */
export interface Names {
  readonly languages: readonly string[];
  readonly bytes: number;
  readonly pool: TextPool;
  /** Place of each row's name in the pool. */
  placesIn(lang: string): NumberArray;
  at(row: number, lang: string): string;
  /** In every language. */
  textAt(row: number): Text;
}

export class NamesBuilder {
  readonly #pool = new TextPool();
  readonly #places: ReadonlyMap<string, Growing>;

  /** @param languages of the catalogue, at least one */
  constructor(languages: readonly string[]) {
    this.#places = new Map(languages.map((lang) => [lang, new Growing(CODES)]));
  }

  add(name: Text): void {
    const here: string[] = [];
    const from = this.#pool.size;
    for (const [lang, places] of this.#places) {
      const text = textIn(name, lang);
      const known = here.indexOf(text);
      if (known < 0) here.push(text);
      places.push(known < 0 ? this.#pool.add(text) : from + known);
    }
  }

  finish(): Names {
    const pool = this.#pool.finish();
    const places = shared(new Map([...this.#places].map(([lang, growing]) => [lang, growing.finish()])));
    const [first = new Uint8Array()] = places.values();
    const placesIn = (lang: string): NumberArray => places.get(lang) ?? first;
    const at = (row: number, lang: string): string => pool.at(placesIn(lang)[row] ?? 0);
    return {
      languages: [...places.keys()],
      bytes: pool.bytes + [...new Set(places.values())].reduce((sum, { byteLength }) => sum + byteLength, 0),
      pool,
      placesIn,
      at,
      textAt: (row) => Object.fromEntries([...places.keys()].map((lang) => [lang, at(row, lang)])),
    };
  }
}

/** Languages in which all names are the same have one array. */
function shared(places: ReadonlyMap<string, NumberArray>): ReadonlyMap<string, NumberArray> {
  const [first] = places.values();
  const isSame = (one: NumberArray): boolean => first !== undefined && one.every((place, row) => place === first[row]);
  return new Map([...places].map(([lang, one]) => [lang, first && isSame(one) ? first : one]));
}
