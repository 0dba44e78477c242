import { expect, test } from 'vitest';
import { withReadableCount } from './readable-count.ts';

test.each([
  ['30000 entries', 30_000, '30,000 entries'],
  ['List all 28', 28, 'List all 28'],
])('%s', (words, count, expected) => {
  expect(withReadableCount(words, count, 'en')).toBe(expected);
});
