/** Letters that Unicode does not take apart into a base letter and a mark. */
const UNDIVIDED: Readonly<Record<string, string>> = {
  ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th',
};

const WORD = /[\p{L}\p{N}]+\.?/gu;

/** Lower case without accents: what is compared. */
export function fold(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.replace(/[łøđðħıßæœþ]/g, (letter) => UNDIVIDED[letter] ?? letter);
}

/** The folded words of a text; a dot right behind a word stays with it, since it may mark an abbreviation. */
export function dottedWords(text: string): readonly string[] {
  return fold(text).match(WORD) ?? [];
}

/** The folded words of a text, without dots. */
export function plainWords(text: string): readonly string[] {
  return dottedWords(text).map(withoutDot);
}

export function withoutDot(word: string): string {
  return word.endsWith('.') ? word.slice(0, -1) : word;
}

/** A name as people type it in one go: `A.B CD` is `abcd`. */
export function joined(text: string): string {
  return plainWords(text).join('');
}
