import { describe, expect, test } from 'vitest';
import type { GridProjection } from '../geo/grid-projection.ts';
import { exampleLimit } from './example.ts';
import { indexOfVertex, partCountOf, ringName, ringsOf, rowsOf } from './vertices.ts';
import { boundaryWords } from './words.ts';

/** Kilometres for degrees. */
const plane: GridProjection = { forward: (lon, lat) => [lon * 1000, lat * 1000], inverse: (eastM, northM) => [eastM / 1000, northM / 1000] };
const rows = rowsOf(exampleLimit, plane);

describe('the list of vertices', () => {
  test('has each ring under its heading, and no vertex twice', () => {
    expect(rows.map((row) => (row.kind === 'ring' ? `part ${row.part} ring ${row.ring}: ${row.count}` : row.vertex))).toEqual([
      'part 0 ring 0: 4', 0, 1, 2, 3, 'part 0 ring 1: 4', 0, 1, 2, 3, 'part 1 ring 0: 3', 0, 1, 2,
    ]);
  });

  test('has each vertex in both systems', () => {
    expect(rows[2]).toEqual({ kind: 'vertex', part: 0, ring: 0, vertex: 1, lon: 4, lat: 0, eastM: 4000, northM: 0 });
  });

  test('knows where a vertex is', () => {
    const index = indexOfVertex(rows, { part: 1, ring: 0, vertex: 2 });
    expect(rows[index]).toMatchObject({ lon: 7, lat: 2 });
    expect(indexOfVertex(rows, { part: 2, ring: 0, vertex: 0 })).toBe(-1);
  });

  test('knows how many parts there are', () => {
    expect([partCountOf(rows), partCountOf([])]).toEqual([2, 0]);
  });
});

test('rings come without the vertex that closes them', () => {
  expect(ringsOf(exampleLimit).map(({ positions }) => positions.length)).toEqual([4, 4, 3]);
});

test.each([
  ['en', 0, 0, 1, 'Outer ring'],
  ['en', 0, 2, 1, 'Hole 2'],
  ['en', 1, 0, 2, 'Part 2, outer ring'],
  ['pt', 1, 1, 2, 'Parte 2, buraco 1'],
])('in %s the ring %i/%i of %i parts is called by its name', (lang, part, ring, parts, name) => {
  expect(ringName({ part, ring }, parts, boundaryWords(lang))).toBe(name);
});
