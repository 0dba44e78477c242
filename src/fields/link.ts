import type { FieldValues } from './field-type.ts';

/** An address as it is written. */
export const link: FieldValues<'link'> = {
  type: 'link',
  words: (value) => (typeof value === 'string' && value ? value : null),
  sortValue: (value) => (typeof value === 'string' && value ? value : null),
};
