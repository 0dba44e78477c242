import type { Field } from '../../catalogue/types.ts';
import { sortValueOf } from '../../fields/index.ts';
import { NAME } from '../../state/sorted.ts';
import type { Sort } from '../../state/state.ts';
import type { CodedColumn } from '../columns/coded.ts';
import { contextIn } from '../columns/context.ts';
import type { NumbersColumn } from '../columns/numbers.ts';
import type { LargeLayer } from '../large-layer.ts';
import { wordRanks } from './word-ranks.ts';

/** Rows in the order of a sort. */
export type Order = Uint32Array;

/** Orders are worked out once; a few are kept. */
const MOST_KEPT = 4;
const kept = new WeakMap<LargeLayer, Map<string, Order>>();

/** All rows in the order that `sorted` of the state gives a small layer's features. */
export function orderOf(large: LargeLayer, sort: Sort | null, lang: string): Order {
  const field = large.layer.fields.find(({ key }) => key === sort?.field);
  const descending = sort?.descending === true && (field !== undefined || sort.field === NAME);
  const named = keptOr(large, `${lang} ${NAME}`, () => byName(large, lang));
  if (!field) return descending ? keptOr(large, `${lang} -${NAME}`, () => named.toReversed()) : named;
  return keptOr(large, `${lang} ${descending ? '-' : ''}${field.key}`, () => byField(large, field, named, descending, lang));
}

function keptOr(large: LargeLayer, key: string, make: () => Order): Order {
  const orders = kept.get(large) ?? new Map<string, Order>();
  kept.set(large, orders);
  const order = orders.get(key) ?? make();
  orders.delete(key);
  orders.set(key, order);
  for (const oldest of [...orders.keys()].slice(0, -MOST_KEPT)) orders.delete(oldest);
  return order;
}

function byName({ columns: { names, count } }: LargeLayer, lang: string): Order {
  const places = names.placesIn(lang);
  const ranks = wordRanks(Array.from({ length: names.pool.size }, (_, place) => names.pool.at(place)), lang);
  const rows = new Uint32Array(count).map((_, row) => row);
  return byRank(rows, rows.map((row) => ranks[places[row] ?? 0] ?? 0), names.pool.size, false);
}

function byField({ columns }: LargeLayer, field: Field, named: Order, descending: boolean, lang: string): Order {
  const column = columns.fields.get(field.key);
  if (!column) return named;
  return column.kind === 'numbers' ? byNumber(column, named, descending) : byValue(column, field, named, descending, lang);
}

function byNumber({ order: values }: NumbersColumn, named: Order, descending: boolean): Order {
  const known = named.filter((row) => !Number.isNaN(values[row]));
  const unknown = named.filter((row) => Number.isNaN(values[row]));
  const sorted = Float64Array.from(values).sort();
  return joined(byRank(known, known.map((row) => firstPlace(sorted, values[row] ?? NaN)), sorted.length, descending), unknown);
}

/** Place of the first of these sorted numbers that is not less than a value. */
function firstPlace(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? NaN) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byValue({ codes, size, valueOf }: CodedColumn, field: Field, named: Order, descending: boolean, lang: string): Order {
  const context = contextIn(lang);
  const values = Array.from({ length: size }, (_, code) => (code ? sortValueOf(field, valueOf(code), context) : null));
  const valueAt = (row: number): number | string | null => values[codes[row] ?? 0] ?? null;
  const known = named.filter((row) => valueAt(row) !== null);
  const unknown = named.filter((row) => valueAt(row) === null);
  // Words and numbers together are sorted as words; the places of options are numbers.
  const areNumbers = values.every((value) => typeof value !== 'string');
  const ranks = areNumbers ? numberRanks(values) : wordRanks(values.map((value) => String(value ?? '')), lang);
  return joined(byRank(known, known.map((row) => ranks[codes[row] ?? 0] ?? 0), size, descending), unknown);
}

function numberRanks(values: readonly (number | string | null)[]): Uint32Array {
  const distinct = [...new Set(values.map(Number))].sort((a, b) => a - b);
  const places = new Map(distinct.map((value, rank) => [value, rank]));
  return Uint32Array.from(values, (value) => places.get(Number(value)) ?? 0);
}

/**
 * Counts how many have each rank, which is all that sorting takes; those with the same stay as they are.
 *
 * @param rankOf by place among the rows
 * @param ranks all of them are less
 */
function byRank(rows: Order, rankOf: Uint32Array, ranks: number, descending: boolean): Order {
  const starts = new Uint32Array(ranks + 1);
  for (const rank of rankOf) starts[(descending ? ranks - 1 - rank : rank) + 1] = (starts[(descending ? ranks - 1 - rank : rank) + 1] ?? 0) + 1;
  for (let next = 1; next <= ranks; next++) starts[next] = (starts[next] ?? 0) + (starts[next - 1] ?? 0);
  const order = new Uint32Array(rows.length);
  for (let place = 0; place < rows.length; place++) {
    const rank = descending ? ranks - 1 - (rankOf[place] ?? 0) : (rankOf[place] ?? 0);
    const at = starts[rank] ?? 0;
    order[at] = rows[place] ?? 0;
    starts[rank] = at + 1;
  }
  return order;
}

function joined(first: Order, second: Order): Order {
  const order = new Uint32Array(first.length + second.length);
  order.set(first);
  order.set(second, first.length);
  return order;
}
