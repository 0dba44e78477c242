import type { LegendItem } from './legend.ts';

/** A line of the legend: of a label that takes several, the first has the sign. */
export interface LegendRow {
  readonly item: LegendItem;
  readonly text: string;
  readonly isFirst: boolean;
}

export interface LegendColumns {
  /** Rows of each column. */
  readonly rows: number;
  /** Column after column; `null` is an empty place. */
  readonly placed: readonly (LegendRow | null)[];
}

/** Lines that stay together in one column. */
type Block = readonly LegendRow[];

export interface ColumnsOf {
  readonly columns: number;
  /** More rows than that cut the legend short. */
  readonly mostRows: number;
  readonly linesOf: (item: LegendItem) => readonly string[];
  /** Stands for so many entries that there is no room for. */
  readonly more: (count: number) => string;
}

/** A legend in columns as short as can be: no label is divided between two, and no heading stands last in one. */
export function legendColumns(items: readonly LegendItem[], { columns, mostRows, linesOf, more }: ColumnsOf): LegendColumns {
  for (let kept = items.length; ; kept -= 1) {
    const note: readonly LegendItem[] = kept < items.length ? [{ sign: { kind: 'note' }, label: more(items.length - kept) }] : [];
    const arranged = inColumns(blocksOf([...items.slice(0, kept), ...note], linesOf), columns);
    if (arranged.rows <= mostRows || kept === 0) return arranged;
  }
}

/** Each entry, a heading with the first that it is the heading of. */
function blocksOf(items: readonly LegendItem[], linesOf: ColumnsOf['linesOf']): readonly Block[] {
  const blocks: Block[] = [];
  for (const [index, item] of items.entries()) {
    const rows = linesOf(item).map((text, line): LegendRow => ({ item, text, isFirst: line === 0 }));
    const isBelowHeading = items[index - 1]?.sign.kind === 'heading';
    blocks.push(isBelowHeading ? [...(blocks.pop() ?? []), ...rows] : rows);
  }
  return blocks;
}

/** Fills columns one after the other. */
function inColumns(blocks: readonly Block[], columns: number): LegendColumns {
  const lines = blocks.reduce((sum, { length }) => sum + length, 0);
  const highest = Math.max(0, ...blocks.map(({ length }) => length));
  for (let rows = Math.max(highest, Math.ceil(lines / columns)); ; rows += 1) {
    const placed: (LegendRow | null)[] = [];
    for (const block of blocks) {
      const left = rows - (placed.length % rows);
      if (left < block.length) placed.push(...Array.from({ length: left }, () => null));
      placed.push(...block);
    }
    if (placed.length <= rows * columns) return { rows, placed };
  }
}
