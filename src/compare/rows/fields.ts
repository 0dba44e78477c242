import type { Field, UnitName } from '../../catalogue/types.ts';
import { isDateValue } from '../../fields/date.ts';
import { wordsOf } from '../../fields/index.ts';
import { quantitiesIn } from '../../fields/number.ts';
import { formatQuantity, formatValue } from '../../i18n/format.ts';
import { amountOfQuantity } from '../amount.ts';
import { NOT_APPLICABLE, UNKNOWN, wordsCell, type Column, type ComparisonContext, type DraftCell, type DraftRow, type Note } from '../model.ts';
import { comparisonWords } from '../words.ts';

const SURFACE_UNITS: ReadonlySet<UnitName> = new Set(['m2', 'ha', 'km2']);

/** The same field of one or more layers. */
interface SharedField {
  readonly first: Field;
  readonly byLayer: ReadonlyMap<string, Field>;
  readonly isSymbol: boolean;
}

/** The layers' own fields: those that decide the marks, surfaces, and all others in the catalogue's order. */
export function fieldGroups(context: ComparisonContext, columns: readonly Column[]) {
  const groups: Record<'symbols' | 'sizes' | 'others', DraftRow[]> = { symbols: [], sizes: [], others: [] };
  for (const shared of sharedFields(context, columns)) {
    const { first, isSymbol } = shared;
    const isSize = first.type === 'number' && first.unit !== undefined && SURFACE_UNITS.has(first.unit);
    groups[isSymbol ? 'symbols' : isSize ? 'sizes' : 'others'].push(row(context, columns, shared));
  }
  return groups;
}

/** Layers share a row where key, type, unit and label are the same. */
function sharedFields({ t }: ComparisonContext, columns: readonly Column[]): readonly SharedField[] {
  const found = new Map<string, { first: Field; byLayer: Map<string, Field>; isSymbol: boolean }>();
  for (const layer of new Set(columns.map((column) => column.layer))) {
    for (const field of layer.fields) {
      const unit = field.type === 'number' ? field.unit : undefined;
      const name = JSON.stringify([field.key, field.type, unit, t(field.label)]);
      const shared = found.get(name) ?? { first: field, byLayer: new Map(), isSymbol: false };
      shared.byLayer.set(layer.id, field);
      shared.isSymbol ||= layer.symbolField === field.key;
      found.set(name, shared);
    }
  }
  return [...found.values()];
}

function row(context: ComparisonContext, columns: readonly Column[], { first, byLayer }: SharedField): DraftRow {
  const { t } = context;
  const cells = columns.map((column) => {
    const field = byLayer.get(column.layer.id);
    return field ? cell(context, column, field) : NOT_APPLICABLE;
  });
  const common = { id: `field.${first.key}`, label: t(first.label), type: first.type, cells, ...(first.help && { help: t(first.help) }) };
  return first.type === 'number' ? { ...common, ...measure(context, first) } : common;
}

function measure({ lang, m }: ComparisonContext, { unit = 'count', decimals, better }: Extract<Field, { type: 'number' }>) {
  const format = (value: number): string =>
    unit === 'percent' ? comparisonWords(lang).points(formatValue(value, 'count', lang, m, decimals)) : formatValue(value, unit, lang, m, decimals);
  return { format, ...(unit === 'percent' && { hasShares: false as const }), ...(better && { better }) };
}

function cell(context: ComparisonContext, { feature }: Column, field: Field): DraftCell {
  const value = feature.properties[field.key];
  const { sources } = feature.properties;
  const words = wordsOf(field, value, context);
  if (words === null) return UNKNOWN;
  if (field.type === 'number') return numberCell(context, field, value, sources);
  const basis = isDateValue(value) && value.basis ? [{ words: context.t(value.basis), sources: [] }] : [];
  return { ...wordsCell(words, sources), notes: basis };
}

/** The first quantity is what is compared; the others contradict it. */
function numberCell(context: ComparisonContext, field: Extract<Field, { type: 'number' }>, value: unknown, ofFeature: readonly string[]): DraftCell {
  const { lang, m, t } = context;
  const [first, ...others] = quantitiesIn(value);
  if (!first) return UNKNOWN;
  const { unit = 'count', decimals } = field;
  const words = (quantity: typeof first): string => formatQuantity(quantity, unit, lang, m, decimals);
  const basis: readonly Note[] = first.basis ? [{ words: t(first.basis), sources: [] }] : [];
  const contradicting = others.map((other): Note => ({
    words: words(other), ...(other.basis && { detail: t(other.basis) }), sources: other.sources ?? ofFeature, isOther: true,
  }));
  return { ...UNKNOWN, words: words(first), amount: amountOfQuantity(first), sources: first.sources ?? ofFeature, notes: [...basis, ...contradicting] };
}
