import type { Field, FieldType } from '../catalogue/types.ts';
import { address } from './address.ts';
import { choice } from './choice.ts';
import { choices } from './choices.ts';
import { date } from './date.ts';
import type { FieldContext, FieldValues } from './field-type.ts';
import { flag } from './flag.ts';
import { lines } from './lines.ts';
import { link } from './link.ts';
import { name } from './name.ts';
import { number } from './number.ts';
import { references } from './references.ts';
import { text } from './text.ts';

type Values = { readonly [Type in FieldType]: FieldValues<Type> };

/** What the values of each field type come to. A new type is a file and a line here. */
const VALUES: Values = { address, choice, choices, date, flag, lines, link, name, number, references, text };

type FieldOf<Type extends FieldType> = Extract<Field, { type: Type }> & { readonly type: Type };

/** A field's value as one line of text; `null` when it is unknown. */
export function wordsOf<Type extends FieldType>(field: FieldOf<Type>, value: unknown, ax: FieldContext): string | null {
  return valuesOf<Type>(field.type).words(value, field, ax);
}

/** What a field's value is sorted by; `null` when it is unknown. */
export function sortValueOf<Type extends FieldType>(field: FieldOf<Type>, value: unknown, ax: FieldContext): number | string | null {
  return valuesOf<Type>(field.type).sortValue(value, field, ax);
}

function valuesOf<Type extends FieldType>(type: Type): Values[Type] {
  return VALUES[type];
}
