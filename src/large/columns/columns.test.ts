import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODES, Growing, NUMBERS } from './growing.ts';
import { IdTable } from './id-table.ts';
import { TextPool } from './text-pool.ts';

describe('numbers that keep coming', () => {
  test.each([
    ['few', [0, 1, 255], Uint8Array],
    ['more', [0, 256], Uint16Array],
    ['many', [70_000, 1], Uint32Array],
  ])('%s codes are kept in as little room as they need', (_name, codes, kind) => {
    const growing = new Growing(CODES);
    for (const code of codes) growing.push(code);

    expect(growing.finish()).toEqual(kind.from(codes));
  });

  test('any number comes out as it went in', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.double(), fc.integer(), fc.constant(NaN)), { maxLength: 3000 }), (numbers) => {
      const growing = new Growing(NUMBERS);
      for (const number of numbers) growing.push(number);

      expect([...growing.finish()]).toEqual(numbers);
    }), { numRuns: 50 });
  });
});

describe('texts in a pool', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', ' ', 'é'), { maxLength: 4 }).map((list) => list.join(''));

  test('come out as they went in, and are found by the words in them, never across two', () => {
    fc.assert(fc.property(fc.array(letters, { maxLength: 30 }), letters.filter(Boolean), (texts, word) => {
      const pool = new TextPool();
      for (const text of texts) pool.add(text);
      const before = texts.map((_, place) => pool.at(place));
      const [marks, firsts] = [new Uint8Array(texts.length), new Uint8Array(texts.length)];
      pool.mark(word, marks, 0);
      pool.mark(word, firsts, 0, true);

      expect([before, texts.map((_, place) => pool.at(place))]).toEqual([texts, texts]);
      expect([...marks]).toEqual(texts.map((text) => Number(text.includes(word))));
      expect([...firsts]).toEqual(texts.map((text) => Number(isAtWordStart(text, word))));
    }), { numRuns: 500 });
  });

  test('also beyond what is kept as one', () => {
    const pool = new TextPool();
    const texts = Array.from({ length: 10_000 }, (_, index) => `text ${index}`);
    for (const text of texts) pool.add(text);
    const marks = new Uint8Array(pool.size);
    pool.mark('99', marks, 0);

    expect(texts.filter((_, place) => pool.at(place) !== texts[place])).toEqual([]);
    expect(marks.reduce((sum, mark) => sum + mark, 0)).toBe(texts.filter((text) => text.includes('99')).length);
    expect(() => pool.add('one more')).toThrow('finished');
  });
});

function isAtWordStart(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  return false;
}

test('ids are told by their rows and rows by their ids', () => {
  const table = new IdTable();
  const ids = Array.from({ length: 5000 }, (_, index) => `site-${index * 7919}`);
  for (const id of ids) table.add(id);

  expect(ids.filter((id, row) => table.rowOf(id) !== row || table.at(row) !== id)).toEqual([]);
  expect(table.rowOf('site-1')).toBe(-1);
});
