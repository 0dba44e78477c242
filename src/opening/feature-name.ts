import { isRecord } from '../catalogue/json.ts';
import { fold } from '../i18n/fold.ts';

/** Keys that hold names, without accents and capitals; the surest first. */
const KEYS = ['name', 'nome', 'title', 'titulo', 'designacao', 'designation', 'label', 'etiqueta', 'id', 'fid', 'ref'];
const MOST_LENGTH = 100;

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
  if (isRecord(value)) return wordsOf(value[lang] ?? Object.values(value).find((each) => typeof each === 'string'), lang);
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  return String(value).replaceAll(/\s+/g, ' ').trim().slice(0, MOST_LENGTH) || null;
}
