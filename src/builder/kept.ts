import { localeOf } from '../i18n/format.ts';
import type { BuilderWords } from './words.ts';

type Part = Exclude<keyof BuilderWords['parts'], 'filters'>;

/** What each parameter of an address stands for; the others say how the map looks. */
const PARTS: Readonly<Record<string, Part>> = {
  select: 'selection', panel: 'selection', walk: 'selection', route: 'selection', pin: 'selection', difference: 'selection', sort: 'selection',
  view: 'view', compare: 'lists', 'compare-shows': 'lists', shortlist: 'lists', own: 'drawn',
};

/** What parameters take along, as words in a row: "what is open, 2 filters and the part of the map". */
export function keptWords(names: readonly string[], words: BuilderWords, lang: string): string {
  const filters = names.filter((name) => name.startsWith('f.')).length;
  const parts = new Set(names.filter((name) => !name.startsWith('f.')).map((name) => PARTS[name] ?? 'look'));
  const said = [...[...parts].map((part) => words.parts[part]), ...(filters ? [words.parts.filters(filters)] : [])];
  return new Intl.ListFormat(localeOf(lang), { style: 'long', type: 'conjunction' }).format(said);
}
