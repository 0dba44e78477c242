import type { FieldValues } from './field-type.ts';

/** Yes or no. */
export const flag: FieldValues<'flag'> = {
  type: 'flag',
  words: (value, _field, { m }) => (typeof value === 'boolean' ? (value ? m.yes : m.no) : null),
  sortValue: (value) => (typeof value === 'boolean' ? Number(!value) : null),
};
