import { expect, test } from 'vitest';
import { wrapped } from './text-lines.ts';

/** Each sign is one pixel wide. */
const monospaced = (text: string): number => text.length;

test.each([
  ['one two three', 7, ['one two', 'three']],
  ['a https://example.org/?long b', 10, ['a', 'https://ex', 'ample.org/', '?long b']],
  ['short', 80, ['short']],
])('%j in %i pixels', (text, most, lines) => {
  expect(wrapped(monospaced, text, most)).toEqual(lines);
});
