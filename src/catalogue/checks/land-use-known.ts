import { found } from '../problem.ts';
import type { CatalogueCheck } from './catalogue-checks.ts';
import { checkOptions } from './options.ts';

/** The land use is a choice field of a layer of polygons. An unknown layer was found with the shape. */
export const landUseKnown: CatalogueCheck = {
  run: ({ landUse, layers }) => {
    const layer = layers.find(({ id }) => id === landUse?.layer);
    if (!landUse || !layer) return [];
    return [
      ...(layer.geometry === 'polygon' ? [] : [found('not-polygons', 'landUse.layer', { value: layer.id })]),
      ...checkOptions(layer, landUse.field, [], { field: 'landUse.field', options: 'landUse.field' }),
    ];
  },
};
