import type { ExplorerFeature, Field, Layer } from '../catalogue/types.ts';
import type { FieldContext } from '../fields/field-type.ts';
import { sortValueOf } from '../fields/index.ts';
import { fold } from '../i18n/fold.ts';
import { failuresOf } from './results.ts';
import type { Sort } from './state.ts';

/** Stands for the name in a sort; no field has it, since every feature has a name of its own. */
export const NAME = 'name';

/**
 * Features in the order of a field; what is unknown comes last in either direction, what is equal in the order of names.
 * Without a sort, or with one by a field that the layer lacks: by name.
 *
 * @param features some of `all`, in the same order
 * @param all the layer's features; the order of all is worked out once for each sort and language, and then kept
 * @returns the same array for the same features in the same order
 */
export function sorted(
  features: readonly ExplorerFeature[],
  all: readonly ExplorerFeature[],
  layer: Layer,
  sort: Sort | null,
  ax: FieldContext,
): readonly ExplorerFeature[] {
  const order = orderOf(all, layer, sort, ax);
  const known = latest.get(features);
  if (known?.order === order) return known.found;
  const failures = failuresIn(features, all);
  const found: ExplorerFeature[] = [];
  const places = new Uint32Array(features.length);
  for (const place of order) {
    const feature = failures[place] === 0 ? all[place] : undefined;
    if (!feature) continue;
    places[found.length] = place;
    found.push(feature);
  }
  latest.set(features, { order, found });
  placesOf.set(found, places);
  return found;
}

const latest = new WeakMap<readonly ExplorerFeature[], { readonly order: Order; readonly found: readonly ExplorerFeature[] }>();
const placesOf = new WeakMap<readonly unknown[], Uint32Array>();

/** Of a list that `sorted` gave: the place of each feature in the file; numbers that tell its features apart. */
export function placesIn(list: readonly unknown[]): Uint32Array | undefined {
  return placesOf.get(list);
}

/** By place in the file: 0 for those of the features. */
function failuresIn(features: readonly ExplorerFeature[], all: readonly ExplorerFeature[]): Uint8Array {
  const known = failuresOf(features);
  if (known?.length === all.length) return known;
  const failures = new Uint8Array(all.length);
  if (features === all) return failures;
  failures.fill(1);
  let next = 0;
  for (let index = 0; index < all.length && next < features.length; index++) {
    if (all[index] !== features[next]) continue;
    failures[index] = 0;
    next += 1;
  }
  return failures;
}

type Order = Uint32Array;

const orders = new WeakMap<readonly ExplorerFeature[], Map<string, Order>>();

/** Places in the file, in the order of the sort. */
function orderOf(all: readonly ExplorerFeature[], layer: Layer, sort: Sort | null, ax: FieldContext): Order {
  const known = orders.get(all) ?? new Map<string, Order>();
  orders.set(all, known);
  const field = layer.fields.find(({ key }) => key === sort?.field);
  const descending = sort?.descending === true && (field !== undefined || sort.field === NAME);
  // References are sorted by names that may arrive later.
  const key = `${ax.lang} ${descending ? '-' : ''}${field?.key ?? NAME}`;
  const kept = field?.type === 'references' ? undefined : known.get(key);
  if (kept) return kept;
  const named = known.get(`${ax.lang} ${NAME}`) ?? byName(all, ax);
  known.set(`${ax.lang} ${NAME}`, named);
  const order = field ? byField(named, all, field, descending, ax) : descending ? named.toReversed() : named;
  known.set(key, order);
  return order;
}

function byName(all: readonly ExplorerFeature[], ax: FieldContext): Order {
  const names = all.map(({ properties }) => ax.t(properties.name));
  return Uint32Array.from(byWords(names.map((_, index) => index), names, ax.lang, false));
}

/**
 * As the language sorts words. Its comparison takes long, so words are first brought roughly into order by plain
 * keys; on what is almost sorted it is asked little more than once a word.
 */
function byWords(places: readonly number[], words: readonly string[], lang: string, descending: boolean): number[] {
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const keys = words.map(roughKey);
  const [less, more] = descending ? [1, -1] : [-1, 1];
  return [...places]
    .sort((a, b) => {
      const [left, right] = [keys[a] ?? '', keys[b] ?? ''];
      return left === right ? 0 : left < right ? less : more;
    })
    .sort((a, b) => more * compare(words[a] ?? '', words[b] ?? ''));
}

const DIGITS = 12;

function roughKey(words: string): string {
  return fold(words).replace(/\d+/g, (digits) => digits.padStart(DIGITS, '0'));
}

function byField(named: Order, all: readonly ExplorerFeature[], field: Field, descending: boolean, ax: FieldContext): Order {
  const values = all.map(({ properties }) => sortValueOf(field, properties[field.key], ax));
  const known = [...named].filter((index) => values[index] !== null);
  const unknown = [...named].filter((index) => values[index] === null);
  const numbers = values.map((value) => (typeof value === 'number' ? value : 0));
  const areNumbers = known.every((index) => typeof values[index] === 'number');
  const order = areNumbers ? byNumber(known, numbers, descending) : byWords(known, values.map((value) => String(value ?? '')), ax.lang, descending);
  return Uint32Array.from([...order, ...unknown]);
}

function byNumber(places: readonly number[], numbers: readonly number[], descending: boolean): readonly number[] {
  const values = Float64Array.from(numbers, (value) => (descending ? -value : value));
  return places.toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
}
