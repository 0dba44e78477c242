import type { FieldContext } from '../../fields/field-type.ts';
import { en } from '../../i18n/en.ts';
import { textIn } from '../../i18n/text.ts';

/** What values are put into words with, to sort by: names of other layers' features are not at hand. */
export function contextIn(lang: string): FieldContext {
  return { lang, m: en, t: (text) => textIn(text, lang) };
}

/** For values whose order hangs on no language. */
export const CONTEXT = contextIn('en');
