import type { Cell, Column, RowGroup } from '../../compare/model.ts';

/** The sources that all values of a group have in common, to be said once; those of whole entries stand at the table's end. */
export function commonSources({ rows }: RowGroup, columns: readonly Column[]): readonly string[] {
  const own = rows.flatMap(({ cells }) => cells.flatMap((cell, index) => (hasOwn(cell, columns[index]) ? [cell.sources] : [])));
  const [first = []] = own;
  return own.length > 1 && own.every((sources) => sources.join() === first.join()) ? first : [];
}

/** The sources to say beside a value: those that are neither its group's nor its whole entry's. */
export function ownSources(cell: Cell, column: Column | undefined, common: readonly string[]): readonly string[] {
  return hasOwn(cell, column) && cell.sources.join() !== common.join() ? cell.sources : [];
}

function hasOwn({ words, sources }: Cell, column: Column | undefined): boolean {
  return words !== null && sources.length > 0 && sources.join() !== column?.feature.properties.sources.join();
}
