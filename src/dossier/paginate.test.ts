import { describe, expect, test } from 'vitest';
import { paginate, type Measured } from './paginate.ts';

const text = (height: number): Measured => ({ height, leads: false });
const heading: Measured = { height: 10, leads: true };
const room = { first: 100, following: 200, columns: 2 };

describe('paginate', () => {
  test('fills the columns of a page, then those of the next', () => {
    const blocks = Array.from({ length: 10 }, () => text(50));
    expect(paginate(blocks, room)).toEqual([[[0, 1], [2, 3]], [[4, 5, 6], [7, 8, 9]]]);
  });

  test('what fits on one page is dealt out about equally', () => {
    expect(paginate(Array.from({ length: 4 }, () => text(20)), room)).toEqual([[[0, 1], [2, 3]]]);
  });

  test('a heading goes with what follows it', () => {
    const [first] = paginate([text(60), text(30), heading, text(50), text(40), text(60), text(200), text(200)], room);
    expect(first?.[0]).toEqual([0, 1]);
    expect(first?.[1]?.slice(0, 2)).toEqual([2, 3]);
  });

  test('several headings in a row stay together with the text after them', () => {
    const pages = paginate([text(75), heading, heading, text(30), text(100), text(200), text(200)], room);
    expect(pages[0]?.[0]).toEqual([0]);
    expect(pages[0]?.[1]).toEqual([1, 2, 3]);
  });

  test('what is higher than a column still has its place', () => {
    expect(paginate([text(50), text(500), text(50)], room).flat(2)).toEqual([0, 1, 2]);
  });

  test('nothing is lost and nothing comes twice, whatever the heights', () => {
    let seed = 7;
    const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
    const blocks = Array.from({ length: 400 }, (): Measured => ({ height: 5 + random() * 90, leads: random() < 0.2 }));
    const pages = paginate(blocks, room);
    expect(pages.flat(2)).toEqual(blocks.map((_, index) => index));
    for (const page of pages) {
      expect(page.length).toBeLessThanOrEqual(2);
      for (const column of page.slice(0, -1)) expect(blocks[column.at(-1) ?? 0]?.leads).toBe(false);
    }
  });

  test('no blocks make one empty page', () => expect(paginate([], room)).toEqual([[]]));
});
