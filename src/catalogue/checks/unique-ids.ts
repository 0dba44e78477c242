import { found, type Finding } from '../problem.ts';
import { OWN_LAYER } from '../own-layer.ts';
import { PLACE_KEYS } from '../place-keys.ts';
import type { CatalogueCheck } from './catalogue-checks.ts';

/** Ids, keys and dates of versions are unique in their list, no layer has the id of what a person draws, and no field has the name of a member that every feature has or of a filter for places. */
export const uniqueIds: CatalogueCheck = {
  run: ({ languages, layers, areas, pages, presets = [] }) => [
    ...repeated(languages, 'languages', (language) => language),
    ...repeated(layers, 'layers', ({ id }) => id, [OWN_LAYER]),
    ...repeated(areas, 'areas', ({ id }) => id),
    ...repeated(pages, 'pages', ({ id }) => id),
    ...repeated(presets, 'presets', ({ id }) => id),
    ...layers.flatMap(({ versions = [] }, index) => repeated(versions, `layers[${index}].versions`, ({ date }) => date)),
    ...layers.flatMap(({ fields }, index) => repeated(fields, `layers[${index}].fields`, ({ key }) => key, TAKEN)),
    ...layers.flatMap(({ fields }, index) => fields.flatMap((field, fieldIndex) =>
      'options' in field ? repeated(field.options, `layers[${index}].fields[${fieldIndex}].options`, ({ key }) => key) : [])),
    ...areas.flatMap(({ indicators }, index) => repeated(indicators, `areas[${index}].indicators`, ({ id }) => id)),
    ...areas.flatMap(({ actions }, index) => repeated(actions, `areas[${index}].actions`, ({ id }) => id)),
  ],
};

const TAKEN = ['name', 'acronym', 'sources', 'licence', 'position', 'unverified', 'note', ...Object.values(PLACE_KEYS)];

function repeated<Item>(items: readonly Item[], path: string, nameOf: (item: Item) => string, taken: readonly string[] = []): readonly Finding[] {
  const seen = new Set(taken);
  return items.flatMap((item, index) => {
    const name = nameOf(item);
    if (seen.has(name)) return [found('duplicate', `${path}[${index}]`, { value: name })];
    seen.add(name);
    return [];
  });
}
