import { fold } from '../i18n/fold.ts';

/** Letters that are each followed by a dot, as in `A.B.C.`; the last dot may be missing. */
const DOTTED_LETTERS = /(?<![\p{L}\p{N}])(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}])\.?/gu;

const WORD = /[\p{L}\p{N}]+\.?/gu;

/**
 * The folded words of a text; a dot right behind a word stays with it, since it may mark an abbreviation.
 * Dotted letters are one word without dots.
 */
export function dottedWords(text: string): readonly string[] {
  const undotted = fold(text).replace(DOTTED_LETTERS, (letters) => letters.replaceAll('.', ''));
  return undotted.match(WORD) ?? [];
}

/** The folded words of a text, without dots. */
export function plainWords(text: string): readonly string[] {
  return dottedWords(text).map(withoutDot);
}

export function withoutDot(word: string): string {
  return word.endsWith('.') ? word.slice(0, -1) : word;
}

/** Endings of the plural with those of the singular, the longer ones first; folded. */
const PLURALS: readonly (readonly [plural: string, singular: string])[] = [
  ['ais', 'al'], ['eis', 'el'], ['oes', 'ao'], ['ies', 'y'], ['s', ''],
];
const PLURAL_FROM_LETTERS = 4;

/** A folded word without the ending of its plural, in English or Portuguese; a guess that is good enough to search by. */
export function singularOf(word: string): string {
  const ending = PLURALS.find(([plural]) => word.length >= PLURAL_FROM_LETTERS && word.endsWith(plural));
  return ending ? word.slice(0, -ending[0].length) + ending[1] : word;
}

/** A name as people type it in one go: `A.B CD` is `abcd`. */
export function joined(text: string): string {
  return plainWords(text).join('');
}
