import { isRecord } from '../../catalogue/json.ts';
import { parseRef, refOf } from '../../catalogue/refs.ts';
import type { FeatureRef } from '../../catalogue/types.ts';
import { fold } from '../../i18n/fold.ts';
import type { FilterKind, FilterOf, Verdict } from './filter.ts';

const MAX_LENGTH = 200;

/** Words that all stand in a field, in any of its languages, however accented; the beginnings of words do. */
export const words: FilterKind<'words'> = {
  kind: 'words',
  read: (text) => (text.trim() && text.length <= MAX_LENGTH ? { kind: 'words', words: text.trim() } : null),
  write: (filter) => filter.words,
  examples: () => ['…'],
  test(filter, { key, field }) {
    const ref = field?.type === 'references' && parseRef(filter.words);
    if (ref) return ({ properties }) => refersTo(properties[key], refOf(ref.layer, ref.id));
    const wanted = wordsWanted(filter);
    return ({ properties }) => {
      const text = foldedText(properties[key]);
      if (!text) return 'unknown';
      return wanted.every((word) => text.includes(word)) ? 'surely' : 'no';
    };
  },
};

/** What each has to stand in a field, folded. */
export function wordsWanted(filter: FilterOf<'words'>): readonly string[] {
  return fold(filter.words).split(/\s+/);
}

/** A reference that is asked for whole means this feature and no other whose id begins alike. */
function refersTo(value: unknown, ref: FeatureRef): Verdict {
  if (!Array.isArray(value) || !value.length) return 'unknown';
  return value.includes(ref) ? 'surely' : 'no';
}

const folded = new WeakMap<object, string>();

/** What words are looked for in. Kept with the value: each letter that is typed asks for all of them again. */
export function foldedText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? fold(value) : '';
  const known = folded.get(value);
  if (known !== undefined) return known;
  const text = fold(textsIn(value).join(' '));
  folded.set(value, text);
  return text;
}

/** Every text in a value, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isRecord(value) ? Object.values(value).flatMap(textsIn) : [];
}
