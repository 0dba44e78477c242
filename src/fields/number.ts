import { isRecord } from '../catalogue/json.ts';
import type { Quantity } from '../catalogue/types.ts';
import { formatQuantity } from '../i18n/format.ts';
import type { FieldValues } from './field-type.ts';

/** The first of the quantities that sources give: the one that is sorted and filtered by. */
export const number: FieldValues<'number'> = {
  type: 'number',
  words(value, { unit = 'count', decimals }, { lang, m }) {
    const [first] = quantitiesIn(value);
    return first ? formatQuantity(first, unit, lang, m, decimals) : null;
  },
  sortValue: firstNumberIn,
};

/** The number that counts where sources give several; `null` where none does. */
export function firstNumberIn(value: unknown): number | null {
  return quantitiesIn(value)[0]?.value ?? null;
}

/** The quantities in a value, in the order of the data; none for anything else. */
export function quantitiesIn(value: unknown): readonly Quantity[] {
  return Array.isArray(value) ? value.filter(isQuantity) : [];
}

function isQuantity(value: unknown): value is Quantity {
  return isRecord(value) && typeof value['value'] === 'number' && Number.isFinite(value['value']);
}
