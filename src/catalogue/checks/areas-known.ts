import { found } from '../problem.ts';
import { AREAS } from '../shapes.ts';
import type { CatalogueCheck } from './catalogue-checks.ts';

/** There is a layer of areas, and every profile is that of one of its features. */
export const areasKnown: CatalogueCheck = {
  run: ({ areas }, { layers }) => {
    if (!layers.has(AREAS)) return [found('no-areas-layer', 'layers')];
    const ids = layers.get(AREAS);
    if (!ids) return [];
    return areas.flatMap(({ id }, index) => (ids.has(id) ? [] : [found('unknown-area', `areas[${index}].id`, { value: id })]));
  },
};
