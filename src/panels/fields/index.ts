import type { Field, FieldType } from '../../catalogue/types.ts';
import { address } from './address.ts';
import { choice } from './choice.ts';
import { choices } from './choices.ts';
import { date } from './date.ts';
import type { FieldContext, FieldRenderer, Rendered } from './field-type.ts';
import { flag } from './flag.ts';
import { lines } from './lines.ts';
import { link } from './link.ts';
import { name } from './name.ts';
import { number } from './number.ts';
import { references } from './references.ts';
import { text } from './text.ts';

type Renderers = { readonly [Type in FieldType]: FieldRenderer<Type> };

/** How each field type is shown. A new type is a file and a line here. */
const RENDERERS: Renderers = { address, choice, choices, date, flag, lines, link, name, number, references, text };

type FieldOf<Type extends FieldType> = Extract<Field, { type: Type }>;

/** A field's value as it is shown; `null` when it is unknown. */
export function renderField<Type extends FieldType>(
  field: FieldOf<Type> & { readonly type: Type },
  value: unknown,
  ax: FieldContext,
): Rendered {
  return RENDERERS[field.type].render(value, field, ax);
}
