import type { ExplorerFeature, Field, FieldType, Layer } from '../catalogue/types.ts';
import type { FieldContext } from '../fields/field-type.ts';
import { wordsOf } from '../fields/index.ts';
import { quantitiesIn } from '../fields/number.ts';
import { formatQuantity } from '../i18n/format.ts';
import { knownFields, type KnownOf } from './known-fields.ts';
import { unitSymbol } from './units.ts';

export interface Column {
  readonly field: Field;
  readonly label: string;
  /** Of all its numbers; empty where they have none. */
  readonly unit: string;
  readonly widthRem: number;
  readonly isNumber: boolean;
}

export const NAME_WIDTH_REM = 19;

const WIDTHS_REM: Readonly<Record<FieldType, number>> = {
  number: 9.5, date: 9, flag: 6.5, choice: 11, choices: 14, name: 11, text: 18, link: 13, address: 15, references: 14, lines: 7,
};

/** One column for each field of which something is known, the one that decides the marks first. */
export function columnsOf(layer: Layer, data: KnownOf, { t, m }: FieldContext): readonly Column[] {
  return knownFields(layer, data).map((field) => ({
    field,
    label: t(field.label),
    unit: field.type === 'number' ? unitSymbol(field.unit, m) : '',
    widthRem: WIDTHS_REM[field.type],
    isNumber: field.type === 'number',
  }));
}

/** A field's value in its cell: numbers without the unit, which the heading has; `null` when unknown. */
export function cellWords({ field }: Column, { properties }: ExplorerFeature, ax: FieldContext): string | null {
  const value: unknown = properties[field.key];
  if (field.type !== 'number' || field.unit === 'year') return wordsOf(field, value, ax);
  const [first] = quantitiesIn(value);
  return first ? formatQuantity(first, 'count', ax.lang, ax.m, field.decimals) : null;
}
