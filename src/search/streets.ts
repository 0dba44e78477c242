import type { Streets } from '../catalogue/types.ts';
import { formsByWord } from './abbreviations.ts';
import { streetsIn, type Street } from './street-middle.ts';
import { dottedWords, plainWords, withoutDot } from './words.ts';

export interface FoundStreets {
  /** The best first. */
  readonly streets: readonly Street[];
  /** How many there are in all, shown or not. */
  readonly total: number;
}

export interface StreetIndex {
  /** Never throws, whatever the words are. */
  search(text: string, limit?: number): FoundStreets;
}

interface Entry {
  readonly street: Street;
  /** The folded words of the name, each with its other forms. */
  readonly words: readonly (readonly string[])[];
}

const LIMIT = 5;
const MAX_CHARACTERS = 120;
const MAX_WORDS = 8;
/** Below it everything would be found. */
const FEWEST_LETTERS = 3;

/** Makes streets findable by the beginnings of their words, in any order, abbreviated or not. */
export function buildStreetIndex(streets: Streets, languages: readonly string[]): StreetIndex {
  const forms = formsByWord(languages);
  const entries = streetsIn(streets).map((street): Entry => ({ street, words: dottedWords(street.name).map((word) => variants(word, forms)) }));
  return {
    search(text, limit = LIMIT) {
      const words = plainWords(text.slice(0, MAX_CHARACTERS)).slice(0, MAX_WORDS);
      if (words.join('').length < FEWEST_LETTERS) return { streets: [], total: 0 };
      const found = entries
        .filter(({ words: own }) => words.every((word) => own.some((variant) => variant.some((form) => form.startsWith(word)))))
        .map((entry) => ({ entry, rank: rankOf(entry, words) }))
        .sort((a, b) => a.rank - b.rank || a.entry.words.length - b.entry.words.length);
      return { streets: found.slice(0, limit).map(({ entry }) => entry.street), total: found.length };
    },
  };
}

/** 0 for words that are there as typed, one more for each that only begins like it. */
function rankOf({ words: own }: Entry, words: readonly string[]): number {
  return words.filter((word) => !own.some((variant) => variant.includes(word))).length;
}

function variants(word: string, forms: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const bare = withoutDot(word);
  return [bare, ...(forms.get(bare) ?? [])];
}
