import type { ExportEntry } from './model.ts';

/** What stands in a cell; `null` is unknown. */
export type Cell = string | number | null;

/** One thing said of every entry, under a heading in the person's language, with its unit. */
export interface Column {
  readonly header: string;
  cell(entry: ExportEntry): Cell;
  /** Its cells hold what the explorer has made up of signs that start no formula, and must stay as they are. */
  readonly isOurs?: true;
}

/** A list of one where it is wanted, else of none. */
export function onlyIf<Thing>(isWanted: unknown, thing: Thing): readonly Thing[] {
  return isWanted ? [thing] : [];
}
