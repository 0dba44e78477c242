import type { ExplorerFeature, Layer } from '../catalogue/types.ts';

/** From this error on a position looks approximate, unless its layer says another. */
const APPROXIMATE_FROM_M = 100;

/** Whether a located feature's position is too uncertain to look exact, in lists and on the map. */
export function isApproximate(feature: ExplorerFeature, layer: Layer): boolean {
  const accuracyM = feature.properties.position?.accuracyM;
  return feature.geometry !== null && accuracyM !== undefined && accuracyM >= (layer.approximateFromM ?? APPROXIMATE_FROM_M);
}
