import type { FieldRenderer } from './field-type.ts';

export const name: FieldRenderer<'name'> = {
  type: 'name',
  render: (value) => (typeof value === 'string' && value ? value : null),
};
