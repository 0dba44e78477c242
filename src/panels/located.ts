import type { Located } from '../catalogue/types.ts';
import type { Messages } from '../i18n/messages.ts';

/**
 * A place that depends on a position, in words: one name if the whole circle of its error agrees,
 * else "probably A, or B".
 *
 * @param nameOf the name of a candidate
 * @param none the words for "none of them"
 * @returns `null` when nothing is known
 */
export function locatedWords(
  { candidates }: Located,
  nameOf: (value: string) => string,
  none: string,
  messages: Messages,
): string | null {
  const [first, ...others] = candidates.map(({ value }) => (value === null ? none : nameOf(value)));
  if (first === undefined) return null;
  return others.length ? messages.probably(first, others) : first;
}

/**
 * Places that may overlap, each for itself: in it, or perhaps in it.
 *
 * @param nameOf the name of a candidate
 * @param none the words for "in none of them"
 */
export function overlappingWords(
  { candidates }: Located,
  nameOf: (value: string) => string,
  none: string,
  messages: Messages,
): string {
  const within = candidates.flatMap(({ value, share }) => {
    if (value === null) return [];
    return [share === 1 ? nameOf(value) : messages.perhaps(nameOf(value))];
  });
  return within.join('; ') || none;
}
