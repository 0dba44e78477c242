import { expect, test } from 'vitest';
import { nextVertex } from './vertex-keys.ts';
import type { Row } from './vertices.ts';

const ring = { kind: 'ring', part: 0, ring: 0, count: 2 } as const;
const vertex: Row = { kind: 'vertex', part: 0, ring: 0, vertex: 0, lon: 0, lat: 0, eastM: 0, northM: 0 };
/** Two rings, of two and of three vertices. */
const rows: readonly Row[] = [ring, vertex, vertex, ring, vertex, vertex, vertex];

test.each([
  ['ArrowDown', 1, 2],
  ['ArrowDown', 2, 4],
  ['ArrowDown', 6, 6],
  ['ArrowUp', 4, 2],
  ['ArrowUp', 1, 1],
  ['PageDown', 1, 4],
  ['PageDown', 5, 6],
  ['PageUp', 6, 4],
  ['PageUp', 5, 2],
  ['PageUp', 2, 1],
  ['Home', 6, 1],
  ['End', 1, 6],
  ['ArrowLeft', 1, null],
  ['a', 1, null],
])('%s on row %i leads to row %s', (key, from, to) => {
  expect(nextVertex(rows, from, key, 2)).toBe(to);
});
