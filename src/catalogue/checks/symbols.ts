import { found } from '../problem.ts';
import type { CatalogueCheck } from './catalogue-checks.ts';
import { checkOptions } from './options.ts';

/** A layer's symbol field is one of its choice fields, and the options shown at first are that field's. */
export const symbols: CatalogueCheck = {
  run: ({ layers }) => layers.flatMap((layer, index) => {
    const path = `layers[${index}]`;
    const { symbolField, shownOptions = [] } = layer;
    if (symbolField === undefined) return shownOptions.length > 0 ? [found('missing', path, { name: 'symbolField' })] : [];
    return checkOptions(layer, symbolField, shownOptions, { field: `${path}.symbolField`, options: `${path}.shownOptions` });
  }),
};
