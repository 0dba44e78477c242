import type { Slug } from '../catalogue/types.ts';
import type { Shading } from './shading.ts';

/** Ids by their values, the most first; those without a value at the end, in the order of the layer. */
export function ranked({ values }: Pick<Shading, 'values'>): readonly Slug[] {
  return [...values]
    .toSorted(([, { value: a }], [, { value: b }]) => (b ?? -Infinity) - (a ?? -Infinity) || 0)
    .map(([id]) => id);
}
