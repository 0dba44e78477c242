import { asText, type FieldRenderer } from './field-type.ts';

export const text: FieldRenderer<'text'> = {
  type: 'text',
  render: (value, _field, ax) => ax.t(asText(value)) || null,
};
