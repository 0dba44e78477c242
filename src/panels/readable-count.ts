import { formatNumber } from '../i18n/format.ts';

/** Words with a count in them, its thousands set apart. */
export function withReadableCount(words: string, count: number, lang: string): string {
  return words.replace(String(count), formatNumber(count, lang));
}
