import { html } from 'lit';
import type { Field, Option } from '../catalogue/types.ts';
import { textIn } from '../i18n/text.ts';

/** Words in the language that they are in. */
export interface Term {
  readonly lang: string;
  readonly words: string;
}

/** How the source itself words an option, where the person reads a translation of it. */
export function termOf(field: Field | undefined, option: Option | undefined, lang: string): Term | null {
  const termsIn = field && 'termsIn' in field ? field.termsIn : undefined;
  if (termsIn === undefined || termsIn === lang || !option) return null;
  const words = textIn(option.label, termsIn);
  return words === textIn(option.label, lang) ? null : { lang: termsIn, words };
}

/** The term behind its translation; nothing where there is none. */
export function termBeside(field: Field | undefined, option: Option | undefined, lang: string) {
  const term = termOf(field, option, lang);
  return term && html` <span class="quiet" lang=${term.lang}>(${term.words})</span>`;
}
