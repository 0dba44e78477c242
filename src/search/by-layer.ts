import type { Hit } from './index.ts';

/** The same hits with those of one layer together: the layers in the order of their best hit, the best still first. */
export function byLayer(hits: readonly Hit[]): readonly Hit[] {
  const layers = [...new Set(hits.map(({ layerId }) => layerId))];
  return layers.flatMap((layer) => hits.filter(({ layerId }) => layerId === layer));
}
