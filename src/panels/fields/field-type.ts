import type { TemplateResult } from 'lit';
import type { Field, FieldType } from '../../catalogue/types.ts';
import type { ExplorerController } from '../../state/context.ts';

/** What a renderer needs of the element that it renders for. */
export type FieldContext = Pick<ExplorerController, 'lang' | 'm' | 't'>;

/** What a field's value looks like: words, or a template. `null` when the value is unknown or not of its type. */
export type Rendered = TemplateResult | string | null;

/** How the values of one field type are shown. */
export interface FieldRenderer<Type extends FieldType = FieldType> {
  readonly type: Type;
  render(value: unknown, field: Extract<Field, { type: Type }>, ax: FieldContext): Rendered;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text in several languages; anything else is none. */
export function asText(value: unknown): Readonly<Record<string, string>> | null {
  if (!isRecord(value)) return null;
  const entries = Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return entries.length ? Object.fromEntries(entries) : null;
}

export function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
