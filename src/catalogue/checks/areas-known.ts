import { found } from '../problem.ts';
import { AREAS_LAYER } from '../areas-layer.ts';
import type { CatalogueCheck } from './catalogue-checks.ts';

/** There is a layer of areas, and every profile is that of one of its features. */
export const areasKnown: CatalogueCheck = {
  run: ({ areas }, { layers }) => {
    if (!layers.has(AREAS_LAYER)) return [found('no-areas-layer', 'layers')];
    const ids = layers.get(AREAS_LAYER);
    if (!ids) return [];
    return areas.flatMap(({ id }, index) => (ids.has(id) ? [] : [found('unknown-area', `areas[${index}].id`, { value: id })]));
  },
};
