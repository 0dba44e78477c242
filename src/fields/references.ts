import { parseRef, refOf } from '../catalogue/refs.ts';
import type { FeatureRef } from '../catalogue/types.ts';
import { strings, type FieldContext, type FieldValues } from './field-type.ts';

/** The names of what is referred to; where they are not there, the references themselves. */
export const references: FieldValues<'references'> = {
  type: 'references',
  words: (value, _field, ax) => named(value, ax),
  sortValue: (value, _field, ax) => named(value, ax),
};

/** The references in a value; none for anything else. */
export function refsIn(value: unknown): readonly FeatureRef[] {
  return strings(value).flatMap((text) => {
    const parsed = parseRef(text);
    return parsed ? [refOf(parsed.layer, parsed.id)] : [];
  });
}

function named(value: unknown, ax: FieldContext): string | null {
  return refsIn(value).map((ref) => ax.nameOf?.(ref) ?? ref).join(', ') || null;
}
