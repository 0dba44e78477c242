import type { Better, Catalogue, ExplorerFeature, FeatureRef, FigureKind, FieldType, Layer, PartialDate } from '../catalogue/types.ts';
import type { FieldContext } from '../fields/field-type.ts';
import type { ExplorerState } from '../state/state.ts';
import type { Amount } from './amount.ts';

/** What a comparison is made from, and the words it is made with. */
export interface ComparisonContext extends FieldContext {
  readonly state: ExplorerState;
  readonly catalogue: Catalogue;
  /** `undefined` while the feature's layer is not there. */
  nameOf(ref: FeatureRef): string | undefined;
}

/** Sites and areas side by side, the first being the base: a table whose cells are ready to be read. */
export interface Comparison {
  readonly columns: readonly Column[];
  readonly groups: readonly RowGroup[];
}

/** One of those compared. */
export interface Column {
  readonly ref: FeatureRef;
  readonly name: string;
  readonly layer: Layer;
  readonly feature: ExplorerFeature;
}

/** Rows about one matter, under a heading. */
export interface RowGroup {
  readonly id: string;
  readonly label: string;
  /** How its values were come by, where that must be said. */
  readonly note?: string;
  readonly rows: readonly Row[];
}

/** One thing that is said of all columns. */
export interface Row {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly type?: FieldType;
  /** Set where one value is better than another for whoever compares. */
  readonly better?: Better;
  /** Whether all columns know it and say the same. */
  readonly isSame: boolean;
  /** One for each column. */
  readonly cells: readonly Cell[];
}

/** What a row says of one column. */
export interface Cell {
  /** The value with its unit; `null`: not known. */
  readonly words: string | null;
  /** `false` where there is nothing to know: the column's kind has no such field. */
  readonly applies: boolean;
  /** What is measured, for differences and bars; `null` where the value is no number or not known. */
  readonly amount: Amount | null;
  /** "+12,000 m² (+60 %)" against the first column; `null` in that column and where either is unknown. */
  readonly difference: string | null;
  readonly isBest: boolean;
  /** What else is said of it: other sources' values, what was measured. */
  readonly notes: readonly Note[];
  /** Ids in the catalogue. */
  readonly sources: readonly string[];
  /** Whose figure it is, and of when, where rows mix them. */
  readonly kind?: FigureKind;
  readonly date?: PartialDate | null;
  /** The feature that the value names, the nearest station say, and the value without its name. */
  readonly names?: { readonly ref: FeatureRef; readonly name: string; readonly rest: string };
}

/** What a source says besides the value. */
export interface Note {
  readonly words: string;
  /** What exactly `words` is. */
  readonly detail?: string;
  readonly sources: readonly string[];
  /** Contradicts the value: must be shown wherever it is. */
  readonly isOther?: true;
}

/** A cell before it is set against the others. */
export type DraftCell = Omit<Cell, 'difference' | 'isBest'>;

/** A row before its cells are set against each other. */
export interface DraftRow extends Omit<Row, 'isSame' | 'cells'> {
  readonly cells: readonly DraftCell[];
  /** Writes a positive difference with its unit. */
  readonly format?: (value: number) => string;
  /** Differences are not said in per cent again: they are per cent, or too rough. */
  readonly hasShares?: false;
}

/** Of a row that is about something else. */
export const NOT_APPLICABLE: DraftCell = { words: null, applies: false, amount: null, notes: [], sources: [] };

/** Of a row that applies, but of which nothing is known. */
export const UNKNOWN: DraftCell = { words: null, applies: true, amount: null, notes: [], sources: [] };

/** A known value that is not measured. */
export function wordsCell(words: string | null, sources: readonly string[] = []): DraftCell {
  return words ? { ...UNKNOWN, words, sources } : UNKNOWN;
}
