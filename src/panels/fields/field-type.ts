import type { TemplateResult } from 'lit';
import type { Field, FieldType } from '../../catalogue/types.ts';
import type { FieldContext } from '../../fields/field-type.ts';

/** What a field's value looks like: words, or a template. `null` when the value is unknown or not of its type. */
export type Rendered = TemplateResult | string | null;

/** How the values of one field type are shown where they need more than one line of words. */
export interface FieldRenderer<Type extends FieldType = FieldType> {
  readonly type: Type;
  render(value: unknown, field: Extract<Field, { type: Type }>, ax: FieldContext): Rendered;
}
