/** A block as the pages see it. */
export interface Measured {
  readonly height: number;
  /** May not stand last in a column. */
  readonly leads: boolean;
}

export interface PageRoom {
  /** Height of a column on the first page and on those that follow, in the same unit as the blocks. */
  readonly first: number;
  readonly following: number;
  readonly columns: number;
}

/** Places of the blocks by page and column. */
export type Pages = readonly (readonly (readonly number[])[])[];

/** Finest step in which the columns of the last page are made equal. */
const BALANCE_STEP = 4;

/** Fills columns one after the other, keeps headings with what follows them, and makes the last page's columns about equal. */
export function paginate(blocks: readonly Measured[], room: PageRoom): Pages {
  const all = blocks.map((_, index) => index);
  const columns = fill(blocks, all, (column) => (column < room.columns ? room.first : room.following));
  const pages: (readonly (readonly number[])[])[] = [];
  for (let at = 0; at < columns.length; at += room.columns) pages.push(columns.slice(at, at + room.columns));
  const last = pages.at(-1);
  if (!last) return [[]];
  const limit = pages.length === 1 ? room.first : room.following;
  return [...pages.slice(0, -1), balanced(blocks, last.flat(), limit, room.columns)];
}

/** The lowest columns that still hold all of it. */
function balanced(blocks: readonly Measured[], which: readonly number[], limit: number, columns: number): readonly (readonly number[])[] {
  const total = which.reduce((sum, index) => sum + (blocks[index]?.height ?? 0), 0);
  for (let height = total / columns; height < limit; height += BALANCE_STEP) {
    const tried = fill(blocks, which, () => height);
    const isFitting = tried.length <= columns && tried.every((column) => heightOf(blocks, column) <= height);
    if (isFitting) return tried;
  }
  return fill(blocks, which, () => limit);
}

function fill(blocks: readonly Measured[], which: readonly number[], limitOf: (column: number) => number): readonly (readonly number[])[] {
  const columns: number[][] = [];
  let [column, used]: [number[] | undefined, number] = [undefined, 0];
  for (const group of together(blocks, which)) {
    const height = heightOf(blocks, group);
    if (!column || (column.length > 0 && used + height > limitOf(columns.length - 1))) {
      column = [];
      columns.push(column);
      used = 0;
    }
    column.push(...group);
    used += height;
  }
  return columns;
}

/** Headings with the first block that is none. */
function together(blocks: readonly Measured[], which: readonly number[]): readonly (readonly number[])[] {
  const groups: number[][] = [];
  let isOpen = false;
  for (const index of which) {
    if (isOpen) groups.at(-1)?.push(index);
    else groups.push([index]);
    isOpen = blocks[index]?.leads ?? false;
  }
  return groups;
}

function heightOf(blocks: readonly Measured[], which: readonly number[]): number {
  return which.reduce((sum, index) => sum + (blocks[index]?.height ?? 0), 0);
}
