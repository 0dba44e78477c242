import type { Field, Layer } from '../catalogue/types.ts';
import { NAME } from '../state/sorted.ts';
import type { Sort } from '../state/state.ts';

/** What a layer is sorted by: the sort that was asked for, where the layer has its field. */
export function sortOf(layer: Layer, sort: Sort | null): Sort {
  const fits = sort && (sort.field === NAME || layer.fields.some(({ key }) => key === sort.field));
  return fits ? sort : { field: NAME, descending: false };
}

/** The sort after a field was chosen: numbers begin with the largest, all else with the first. */
export function chosen(field: Field | undefined): Sort | null {
  return field ? { field: field.key, descending: field.type === 'number' } : null;
}

/** The other way round; by name from the start is what there is without a sort. */
export function reversed({ field, descending }: Sort): Sort | null {
  return field === NAME && descending ? null : { field, descending: !descending };
}

/** The sort after a column's heading was pressed: the field's own direction first, then the other. */
export function pressed(layer: Layer, sort: Sort | null, key: string): Sort | null {
  const now = sortOf(layer, sort);
  return now.field === key ? reversed(now) : chosen(layer.fields.find((field) => field.key === key));
}
