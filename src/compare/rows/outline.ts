import { formatDistance, formatValue } from '../../i18n/format.ts';
import { amountOf } from '../amount.ts';
import { NOT_APPLICABLE, UNKNOWN, type Column, type ComparisonContext, type DraftCell, type DraftRow } from '../model.ts';

/** What is measured of outlines. */
export function outlineRows(context: ComparisonContext, columns: readonly Column[]): readonly DraftRow[] {
  const { m, lang } = context;
  const hectares = (value: number): string => formatValue(value, 'ha', lang, m);
  const metres = (value: number): string => formatDistance(value, lang, m);
  return [
    { id: 'areaHa', label: `${m.areaSize} (${m.kindsShort.computed})`, format: hectares, cells: columns.map((column) => cell(context, column, 'areaHa', hectares)) },
    { id: 'perimeterM', label: `${m.perimeter} (${m.kindsShort.computed})`, format: metres, cells: columns.map((column) => cell(context, column, 'perimeterM', metres)) },
  ];
}

function cell({ state }: ComparisonContext, { ref, layer, feature }: Column, key: 'areaHa' | 'perimeterM', format: (value: number) => string): DraftCell {
  if (layer.geometry !== 'polygon') return NOT_APPLICABLE;
  const value = state.derived?.features[ref]?.[key];
  if (value === undefined) return UNKNOWN;
  return { ...UNKNOWN, words: format(value), amount: amountOf(value), kind: 'computed', sources: feature.properties.sources };
}
