import type { Field } from '../../catalogue/types.ts';
import { formatValue } from '../../i18n/format.ts';
import { layerById } from '../../state/selectors.ts';
import { amountOf } from '../amount.ts';
import type { DraftGroup } from '../comparison.ts';
import { NOT_APPLICABLE, UNKNOWN, type Column, type ComparisonContext, type DraftCell, type DraftRow } from '../model.ts';
import { comparisonWords } from '../words.ts';

type NumberField = Extract<Field, { type: 'number' }>;

/** What the census counts within a walk of each. */
export function aroundGroup(context: ComparisonContext, columns: readonly Column[]): DraftGroup {
  const { t, catalogue, state } = context;
  const people = layerById(catalogue, catalogue.walking?.people ?? '');
  const minutes = columns.map(({ ref }) => state.derived?.features[ref]?.around?.minutes).find((one) => one !== undefined) ?? 0;
  const counted = catalogue.walking?.peopleCounts;
  const fields = people?.fields.filter((field) => field.type === 'number').filter(({ key }) => counted?.includes(key) ?? true) ?? [];
  const rows = fields.map((field) => row(context, columns, field, minutes));
  return { id: 'around', label: comparisonWords(context.lang).around(minutes), note: t(people?.caveat), rows };
}

function row(context: ComparisonContext, columns: readonly Column[], field: NumberField, minutes: number): DraftRow {
  const { t, m, lang } = context;
  const format = (value: number): string => formatValue(value, field.unit ?? 'count', lang, m, field.decimals ?? 0);
  return {
    id: `around.${field.key}`,
    label: t(field.label),
    format,
    ...(field.better && { better: field.better }),
    cells: columns.map((column) => cell(context, column, field, minutes, format)),
  };
}

/** Counts within another number of minutes are not set beside these. */
function cell({ state, catalogue, m }: ComparisonContext, { ref, layer }: Column, { key }: NumberField, minutes: number, format: (value: number) => string): DraftCell {
  const around = state.derived?.features[ref]?.around;
  if (!around) return layer.geometry === 'polygon' ? NOT_APPLICABLE : UNKNOWN;
  const count = around.minutes === minutes && Object.hasOwn(around.counts, key) ? around.counts[key] : undefined;
  if (count === undefined) return UNKNOWN;
  const [least, most] = typeof count === 'number' ? [count, count] : count;
  const words = least === most ? format(least) : m.distanceBetween(format(least), format(most));
  const sources = layerById(catalogue, catalogue.walking?.people ?? '')?.sources ?? [];
  return { ...UNKNOWN, words, amount: amountOf(count), kind: 'computed', sources };
}
