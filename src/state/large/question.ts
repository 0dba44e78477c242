import { parseRef } from '../../catalogue/refs.ts';
import type { Layer, Slug } from '../../catalogue/types.ts';
import type { LargeQuery } from '../../large/model.ts';
import { PLACE_KEYS } from '../filters/index.ts';
import { filtersOf } from '../results.ts';
import type { ExplorerState } from '../state.ts';

/** What is asked of a large layer, but for the rows. */
export type Question = Omit<LargeQuery, 'rows'>;

/** What a state asks of a large layer. */
export function questionOf(state: ExplorerState, layer: Layer): Question {
  const { inView, sort, lang } = state;
  return { filters: filtersOf(state, layer), inView, sort: isListed(state, layer.id) ? sort : null, lang };
}

/** Whether rows of a layer are looked at, or would be again once what lies over them is closed. */
export function isListed({ panel }: ExplorerState, layer: Slug): boolean {
  return (panel.kind === 'list' || panel.kind === 'table') && panel.layer === layer;
}

/** Whether two questions have the same rows in the same order for their answer. */
export function haveSameRows(one: Question, other: Question): boolean {
  return one.lang === other.lang && same(one.sort, other.sort) && same(one.filters, other.filters) && (isFree(one) || same(one.inView, other.inView));
}

/** Whether two questions have the same answer. */
export function areSame(one: Question, other: Question): boolean {
  return haveSameRows(one, other) && same(one.inView, other.inView);
}

function isFree({ filters }: Question): boolean {
  return filters[PLACE_KEYS['in-view']] === undefined;
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Ids of a layer's features that a state speaks of, and which therefore must be there. */
export function idsIn({ selected, spot, compare, shortlist, walk }: ExplorerState, layer: Slug): readonly Slug[] {
  const refs = [selected, walk?.from, walk?.to, ...spot, ...compare, ...shortlist];
  const ids = refs.flatMap((ref) => {
    const parsed = typeof ref === 'string' ? parseRef(ref) : null;
    return parsed?.layer === layer ? [parsed.id] : [];
  });
  return [...new Set(ids)];
}
