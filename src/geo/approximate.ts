import type { ExplorerFeature } from '../catalogue/types.ts';

/** From this error on a position looks approximate, in lists and on the map. */
export const APPROXIMATE_FROM_M = 100;

/** Whether a located feature's position is known so roughly that it must look so. */
export function isApproximate(feature: ExplorerFeature): boolean {
  const accuracyM = feature.properties.position?.accuracyM;
  return feature.geometry !== null && accuracyM !== undefined && accuracyM >= APPROXIMATE_FROM_M;
}
