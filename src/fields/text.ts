import { asText, type FieldValues } from './field-type.ts';

/** In the person's language. */
export const text: FieldValues<'text'> = {
  type: 'text',
  words: (value, _field, ax) => ax.t(asText(value)) || null,
  sortValue: (value, _field, ax) => ax.t(asText(value)) || null,
};
