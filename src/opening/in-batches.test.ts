import { expect, test } from 'vitest';
import { EXAMPLETON } from '../catalogue/fixture.ts';
import { batchesOf, openInBatches } from './in-batches.ts';
import type { OpenedFeature } from './model.ts';

const line = (number: number, vertices: number): OpenedFeature => ({
  number, name: null, given: {}, geometry: { type: 'LineString', coordinates: Array.from({ length: vertices }, (_, index) => [10.1, 50 + index / 1000]) },
});

test('features come together until there are enough vertices', () => {
  const batches = batchesOf([line(1, 3), line(2, 3), line(3, 9), line(4, 1)], 5);
  expect(batches.map((batch) => batch.map(({ number }) => number))).toEqual([[1, 2], [3], [4]]);
});

test('what is delivered stands in the result no more', async () => {
  const text = JSON.stringify(line(1, 3).geometry);
  const bytes = new TextEncoder().encode(text);
  const delivered: unknown[] = [];
  const source = { name: 'a.geojson', size: bytes.length, arrayBuffer: async () => bytes.buffer };
  const options = { bounds: EXAMPLETON.bounds, grid: null, lang: 'en', reading: null };
  const opened = await openInBatches(source, options, () => undefined, (of, batch) => void delivered.push([of, batch.length]));
  expect(opened).toMatchObject({ kind: 'opened', features: [], mended: [] });
  expect(delivered).toEqual([['features', 1]]);
});
