import type { Row } from './vertices.ts';

/**
 * The row that a key leads to from another one; rings' headings are passed over.
 *
 * @param page rows that a page has
 * @returns `null` for keys that lead nowhere
 */
export function nextVertex(rows: readonly Row[], from: number, key: string, page: number): number | null {
  const target = targetOf(rows.length, from, key, page);
  if (target === null) return null;
  const wanted = Math.min(Math.max(target, 0), rows.length - 1);
  const forward = rows.findIndex((row, index) => index >= wanted && row.kind === 'vertex');
  const backward = rows.findLastIndex((row, index) => index <= wanted && row.kind === 'vertex');
  const [nearer, other] = wanted >= from ? [forward, backward] : [backward, forward];
  return nearer >= 0 ? nearer : other;
}

function targetOf(count: number, from: number, key: string, page: number): number | null {
  switch (key) {
    case 'ArrowDown': return from + 1;
    case 'ArrowUp': return from - 1;
    case 'PageDown': return from + page;
    case 'PageUp': return from - page;
    case 'Home': return 0;
    case 'End': return count - 1;
    default: return null;
  }
}
