import type { Field, FieldType } from '../../catalogue/types.ts';
import type { FieldContext } from '../../fields/field-type.ts';
import { wordsOf } from '../../fields/index.ts';
import { choice } from './choice.ts';
import { date } from './date.ts';
import type { FieldRenderer, Rendered } from './field-type.ts';
import { lines } from './lines.ts';
import { link } from './link.ts';
import { number } from './number.ts';
import { references } from './references.ts';

type Renderers = { readonly [Type in FieldType]?: FieldRenderer<Type> };

/** The field types whose values are more than words. A new one is a file and a line here. */
const RENDERERS: Renderers = { choice, date, lines, link, number, references };

type FieldOf<Type extends FieldType> = Extract<Field, { type: Type }>;

/** A field's value as it is shown; `null` when it is unknown. */
export function renderField<Type extends FieldType>(
  field: FieldOf<Type> & { readonly type: Type },
  value: unknown,
  ax: FieldContext,
): Rendered {
  const renderer = rendererOf<Type>(field.type);
  return renderer ? renderer.render(value, field, ax) : wordsOf<Type>(field, value, ax);
}

function rendererOf<Type extends FieldType>(type: Type): Renderers[Type] {
  return RENDERERS[type];
}
