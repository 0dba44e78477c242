import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import { describe, expect, test } from 'vitest';
import { at, crossing, exampleParts, placeAt } from './example.ts';
import { toNetwork, type Network } from './network.ts';
import { outlineInSlices, outlineOf } from './outline.ts';
import { isCutOff, linesOf, reachedPieces, type Piece } from './reach.ts';
import { walkFrom, type Place } from './walk.ts';

const network = crossing();

function reached(on: Network, from: Place, limitM: number): readonly Piece[] {
  const { ways: [ways] } = walkFrom(on, from, limitM);
  return ways ? reachedPieces(on, ways) : [];
}

/** Metres from and to, by edge. */
const spans = (pieces: readonly Piece[]) => pieces.map(({ edge, fromM, toM }) => [edge, Math.round(fromM), Math.round(toM)]);

describe('the pieces of street that are reached', () => {
  test.each([
    ['lie around the start', placeAt(300, 100), 150, [[0, 50, 350]]],
    ['are shorter by the leg to the street', placeAt(300, 130), 150, [[0, 80, 320]]],
    ['turn all corners, cut where the limit is', placeAt(500, 100), 250, [[0, 150, 500], [1, 0, 150], [2, 0, 150], [0, 150, 500]]],
    ['are none where the leg alone is too long', placeAt(300, 300), 150, []],
  ] as const)('%s', (_name, from, limitM, expected) => {
    const pieces = spans(reached(network, from, limitM));
    expect(mergedByEdge(pieces)).toEqual(mergedByEdge(expected));
  });

  test('of an edge reached from both ends, with a gap in its middle', () => {
    const ring = toNetwork(exampleParts([[500, 500], [520, 500]], [{ ends: [0, 1] }, { ends: [0, 1], bends: [[500, 800], [520, 800]] }]));
    expect(spans(reached(ring, placeAt(510, 500), 110)).filter(([edge]) => edge === 1)).toEqual([[1, 0, 100], [1, 520, 620]]);
  });

  test('are drawn as lines', () => {
    const { coordinates } = linesOf(network, reached(network, placeAt(300, 100), 150));
    expect(coordinates).toEqual([[at(150, 100), at(450, 100)].map(([lon = 0, lat = 0]) => [expect.closeTo(lon, 5), expect.closeTo(lat, 5)])]);
  });
});

/** The parts of each edge that pieces cover, overlaps joined. */
function mergedByEdge(pieces: readonly (readonly number[])[]): Record<string, readonly [number, number]> {
  const merged: Record<string, readonly [number, number]> = {};
  for (const [edge = 0, from = 0, to = 0] of pieces) {
    const [least, most] = merged[edge] ?? [from, to];
    merged[edge] = [Math.min(least, from), Math.max(most, to)];
  }
  return merged;
}

describe('the walk area', () => {
  const outline = outlineOf(network, reached(network, placeAt(600, 100), 300));

  test.each([
    ['on the street', 700, 100, true], ['29 m beside it', 700, 128, true], ['32 m beside it', 700, 133, false],
    ['25 m beyond the limit', 923, 100, true], ['36 m beyond the limit', 937, 100, false],
    ['on the side street', 600, 350, true], ['in the corner between', 700, 250, false],
  ])('%s', (_name, x, y, isInside) => {
    expect(booleanPointInPolygon(at(x, y), outline)).toBe(isInside);
  });

  test('has holes where streets run around a block, wound as RFC 7946 asks', () => {
    const block = toNetwork(exampleParts([[300, 300], [500, 300], [500, 500], [300, 500]], [
      { ends: [0, 1] }, { ends: [1, 2] }, { ends: [2, 3] }, { ends: [3, 0] },
    ]));
    const { coordinates } = outlineOf(block, reached(block, placeAt(300, 300), 500));
    expect(coordinates.map((rings) => rings.length)).toEqual([2]);
    expect(booleanPointInPolygon(at(400, 400), { type: 'MultiPolygon', coordinates })).toBe(false);
  });

  test('is the same in slices', async () => {
    expect(await outlineInSlices(network, reached(network, placeAt(600, 100), 300))).toEqual(outline);
  });

  test('is empty where nothing is reached', () => {
    expect(outlineOf(network, []).coordinates).toEqual([]);
  });
});

test('a walk area is cut off where it comes to the rim of the network', () => {
  const rim = toNetwork(exampleParts([[100, 100], [100, 5]], [{ ends: [0, 1] }]));
  expect(isCutOff(rim, reached(rim, placeAt(100, 100), 100))).toBe(true);
  expect(isCutOff(network, reached(network, placeAt(600, 100), 300))).toBe(false);
});
