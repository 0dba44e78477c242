import { own } from '../json.ts';
import { found } from '../problem.ts';
import type { FeatureCheck } from './feature-check.ts';

/** `geometry` and `position` agree on whether the feature is located; outlines need no `position`. */
export const positionKnown: FeatureCheck = {
  run: ({ geometry, properties }) => {
    const isOutline = geometry !== null && geometry.type !== 'Point';
    if (isOutline || !properties || !Object.hasOwn(properties, 'position')) return [];
    const isLocated = own(properties, 'position') !== null;
    return isLocated === (geometry !== null) ? [] : [found('position-mismatch', 'properties.position')];
  },
};
