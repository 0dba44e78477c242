import { AREAS_LAYER } from '../../catalogue/areas-layer.ts';
import type { Indicator } from '../../catalogue/types.ts';
import { formatQuantity, formatValue } from '../../i18n/format.ts';
import { amountOfQuantity } from '../amount.ts';
import type { DraftGroup } from '../comparison.ts';
import { NOT_APPLICABLE, UNKNOWN, type Column, type ComparisonContext, type DraftCell, type DraftRow } from '../model.ts';
import { comparisonWords } from '../words.ts';

/** The areas' figures: those of one id and unit stand in one row, each with whose it is and of when. */
export function indicatorGroup(context: ComparisonContext, columns: readonly Column[]): DraftGroup {
  const figures = columns.map((column) => figuresOf(context, column));
  const all = new Map(figures.flatMap((of) => of ?? []).map((figure) => [idOf(figure), figure]));
  const shared = [...all.values()].toSorted((a, b) => count(figures, b) - count(figures, a));
  return { id: 'figures', label: context.m.figures, rows: shared.map((figure) => row(context, figures, figure)) };
}

/** `null` where the column is no area. */
function figuresOf({ catalogue }: ComparisonContext, { layer, feature }: Column): readonly Indicator[] | null {
  if (layer.id !== AREAS_LAYER) return null;
  return catalogue.areas.find(({ id }) => id === feature.id)?.indicators ?? [];
}

function count(figures: readonly (readonly Indicator[] | null)[], wanted: Indicator): number {
  return figures.filter((of) => of?.some((figure) => idOf(figure) === idOf(wanted))).length;
}

function idOf({ id, unit }: Indicator): string {
  return `${id}.${unit}`;
}

function row(context: ComparisonContext, figures: readonly (readonly Indicator[] | null)[], figure: Indicator): DraftRow {
  const { t, m, lang } = context;
  const { unit, better, label } = figure;
  const format = (value: number): string =>
    unit === 'percent' ? comparisonWords(lang).points(formatValue(value, 'count', lang, m)) : formatValue(value, unit, lang, m);
  return {
    id: `figure.${idOf(figure)}`,
    label: t(label),
    format,
    ...(unit === 'percent' && { hasShares: false }),
    ...(better && { better }),
    cells: figures.map((of) => (of ? cell(context, of.find((one) => idOf(one) === idOf(figure))) : NOT_APPLICABLE)),
  };
}

function cell({ lang, m, t }: ComparisonContext, figure: Indicator | undefined): DraftCell {
  if (!figure) return UNKNOWN;
  const { value, qualifier, unit, sources, kind, date, note } = figure;
  const quantity = { value, ...(qualifier && { qualifier }) };
  return {
    ...UNKNOWN,
    words: formatQuantity(quantity, unit, lang, m),
    amount: amountOfQuantity(quantity),
    sources,
    kind,
    date,
    notes: note ? [{ words: t(note), sources: [] }] : [],
  };
}
