import { expect, test } from 'vitest';
import { toHex } from './palette.ts';

test.each([
  ['rgb(26, 86, 176)', '#1a56b0'],
  ['rgb(0, 0, 0)', '#000000'],
  ['rgb(255 255 255)', '#ffffff'],
  ['rgba(26, 86, 176, 0.5)', 'rgba(26, 86, 176, 0.5)'],
  ['color(srgb 0.1 0.2 0.3)', 'color(srgb 0.1 0.2 0.3)'],
  ['#1a56b0', '#1a56b0'],
])('%s becomes %s', (computed, hex) => {
  expect(toHex(computed)).toBe(hex);
});
