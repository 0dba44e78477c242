import { isSlug } from '../check-shape.ts';
import { found, shown } from '../problem.ts';
import type { FeatureCheck } from './feature-check.ts';

/** Every feature of a layer has an id, a slug. */
export const featureId: FeatureCheck = {
  run: ({ id }) => {
    if (id === undefined || id === null || id === '') return [found('missing-id', 'id')];
    if (typeof id === 'number') return [found('wrong-type', 'id', { expected: 'string', value: id })];
    return isSlug(id) ? [] : [found('bad-id', 'id', { value: shown(id) })];
  },
};
