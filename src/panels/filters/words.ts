import { parseRef, refOf } from '../../catalogue/refs.ts';
import type { Field } from '../../catalogue/types.ts';
import type { FieldContext } from '../../fields/field-type.ts';
import { formatValue } from '../../i18n/format.ts';
import type { Filter, FilterOf, FilterSubject } from '../../state/filters/filter.ts';
import { PLACE_KEYS } from '../../state/filters/index.ts';
import { findWords } from './find-words.ts';

/** More options than this are counted instead of named. */
const MOST_NAMED = 3;

/** Where the names of areas and layers come from. */
export interface WordsContext extends FieldContext {
  areaName(id: string): string;
  layerName(id: string): string;
}

type Words = { readonly [Kind in Filter['kind']]: (filter: FilterOf<Kind>, subject: FilterSubject, ax: WordsContext) => string };

const WORDS: Words = {
  options: ({ options, orUnknown }, { field }, ax) => {
    const named = optionWords(options, field, ax);
    return orUnknown && options.length < optionCount(field) ? [...(options.length ? [named] : []), findWords(ax.lang).notKnown].join(', ') : named;
  },
  range: (filter, { field }, ax) => withUnknown(rangeWords(filter, field, ax), filter, ax),
  flag: (filter, _subject, ax) => withUnknown(filter.is ? ax.m.yes : ax.m.no, filter, ax),
  words: ({ words }, { field }, ax) => (field?.type === 'references' && referredName(words, ax)) || findWords(ax.lang).contains(words),
  areas: ({ areas, onlySurely }, _subject, ax) => withSurely(areas.map((id) => ax.areaName(id)).join(', '), onlySurely, ax),
  'in-view': (_filter, _subject, { lang }) => findWords(lang).yes,
  walk: ({ to, minutes, onlySurely }, _subject, ax) => withSurely(findWords(ax.lang).walkWords(minutes, ax.layerName(to)), onlySurely, ax),
};

/** What a filter is about: "Plot area". */
export function subjectWords({ key, field }: FilterSubject, { t, lang }: WordsContext): string {
  const find = findWords(lang);
  if (field) return t(field.label);
  if (key === PLACE_KEYS.areas) return find.areas;
  return key === PLACE_KEYS.walk ? find.walk : find.inView;
}

/** What it asks: "at least 20,000 m²". */
export function filterWords<Kind extends Filter['kind']>(
  filter: FilterOf<Kind> & { readonly kind: Kind },
  subject: FilterSubject,
  ax: WordsContext,
): string {
  return wordsOf<Kind>(filter.kind)(filter, subject, ax);
}

function wordsOf<Kind extends Filter['kind']>(kind: Kind): Words[Kind] {
  return WORDS[kind];
}

function referredName(words: string, { nameOf }: WordsContext): string | undefined {
  const ref = parseRef(words);
  return ref ? nameOf?.(refOf(ref.layer, ref.id)) : undefined;
}

function optionCount(field: Field | undefined): number {
  return field?.type === 'choice' || field?.type === 'choices' ? field.options.length : 0;
}

function optionWords(keys: readonly string[], field: Field | undefined, { t, lang }: WordsContext): string {
  const find = findWords(lang);
  if (!keys.length) return find.noOption;
  if (field?.type !== 'choice' && field?.type !== 'choices') return keys.join(', ');
  if (keys.length === field.options.length) return find.all;
  if (keys.length > MOST_NAMED) return find.shownOf(String(keys.length), String(field.options.length));
  return field.options.filter(({ key }) => keys.includes(key)).map(({ label }) => t(label)).join(', ');
}

function rangeWords({ least, most }: FilterOf<'range'>, field: Field | undefined, { lang, m }: WordsContext): string {
  const find = findWords(lang);
  const isYear = field?.type === 'date';
  const unit = field?.type === 'number' ? (field.unit ?? 'count') : 'year';
  const number = (value: number): string => formatValue(value, unit, lang, m, field?.type === 'number' ? field.decimals : 0);
  if (least !== null && most !== null) return least === most ? number(least) : find.between(number(least), number(most));
  if (least !== null) return isYear ? find.since(number(least)) : find.atLeast(number(least));
  if (most !== null) return isYear ? find.until(number(most)) : find.atMost(number(most));
  return find.any;
}

function withUnknown(words: string, { orUnknown }: { readonly orUnknown?: boolean }, { lang }: WordsContext): string {
  return orUnknown ? `${words} ${findWords(lang).orUnknown}` : words;
}

function withSurely(words: string, onlySurely: boolean | undefined, { lang }: WordsContext): string {
  return onlySurely ? `${words}, ${findWords(lang).surely}` : words;
}
