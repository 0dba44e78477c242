import { isRecord, own } from '../catalogue/json.ts';
import { fold } from '../i18n/fold.ts';

/** Keys that hold names, without accents and capitals; the surest first. */
const KEYS = ['name', 'nome', 'title', 'titulo', 'designacao', 'designation', 'label', 'etiqueta', 'id', 'fid', 'ref'];
export const MOST_LENGTH = 100;

/** What a file calls a feature: one of its properties, else its id; `null` when it says nothing. */
export function nameOf(properties: Readonly<Record<string, unknown>>, id: unknown, lang: string): string | null {
  const byKey = new Map(Object.entries(properties).map(([key, value]) => [fold(key), value]));
  for (const key of KEYS) {
    const words = wordsOf(byKey.get(key), lang);
    if (words) return words;
  }
  return wordsOf(id, lang);
}

/** A text may stand in several languages. */
function wordsOf(value: unknown, lang: string): string | null {
  const read = readable(value);
  const words = isRecord(read) ? (own(read, lang) ?? Object.values(read).find((each) => typeof each === 'string')) : read;
  if (typeof words !== 'string' && typeof words !== 'number') return null;
  return String(words).replaceAll(/\s+/g, ' ').trim().slice(0, MOST_LENGTH) || null;
}

/** What a property says, in every language it stands there in. */
export function textsIn(value: unknown): readonly string[] {
  const read = readable(value);
  const texts = isRecord(read) ? Object.values(read) : [read];
  return texts.filter((text) => typeof text === 'string' || typeof text === 'number').map(String);
}

/** Texts in several languages are JSON where columns hold nothing but texts. */
function readable(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*\{\s*"[\w-]+"\s*:/.test(value)) return value;
  try {
    const read: unknown = JSON.parse(value);
    return isRecord(read) ? read : value;
  } catch {
    return value;
  }
}
