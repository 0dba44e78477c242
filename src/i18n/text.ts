import type { Text } from '../catalogue/types.ts';

/** The text in a language, else in the first that it has; a missing text is empty, never an error. */
export function textIn(text: Text | null | undefined, lang: string): string {
  if (!text) return '';
  if (Object.hasOwn(text, lang)) return text[lang] ?? '';
  return Object.values(text)[0] ?? '';
}
