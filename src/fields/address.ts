import { isRecord } from '../catalogue/json.ts';
import type { FieldValues } from './field-type.ts';

/** Street and number, then postal code and city, as both languages of the interface write them. */
export const address: FieldValues<'address'> = {
  type: 'address',
  words: (value) => (isRecord(value) ? addressWords(value) || null : null),
  sortValue: (value) => (isRecord(value) ? addressWords(value) || null : null),
};

export function addressWords(value: Readonly<Record<string, unknown>>): string {
  const part = (key: string): string => (typeof value[key] === 'string' ? value[key] : '');
  const street = joined(' ', part('street'), part('number'));
  return joined(', ', street, joined(' ', part('postalCode'), part('city')));
}

function joined(separator: string, ...parts: readonly string[]): string {
  return parts.filter(Boolean).join(separator);
}
