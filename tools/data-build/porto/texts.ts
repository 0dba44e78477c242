import type { Text } from '../../../src/catalogue/types.ts';

/** A name that is the same in both languages of the catalogue. */
export function same(name: string): Text {
  return { en: name, pt: name };
}
