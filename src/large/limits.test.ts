import { expect, test } from 'vitest';
import { isLarge, LARGE_BYTES } from './limits.ts';

test.each([
  ['points of a file above the limit', 'point', 'main', LARGE_BYTES + 1, true],
  ['points of a file at the limit', 'point', 'main', LARGE_BYTES, false],
  ['polygons', 'polygon', 'main', LARGE_BYTES * 2, false],
  ['what the main map does not show', 'point', 'page', LARGE_BYTES * 2, false],
] as const)('%s: %s, %s, %i bytes, by a worker: %s', (_, geometry, map, bytes, isByWorker) => {
  expect(isLarge({ geometry, map }, bytes)).toBe(isByWorker);
});
