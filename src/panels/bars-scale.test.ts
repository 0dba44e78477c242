import { expect, test } from 'vitest';
import { barSpan } from './bars-scale.ts';

test.each([
  ['the greatest fills the scale', 29, [23, 29], { start: 0, length: 1 }],
  ['half of it is half as long', 10, [20, 10], { start: 0, length: 0.5 }],
  ['nothing has no length', 0, [0, 5], { start: 0, length: 0 }],
  ['below zero alone, from the right', -5, [-5, -10], { start: 0.5, length: 0.5 }],
  ['below zero beside above', -5, [-5, 15], { start: 0, length: 0.25 }],
  ['above zero beside below', 15, [-5, 15], { start: 0.25, length: 0.75 }],
  ['what is no number', Number.NaN, [Number.NaN, 5], { start: 0, length: 0 }],
  ['all zero', 0, [0, 0], { start: 0, length: 0 }],
])('%s', (_name, value, values, span) => {
  expect(barSpan(value, values)).toEqual(span);
});
