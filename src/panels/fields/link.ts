import { externalLink } from '../external-link.ts';
import type { FieldRenderer } from './field-type.ts';

export const link: FieldRenderer<'link'> = {
  type: 'link',
  render: (value) => (typeof value === 'string' && value ? externalLink(value) : null),
};
