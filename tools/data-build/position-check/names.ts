import { plainWords } from '../slug.ts';

/** How names are written in a language: short forms with their long ones, and words that do not count. */
export interface NameHabits {
  readonly abbreviations: Readonly<Record<string, string>>;
  readonly smallWords: ReadonlySet<string>;
}

/** A name to compare by: without accents and signs, short forms written out, small words left out. */
export function comparableName(name: string, { abbreviations, smallWords }: NameHabits): string {
  return plainWords(name)
    .split(' ')
    .map((word) => abbreviations[word] ?? word)
    .filter((word) => !smallWords.has(word))
    .join(' ');
}

/** Fewer words stand for too many things to be taken for the beginning of a longer name. */
const LEAST_WORDS = 3;
const LEAST_ACRONYM_LETTERS = 4;

/**
 * Do two comparable names mean one thing? They are equal, or one begins with the other: "Escola Superior de
 * Educação" and "… do Politécnico do Porto", "INESC TEC" and "INESC TEC (S)".
 *
 * @param isAcronym whether the first is an acronym, which may be a single word
 */
export function namesMeet(ours: string, theirs: string, isAcronym: boolean): boolean {
  if (ours === '' || theirs === '') return false;
  if (ours === theirs) return true;
  if (isAcronym) return ours.length >= LEAST_ACRONYM_LETTERS && theirs.startsWith(`${ours} `);
  const [shorter, longer] = ours.length < theirs.length ? [ours, theirs] : [theirs, ours];
  return shorter.split(' ').length >= LEAST_WORDS && longer.startsWith(`${shorter} `);
}
