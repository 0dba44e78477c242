import { expect, test } from 'vitest';
import { lineData, ringData } from './path-data.ts';

test.each([
  ['a line in relative steps', lineData([[1, 2], [3.5, 2], [3.5, 1.75]]), 'M1 2l2.5 0 0-.2'],
  ['a ring is closed without its last position', ringData([[0, 0], [4, 0], [4, 4], [0, 0]]), 'M0 0l4 0 0 4z'],
  ['positions nearer than can be seen are left out', lineData([[0, 0], [0.1, 0.1], [5, 5]]), 'M0 0l5 5'],
  ['a line keeps its end', lineData([[0, 0], [5, 0], [5.1, 0.1]]), 'M0 0l5 0 .1 .1'],
  ['a ring too small to see', ringData([[0, 0], [0.1, 0], [0, 0.1]]), ''],
  ['a dot', lineData([[1, 1], [1, 1]]), ''],
])('%s', (_name, data, expected) => {
  expect(data).toBe(expected);
});
