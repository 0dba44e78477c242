import { mm } from '../picture/frame.ts';
import type { Block } from './blocks.ts';
import { leads } from './blocks.ts';
import { paginate, type PageRoom, type Pages } from './paginate.ts';

/** An entry's blocks dealt out to pages, in the usual or the smaller type. */
export interface Laid {
  readonly pages: Pages;
  readonly isDense: boolean;
}

const PAGE_HEIGHT = mm(297);
const PADDING = mm(12 + 9);
/** Left free at the end of a page: paper and screen round letters' heights differently. */
const SPARE = mm(3);
const COLUMNS = 2;

/**
 * Deals an entry's blocks out to pages by the heights in its measuring copy, which holds what stands above the columns
 * (first page, others), the blocks in the usual and in the smaller type, and the foot.
 * The smaller type is taken only where it saves a page.
 */
export function layOut(copy: Element, blocks: readonly Block[]): Laid {
  const [first = 0, following = 0] = [...copy.querySelectorAll('.top')].map(heightOf);
  const foot = copy.querySelector('.foot-line');
  const room = PAGE_HEIGHT - PADDING - SPARE - (foot ? heightOf(foot) : 0);
  const rooms: PageRoom = { first: room - first, following: room - following, columns: COLUMNS };
  const [usual = [], dense = []] = [...copy.querySelectorAll('.flow')].map((flow): Pages => {
    const heights = [...flow.children].map(heightOf);
    return paginate(blocks.map((block, index) => ({ height: heights[index] ?? 0, leads: leads(block) })), rooms);
  });
  return dense.length < usual.length ? { pages: dense, isDense: true } : { pages: usual, isDense: false };
}

function heightOf(element: Element): number {
  const { marginTop, marginBottom } = getComputedStyle(element);
  return element.getBoundingClientRect().height + (Number.parseFloat(marginTop) || 0) + (Number.parseFloat(marginBottom) || 0);
}
