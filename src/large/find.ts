import { fold } from '../i18n/fold.ts';
import { TextPool } from './columns/text-pool.ts';
import { orderOf } from './asking/order.ts';
import type { LargeLayer } from './large-layer.ts';
import type { LargeFound } from './model.ts';

/** How well a name fits: its beginning, the beginning of one of its words, or several words apart. */
const [BEST, GOOD, SOME] = [0, 1, 2];

const MOST_WORDS = 8;
const WORD = /[\p{L}\p{N}]+/gu;

interface Folded {
  /** By place in the pool of names. */
  readonly names: TextPool;
  /** By code of the acronyms - 1. */
  readonly acronyms: TextPool;
}

const kept = new WeakMap<LargeLayer, Folded>();

/**
 * Features whose name, in any language, or acronym has words that begin with each of these, however accented. Those
 * whose name begins with them come first, else they are in the order of names.
 */
export function findByName(large: LargeLayer, words: string, count: number, lang: string): LargeFound {
  const wanted = (fold(words).match(WORD) ?? []).slice(0, MOST_WORDS);
  if (!wanted.length) return { found: [], total: 0 };
  const { columns } = large;
  const rank = rankedBy(large, wanted);
  const best: readonly number[][] = [[], [], []];
  let total = 0;
  for (const row of orderOf(large, null, lang)) {
    const how = rank(row);
    if (how < 0) continue;
    total += 1;
    const list = best[how];
    if (list && list.length < count) list.push(row);
  }
  const isLocated = locatedRows(large);
  const found = best.flat().slice(0, count).map((row) => {
    const acronym = columns.acronyms.valueOf(columns.acronyms.codes[row] ?? 0);
    return { id: columns.ids.at(row), name: columns.names.textAt(row), located: isLocated(row), ...(typeof acronym === 'string' ? { acronym } : {}) };
  });
  return { found, total };
}

/** How well each row fits; -1: not at all. */
function rankedBy(large: LargeLayer, wanted: readonly string[]): (row: number) => number {
  const { columns: { names, acronyms } } = large;
  const folded = foldedOf(large);
  const [inNames, inAcronyms] = [hitsIn(folded.names, wanted), hitsIn(folded.acronyms, wanted)];
  const places = names.languages.map((lang) => names.placesIn(lang));
  const phrase = wanted.join(' ');
  return (row) => {
    const code = acronyms.codes[row] ?? 0;
    if (code > 0 && inAcronyms[code - 1]) return BEST;
    const place = places.map((one) => one[row] ?? 0).find((one) => inNames[one]);
    if (place === undefined) return -1;
    const name = folded.names.at(place);
    if (name.startsWith(phrase)) return BEST;
    return name.includes(phrase) ? GOOD : SOME;
  };
}

/** By place: 1 for the texts that have words beginning with each of these. */
function hitsIn(pool: TextPool, wanted: readonly string[]): Uint8Array {
  const marks = new Uint8Array(pool.size);
  wanted.forEach((word, index) => pool.mark(word, marks, index, true));
  return marks.map((mark) => (mark === wanted.length ? 1 : 0));
}

function foldedOf(large: LargeLayer): Folded {
  const known = kept.get(large);
  if (known) return known;
  const { names, acronyms } = large.columns;
  const folded: Folded = { names: new TextPool(), acronyms: new TextPool() };
  for (let place = 0; place < names.pool.size; place++) folded.names.add(fold(names.pool.at(place)));
  for (let code = 1; code < acronyms.size; code++) folded.acronyms.add(fold(String(acronyms.valueOf(code))));
  kept.set(large, folded);
  return folded;
}

/** What is not located has no candidates of areas, not even "none of them". */
function locatedRows({ places }: LargeLayer): (row: number) => boolean {
  return (row) => (places.codes[row] ?? 0) > 0;
}
