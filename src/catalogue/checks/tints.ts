import { found } from '../problem.ts';
import type { CatalogueCheck } from './catalogue-checks.ts';

/** Tints are those of polygons, by the layer's symbol field. */
export const tints: CatalogueCheck = {
  run: ({ layers }) => layers.flatMap(({ geometry, symbolField, fields }, layer) => fields.flatMap((field, index) => {
    if (!('options' in field) || (geometry === 'polygon' && field.key === symbolField)) return [];
    return field.options.flatMap(({ tint }, option) =>
      tint === undefined ? [] : [found('tint-unused', `layers[${layer}].fields[${index}].options[${option}].tint`, { value: tint })]);
  })),
};
