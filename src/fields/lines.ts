import { isRecord } from '../catalogue/json.ts';
import type { TransitLine } from '../catalogue/types.ts';
import type { FieldValues } from './field-type.ts';

/** The lines' names. */
export const lines: FieldValues<'lines'> = {
  type: 'lines',
  words: (value) => linesIn(value).map(({ name }) => name).join(', ') || null,
  sortValue: (value) => linesIn(value).map(({ name }) => name).join(', ') || null,
};

/** The lines in a value; none for anything else. */
export function linesIn(value: unknown): readonly TransitLine[] {
  return Array.isArray(value) ? value.filter(isLine) : [];
}

function isLine(value: unknown): value is TransitLine {
  return isRecord(value) && typeof value['name'] === 'string' && typeof value['color'] === 'string';
}
