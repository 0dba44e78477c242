import { describe, expect, test } from 'vitest';
import { at, EXAMPLE_BOUNDS } from '../../../src/walking/example.ts';
import { encodeNetwork } from '../../../src/walking/encode.ts';
import type { SourceFeature } from '../sources.ts';
import { buildNetwork } from './build-network.ts';

type XY = readonly [number, number];

const way = (line: readonly XY[], tags: Record<string, string> = {}): SourceFeature => ({
  type: 'Feature', properties: { highway: 'residential', ...tags }, geometry: { type: 'LineString', coordinates: line.map(([x, y]) => at(x, y)) },
});

const build = (...ways: readonly SourceFeature[]) => buildNetwork(ways, EXAMPLE_BOUNDS);

/** Lengths of the edges in whole metres, ascending. */
const lengths = (...ways: readonly SourceFeature[]) => [...build(...ways).parts.edgeLengthM].map(Math.round).sort((a, b) => a - b);

const MAIN = way([[100, 100], [600, 100], [1100, 100]]);

describe('ways become edges between junctions', () => {
  test('where they have a node in common', () => {
    expect(lengths(MAIN, way([[600, 100], [600, 400]]))).toEqual([300, 500, 500]);
  });

  test('and only there: ways that merely cross stay apart, and the shorter one is left out', () => {
    const built = build(MAIN, way([[300, 0], [300, 200]]));
    expect(built).toMatchObject({ lostPieces: 1, joined: 0 });
    expect([built.keptM, built.lostM].map(Math.round)).toEqual([1000, 200]);
  });

  test('whatever way they are cut into', () => {
    expect(lengths(way([[100, 100], [600, 100]]), way([[1100, 100], [600, 100]]))).toEqual([1000]);
  });

  test('a street that is mapped twice counts once', () => {
    expect(lengths(MAIN, MAIN)).toEqual([1000]);
  });

  test('what lies outside the bounds is cut away', () => {
    expect(lengths(way([[100, 100], [600, 100], [-100, 100]]))).toEqual([500]);
  });
});

describe('a loose end within 2 m of a way', () => {
  test.each([
    ['is joined to it', way([[300, 101.5], [300, 300]]), 1, [199, 200, 800]],
    ['is joined to its very node', way([[600, 101.5], [600, 300]]), 1, [200, 500, 500]],
    ['stays apart when it is further off', way([[300, 102.5], [300, 300]]), 0, [1000]],
    ['stays apart on a bridge', way([[300, 101.5], [300, 300]], { bridge: 'yes', layer: '1' }), 0, [1000]],
    ['stays apart in a tunnel', way([[300, 101.5], [300, 300]], { tunnel: 'yes' }), 0, [1000]],
  ] as const)('%s', (_name, side, joined, expected) => {
    const built = build(MAIN, side);
    expect(built.joined).toBe(joined);
    const metres = [...built.parts.edgeLengthM].sort((a, b) => a - b);
    expect(metres).toHaveLength(expected.length);
    metres.forEach((length, i) => expect(Math.abs(length - (expected[i] ?? NaN))).toBeLessThan(2));
  });

  test('also where it ends an island', () => {
    expect(build(MAIN, way([[300, 101], [300, 200], [400, 200], [300, 101]]))).toMatchObject({ joined: 1, lostPieces: 0 });
  });
});

describe('what is drawn and what is measured', () => {
  const wobbly = Array.from({ length: 81 }, (_, i): XY => [100 + 5 * i, 100 + (i % 2) * 0.9]);
  const winding = way([...wobbly, [500, 300]]);
  const { parts } = build(winding);

  test('bends of less than 1 m are not drawn', () => {
    expect(parts.bendLon).toHaveLength(1);
  });

  test('the length is that of the way as mapped, in whole centimetres', () => {
    const [length = 0] = parts.edgeLengthM;
    expect(length).toBeGreaterThan(605);
    expect(length).toBeLessThan(608);
    expect(length * 100).toBeCloseTo(Math.round(length * 100), 6);
  });

  test('a round keeps its shape', () => {
    const { parts: { firstBend, edgeFrom, edgeTo } } = build(MAIN, way([[600, 100], [700, 200], [800, 200], [700, 300], [600, 100]]));
    const loop = edgeFrom.findIndex((from, edge) => from === edgeTo[edge]);
    expect((firstBend[loop + 1] ?? 0) - (firstBend[loop] ?? 0)).toBe(3);
  });
});

test('the same ways give the same bytes', () => {
  const ways = [MAIN, way([[300, 101], [300, 300], [500, 300]]), way([[600, 100], [600, 400]])];
  expect(encodeNetwork(build(...ways).parts)).toEqual(encodeNetwork(build(...ways).parts));
});
