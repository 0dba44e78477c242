import { isRecord } from '../catalogue/json.ts';
import type { DateValue } from '../catalogue/types.ts';
import { formatDateValue } from '../i18n/format.ts';
import type { FieldValues } from './field-type.ts';

const DIGITS = 8;

/** A date as precise as it is known. */
export const date: FieldValues<'date'> = {
  type: 'date',
  words: (value, _field, ax) => (isDateValue(value) ? formatDateValue(value, ax.lang, ax.m) : null),
  sortValue: (value) => (isDateValue(value) ? Number(value.date.replaceAll('-', '').padEnd(DIGITS, '0')) : null),
};

/** Whether a value is a date, however precise. */
export function isDateValue(value: unknown): value is DateValue {
  return isRecord(value) && typeof value['date'] === 'string';
}
