import type { ExplorerFeature, Layer } from '../catalogue/types.ts';

/** From this error on a position looks approximate, unless its layer says another. */
const APPROXIMATE_FROM_M = 100;

/** Whether a located feature's position is too uncertain to look exact, in lists and on the map. */
export function isApproximate(feature: ExplorerFeature, layer: Layer): boolean {
  return feature.geometry !== null && looksApproximate(feature.properties.position?.accuracyM, layer);
}

/** The same of the error of a position alone; not a number: none is given. */
export function looksApproximate(accuracyM = NaN, { approximateFromM = APPROXIMATE_FROM_M }: Pick<Layer, 'approximateFromM'>): boolean {
  return accuracyM >= approximateFromM;
}
