/** One piece's words in a language, "pt-BR" counting as "pt"; a language that it has not been translated into yet gets English. */
export function wordsFor<Words>(words: { readonly en: Words; readonly [lang: string]: Words }, lang: string): Words {
  const code = lang.split('-')[0] ?? '';
  return Object.hasOwn(words, code) ? (words[code] ?? words.en) : words.en;
}
