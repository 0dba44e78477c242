import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import type { Catalogue, ExplorerFeature, FeatureRef, Layer, Slug } from '../catalogue/types.ts';
import { refOf } from '../catalogue/refs.ts';
import { textIn } from '../i18n/text.ts';
import { AREAS_LAYER } from '../state/actions.ts';
import { isSearched } from '../state/selectors.ts';
import { formsByWord } from './abbreviations.ts';
import { acronymForms, documentOf, symbolOptions, type SearchDocument } from './documents.ts';
import { dottedWords, joined, plainWords, singularOf, withoutDot } from './words.ts';

/** One result, ready to be shown in the language that was asked for. */
export interface Hit {
  readonly ref: FeatureRef;
  readonly layerId: Slug;
  readonly title: string;
  readonly acronym: string | null;
  /** What kind of thing it is; for a part of an area, of which. */
  readonly subtitle: string;
  /** `false`: in the lists only, not on the map. */
  readonly located: boolean;
}

export interface Found {
  /** The best first. */
  readonly hits: readonly Hit[];
  /** How many there are in all, shown or not. */
  readonly total: number;
}

export interface SearchIndex {
  /** How many features can be found. */
  readonly size: number;
  /** Never throws, whatever the words are. Titles are in `lang`, but words of every language match. */
  search(words: string, lang: string, limit?: number): Found;
}

interface Entry {
  readonly layer: Layer;
  readonly feature: ExplorerFeature;
  readonly acronyms: readonly string[];
}

const NOTHING: Found = { hits: [], total: 0 };
const LIMIT = 10;
const MAX_CHARACTERS = 120;
const MAX_WORDS = 8;

/** Shorter words give too many false friends when a letter may differ. */
const TYPO_FROM_LETTERS = 5;
/** Words that may be missing when nothing has them all: articles and short forms. */
const SMALL_WORD_LETTERS = 2;

/** How much more the topmost layer's features count than those of the lowest. */
const TOPMOST_BONUS = 1;

const SEARCH: SearchOptions = {
  boost: { acronym: 8, name: 3, address: 1, kind: 0.8, words: 0.8 },
  combineWith: 'AND',
  prefix: true,
  tokenize: (text) => [...plainWords(text)],
  processTerm: (term) => term,
  // A name is as long as its language makes it, and says a word once or twice: neither makes a better match.
  bm25: { k: 0.2, b: 0.2, d: 0.5 },
};

const WITH_TYPOS: SearchOptions = {
  fuzzy: (term) => term.length >= TYPO_FROM_LETTERS && !/\d/.test(term) && 0.2,
  maxFuzzy: 2,
};

/**
 * Makes everything that has arrived findable.
 *
 * @param features by layer id; layers that are not there yet are simply not searched
 */
export function buildSearchIndex(
  catalogue: Catalogue,
  features: ReadonlyMap<Slug, readonly ExplorerFeature[]>,
): SearchIndex {
  const entries = entriesOf(catalogue, features);
  const index = new MiniSearch<SearchDocument>({
    fields: ['acronym', 'name', 'address', 'kind', 'words'],
    tokenize: (text) => [...dottedWords(text)],
    processTerm: variants(formsByWord(catalogue.languages)),
    searchOptions: { ...SEARCH, boostDocument: weights(catalogue.layers.filter(isSearched)) },
  });
  index.addAll([...entries.values()].map(({ layer, feature }) => documentOf(layer, feature)));
  return {
    size: entries.size,
    search(text, lang, limit = LIMIT) {
      const words = plainWords(text.slice(0, MAX_CHARACTERS)).slice(0, MAX_WORDS);
      if (!words.length) return NOTHING;
      const ranked = rank(matches(index, words), words, entries);
      return { hits: ranked.slice(0, limit).map((entry) => hit(entry, entries, lang)), total: ranked.length };
    },
  };
}

function entriesOf(
  catalogue: Catalogue,
  features: ReadonlyMap<Slug, readonly ExplorerFeature[]>,
): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const layer of catalogue.layers.filter(isSearched)) {
    for (const feature of features.get(layer.id) ?? []) {
      const acronyms = acronymForms(feature.properties.acronym ?? '');
      entries.set(refOf(layer.id, feature), { layer, feature, acronyms });
    }
  }
  return entries;
}

/** Layers are in the order that they are drawn in, which is that of how much they matter. */
function weights(layers: readonly Layer[]): (ref: unknown) => number {
  const places = new Map(layers.map(({ id }, place) => [id, place / Math.max(1, layers.length - 1)]));
  return (ref) => 1 + TOPMOST_BONUS * (places.get(String(ref).split('/')[0] ?? '') ?? 0);
}

/** What a word of the data is found by: itself and its other forms. One letter is an abbreviation only before a dot. */
function variants(forms: ReadonlyMap<string, readonly string[]>): (word: string) => string | string[] {
  return (word) => {
    const bare = withoutDot(word);
    if (bare.length === 1 && bare === word) return bare;
    return [bare, ...(forms.get(bare) ?? [])];
  };
}

/** Plurals and typos are forgiven, and small words left out, only when nothing is found as it was typed. */
function matches(index: MiniSearch<SearchDocument>, words: readonly string[]): readonly SearchResult[] {
  const typed = words.join(' ');
  const large = words.filter((word) => word.length > SMALL_WORD_LETTERS).join(' ');
  const asTyped = index.search(typed);
  if (asTyped.length) return asTyped;
  const asSingular = index.search(words.map(singularOf).join(' '));
  if (asSingular.length) return asSingular;
  const withTypos = index.search(typed, WITH_TYPOS);
  return withTypos.length || large === '' ? withTypos : index.search(large, WITH_TYPOS);
}

/** An acronym that was typed as it is, then areas of that name, their cores last, then the rest by score. */
function rank(
  results: readonly SearchResult[],
  words: readonly string[],
  entries: ReadonlyMap<string, Entry>,
): readonly Entry[] {
  const typed = words.join('');
  const classOf = (entry: Entry, result: SearchResult): number => {
    if (entry.acronyms.includes(typed)) return 0;
    if (entry.layer.id !== AREAS_LAYER || !isNamed(result, words)) return 3;
    return entry.feature.properties['role'] === 'core' ? 2 : 1;
  };
  return results
    .flatMap((result) => {
      const entry = entries.get(String(result.id));
      return entry ? [{ entry, score: result.score, place: classOf(entry, result) }] : [];
    })
    .sort((a, b) => a.place - b.place || b.score - a.score)
    .map(({ entry }) => entry);
}

/** Whether every word begins a word of the name, without a typo. */
function isNamed({ match }: SearchResult, words: readonly string[]): boolean {
  const inName = Object.keys(match).filter((term) => match[term]?.includes('name'));
  return words.every((word) => inName.some((term) => term.startsWith(word)));
}

function hit({ layer, feature }: Entry, entries: ReadonlyMap<string, Entry>, lang: string): Hit {
  const title = textIn(feature.properties.name, lang);
  const acronym = feature.properties.acronym ?? null;
  return {
    ref: refOf(layer.id, feature),
    layerId: layer.id,
    title,
    acronym: acronym && !joined(title).includes(joined(acronym)) ? acronym : null,
    subtitle: subtitle(layer, feature, entries, lang),
    located: feature.geometry !== null,
  };
}

function subtitle(layer: Layer, feature: ExplorerFeature, entries: ReadonlyMap<string, Entry>, lang: string): string {
  const details = [
    ...(layer.id === AREAS_LAYER ? indicativeOption(layer, feature) : []).map((option) => textIn(option.label, lang)),
    ...symbolOptions(layer, feature).map((option) => textIn(option.label, lang)),
    textIn(wholeOf(layer, feature, entries)?.feature.properties.name, lang),
  ];
  return [textIn(layer.singular, lang), ...details].filter((words) => words !== '').join(' · ');
}

/** What the layer calls a limit that nobody with authority has published, for an area that has one. */
function indicativeOption({ fields }: Layer, { properties }: ExplorerFeature) {
  const field = fields.find(({ key }) => key === 'standing');
  return field?.type === 'choice' ? field.options.filter(({ key }) => key === 'indicative' && properties['standing'] === key) : [];
}

/** The area that a part belongs to. */
function wholeOf(layer: Layer, { properties }: ExplorerFeature, entries: ReadonlyMap<string, Entry>): Entry | undefined {
  const whole = properties['partOf'];
  if (layer.id !== AREAS_LAYER || typeof whole !== 'string') return undefined;
  return entries.get(refOf(layer.id, whole));
}
