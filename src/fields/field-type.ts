import type { Field, FieldType, FeatureRef, Text } from '../catalogue/types.ts';
import type { Messages } from '../i18n/messages.ts';

/** What words are made with. */
export interface FieldContext {
  readonly lang: string;
  readonly m: Messages;
  /** A catalogue text in the person's language. */
  t(text: Text | null | undefined): string;
  /** The name of a feature that a value refers to; `undefined` while its layer is not there. */
  nameOf?(ref: FeatureRef): string | undefined;
}

/** What the values of one field type come to outside their own panel: in tables, comparisons, exports. */
export interface FieldValues<Type extends FieldType = FieldType> {
  readonly type: Type;
  /** One line of text, with its unit; `null` when the value is unknown or not of its type. */
  words(value: unknown, field: Extract<Field, { type: Type }>, ax: FieldContext): string | null;
  /** What it is sorted by: a number, or else the words; `null` when unknown. */
  sortValue(value: unknown, field: Extract<Field, { type: Type }>, ax: FieldContext): number | string | null;
}

/** A text in several languages; anything else is none. */
export function asText(value: unknown): Text | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const entries = Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return entries.length ? Object.fromEntries(entries) : null;
}

/** The strings in a list; none for anything else. */
export function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
