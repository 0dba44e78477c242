import { expect, test } from 'vitest';
import { byLayer } from './by-layer.ts';
import type { Hit } from './index.ts';

const hit = (ref: Hit['ref']): Hit => ({ ref, layerId: ref.split('/')[0] ?? '', title: ref, acronym: null, subtitle: '', located: true });

test('hits of one layer stand together, the best one first', () => {
  const hits = ['a/1', 'b/1', 'a/2', 'c/1', 'b/2'] as const;
  expect(byLayer(hits.map(hit)).map(({ ref }) => ref)).toEqual(['a/1', 'a/2', 'b/1', 'b/2', 'c/1']);
});
