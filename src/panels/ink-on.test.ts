import { expect, test } from 'vitest';
import { inkOn } from './ink-on.ts';

test.each([
  ['#ffffff', 'black'],
  ['#000000', 'white'],
  ['#ffd800', 'black'],
  ['#1A4F9C', 'white'],
  ['red', null],
  ['#fff; background: url(x)', null],
])('on %s: %s', (color, ink) => {
  expect(inkOn(color)).toBe(ink);
});
