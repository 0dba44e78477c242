import type { FeatureRef } from '../catalogue/types.ts';
import { parseRef } from '../catalogue/refs.ts';
import { featureByRef, isWhole, layerById } from '../state/selectors.ts';
import { bestOf } from './amount.ts';
import { differenceWords } from './difference-words.ts';
import type { Column, Comparison, ComparisonContext, DraftRow, Row, RowGroup } from './model.ts';
import { aroundGroup } from './rows/around.ts';
import { fieldGroups } from './rows/fields.ts';
import { identityGroup } from './rows/identity.ts';
import { indicatorGroup } from './rows/indicators.ts';
import { nearGroups } from './rows/near.ts';
import { outlineRows } from './rows/outline.ts';
import { placeGroup } from './rows/place.ts';
import { comparisonWords } from './words.ts';

export type { Cell, Column, Comparison, ComparisonContext, Note, Row, RowGroup } from './model.ts';

/** A group before its rows are set against each other. */
export interface DraftGroup extends Omit<RowGroup, 'rows'> {
  readonly rows: readonly DraftRow[];
}

/**
 * Sets sites and areas side by side. The first is the base that differences are measured against; what none of them
 * knows has no row.
 *
 * @param refs those whose layer is not whole yet, or that are not in it, are passed over
 */
export function comparisonOf(context: ComparisonContext, refs: readonly FeatureRef[]): Comparison {
  const columns = refs.flatMap((ref) => columnOf(context, ref));
  const groups = columns.length ? draftGroups(context, columns) : [];
  const known = groups.map((group) => ({ ...group, rows: group.rows.filter(({ cells }) => cells.some(({ words }) => words !== null)) }));
  return {
    columns,
    groups: known.filter(({ rows }) => rows.length).map((group) => ({ ...group, rows: group.rows.map((row) => judged(row, context)) })),
  };
}

function draftGroups(context: ComparisonContext, columns: readonly Column[]): readonly DraftGroup[] {
  const { symbols, sizes, others } = fieldGroups(context, columns);
  const comparing = comparisonWords(context.lang);
  return [
    identityGroup(context, columns, symbols),
    { id: 'size', label: comparing.size, rows: [...sizes, ...outlineRows(context, columns)] },
    placeGroup(context, columns),
    ...nearGroups(context, columns),
    aroundGroup(context, columns),
    { id: 'details', label: comparing.details, rows: others },
    indicatorGroup(context, columns),
  ];
}

function columnOf({ state, catalogue, t }: ComparisonContext, ref: FeatureRef): readonly Column[] {
  const layer = layerById(catalogue, parseRef(ref)?.layer ?? '');
  const feature = featureByRef(state, ref);
  return layer && feature && isWhole(state, layer.id) ? [{ ref, layer, feature, name: t(feature.properties.name) }] : [];
}

/** Sets a row's cells against the first and against each other. */
function judged({ format, hasShares, ...row }: DraftRow, context: ComparisonContext): Row {
  const base = row.cells[0]?.amount;
  const best = bestOf(row.cells.map(({ amount }) => amount), row.better);
  const how = { ...(format && { format }), ...(hasShares === false && { hasShares }) };
  const [first] = row.cells;
  return {
    ...row,
    isSame: row.cells.every(({ words }) => words !== null && words === first?.words),
    cells: row.cells.map((cell, index) => ({
      ...cell,
      difference: index && base && cell.amount ? differenceWords(cell.amount, base, how, context) : null,
      isBest: best[index] ?? false,
    })),
  };
}
