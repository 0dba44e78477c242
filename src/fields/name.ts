import type { FieldValues } from './field-type.ts';

/** The same in every language. */
export const name: FieldValues<'name'> = {
  type: 'name',
  words: (value) => (typeof value === 'string' && value ? value : null),
  sortValue: (value) => (typeof value === 'string' && value ? value : null),
};
