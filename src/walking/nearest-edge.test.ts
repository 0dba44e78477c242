import { expect, test } from 'vitest';
import { at, crossing, exampleParts } from './example.ts';
import { nearestEdge } from './nearest-edge.ts';
import { toNetwork } from './network.ts';

test.each([
  ['beside the first half of the main street', [300, 130], { edge: 0, alongM: 200, legM: 30 }],
  ['beyond its end', [60, 70], { edge: 0, alongM: 0, legM: 50 }],
  ['beside the side street', [620, 300], { edge: 2, alongM: 200, legM: 20 }],
] as const)('%s', (_name, [x, y], expected) => {
  const foot = nearestEdge(crossing(), at(x, y));
  expect(foot.edge).toBe(expected.edge);
  expect(foot.alongM).toBeCloseTo(expected.alongM, 0);
  expect(foot.legM).toBeCloseTo(expected.legM, 0);
});

test('the nearest edge is not that with the nearest box', () => {
  const network = toNetwork(exampleParts([[100, 100], [500, 500], [450, 150]], [
    { ends: [0, 1] }, { ends: [2, 1], bends: [[480, 120]] },
  ]));
  expect(nearestEdge(network, at(400, 150)).edge).toBe(1);
});

test('along a winding street, lengths are those of the street, not of its drawing', () => {
  const network = toNetwork(exampleParts([[100, 100], [500, 100]], [{ ends: [0, 1], lengthM: 800 }]));
  expect(nearestEdge(network, at(300, 100)).alongM).toBeCloseTo(400, 0);
});
