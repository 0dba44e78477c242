import { describe, expect, test } from 'vitest';
import { factBlocks, listBlocks, pieces, textBlocks } from './blocks.ts';

const words = (text: string): string => text.replaceAll(/\s+/g, '');
const sentence = 'The mill stands at the river since 1850. ';

describe('pieces', () => {
  test.each([
    ['a short text', 'Short.', ['Short.']],
    ['paragraphs', 'One.\n\nTwo.', ['One.', 'Two.']],
    ['nothing', '  \n ', []],
  ])('%s', (_name, text, expected) => {
    expect(pieces(text)).toEqual(expected);
  });

  test.each([
    ['sentences', sentence.repeat(100)],
    ['words without a sentence', 'mill '.repeat(500)],
    ['a word without an end', 'm'.repeat(5000)],
    ['letters of two units', '𝔐'.repeat(2500)],
    ['hostile text', '<img src=x onerror=alert(1)>'.repeat(100)],
  ])('%s: no piece is longer than a column bears, and nothing is lost', (_name, text) => {
    const parts = pieces(text);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(600);
    expect(words(parts.join(''))).toBe(words(text));
    expect(parts.join('')).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });

  test('are parted at the ends of sentences', () => {
    for (const part of pieces(sentence.repeat(100))) expect(part.endsWith('1850.')).toBe(true);
  });
});

test('only the last piece of a text names its sources', () => {
  const blocks = textBlocks('paragraph', sentence.repeat(40), [1, 2]);
  expect(blocks.map((block) => 'sources' in block)).toEqual([...blocks.slice(1).map(() => false), true]);
});

test('a long fact goes on under an empty label', () => {
  const blocks = factBlocks('History', [{ text: sentence.repeat(40), basis: sentence.repeat(20), sources: [3] }]);
  expect(blocks.map((block) => block.kind === 'fact' && block.label)).toEqual(['History', ...blocks.slice(1).map(() => '')]);
  const all = blocks.flatMap((block) => (block.kind === 'fact' ? block.lines : [])).map(({ text, basis = '' }) => text + basis).join('');
  expect(words(all)).toBe(words(sentence.repeat(60)));
});

test('a list is parted between its items only', () => {
  const items = Array.from({ length: 60 }, (_, index) => `Permits, plans and papers ${index}`);
  const texts = listBlocks(items).map((block) => ('text' in block ? block.text : ''));
  expect(texts.length).toBeGreaterThan(1);
  for (const text of texts.slice(0, -1)) expect(text).toMatch(/\d ·$/);
  expect(texts.join(' ')).toBe(`${items.join(' · ')}.`);
  expect(listBlocks([])).toEqual([]);
});
