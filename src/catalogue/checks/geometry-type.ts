import { found } from '../problem.ts';
import type { FeatureCheck } from './feature-check.ts';

const TYPES = { point: ['Point'], polygon: ['Polygon', 'MultiPolygon'] } as const;

/** The geometry is of the layer's kind. */
export const geometryType: FeatureCheck = {
  run: ({ geometry }, layer) => {
    const allowed: readonly string[] = TYPES[layer.geometry];
    if (geometry === null || allowed.includes(geometry.type)) return [];
    return [found('wrong-geometry-type', 'geometry.type', { value: geometry.type, allowed: allowed.join(', ') })];
  },
};
