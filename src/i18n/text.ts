import type { Text } from '../catalogue/types.ts';

/** Words as a sentence of their own: a capital first, a full stop last; nothing stays nothing. */
export function sentence(words: string): string {
  return words === '' ? '' : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** The text in a language, else in the first that it has; a missing text is empty, never an error. */
export function textIn(text: Text | null | undefined, lang: string): string {
  if (!text) return '';
  if (Object.hasOwn(text, lang)) return text[lang] ?? '';
  return Object.values(text)[0] ?? '';
}
