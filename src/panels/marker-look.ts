import type { ExplorerFeature, Layer } from '../catalogue/types.ts';
import { isApproximate } from '../geo/approximate.ts';
import { symbolOption } from './feature-names.ts';
import type { MarkerLook } from '../picture/shapes.ts';

/** How a feature's mark looks in a picture: as on the map. */
export function lookOf(feature: ExplorerFeature, layer: Layer): MarkerLook {
  return {
    shape: layer.shape ?? 'circle',
    fill: symbolOption(layer, feature)?.fill ?? 'solid',
    color: layer.color,
    approximate: isApproximate(feature, layer),
  };
}
