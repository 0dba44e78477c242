import { found, type Finding } from '../problem.ts';
import type { Catalogue, Indicator } from '../types.ts';
import type { CatalogueCheck } from './catalogue-checks.ts';
import { checkOptions } from './options.ts';

/** What an indicator stands beside is a field and options of a layer. An unknown layer was found with the shape. */
export const besideKnown: CatalogueCheck = {
  run: (catalogue) => catalogue.areas.flatMap(({ indicators }, area) =>
    indicators.flatMap((indicator, index) => checkBeside(indicator, `areas[${area}].indicators[${index}].beside`, catalogue))),
};

function checkBeside({ beside }: Indicator, path: string, { layers }: Catalogue): readonly Finding[] {
  const layer = layers.find(({ id }) => id === beside?.layer);
  if (!beside || !layer) return [];
  const { field, options = [] } = beside;
  if (field === undefined) return options.length > 0 ? [found('missing', path, { name: 'field' })] : [];
  return checkOptions(layer, field, options, { field: `${path}.field`, options: `${path}.options` });
}
