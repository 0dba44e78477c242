import type { FieldRenderer } from './field-type.ts';

export const flag: FieldRenderer<'flag'> = {
  type: 'flag',
  render: (value, _field, { m }) => (typeof value === 'boolean' ? (value ? m.yes : m.no) : null),
};
