import { found, type Finding } from '../problem.ts';
import type { Catalogue, Layer } from '../types.ts';
import type { CatalogueCheck } from './catalogue-checks.ts';

/** What the census and walks add up are number fields of their layer. An unknown layer was found with the shape. */
export const countsKnown: CatalogueCheck = {
  run: ({ census, walking, layers }) => [
    ...(census ? checkCensus(census, layers) : []),
    ...checkCounts(layers, walking?.people, (walking?.peopleCounts ?? []).map((key, index) => [key, `walking.peopleCounts[${index}]`])),
  ],
};

function checkCensus({ layer: id, people, profile, shares }: NonNullable<Catalogue['census']>, layers: readonly Layer[]): readonly Finding[] {
  const layer = layers.find((one) => one.id === id);
  const isShapeless = layer?.geometry === 'point' && layer.outlinesFile === undefined;
  return [
    ...(isShapeless ? [found('no-outlines', 'census.layer', { value: id })] : []),
    ...checkCounts(layers, id, [
      [people, 'census.people'],
      ...profile.map((key, index) => [key, `census.profile[${index}]`] as const),
      ...shares.flatMap(({ part, whole }, index) => [[part, `census.shares[${index}].part`], [whole, `census.shares[${index}].whole`]] as const),
    ]),
  ];
}

function checkCounts(layers: readonly Layer[], id: string | undefined, keys: readonly (readonly [key: string, path: string])[]): readonly Finding[] {
  const layer = layers.find((one) => one.id === id);
  if (!layer) return [];
  return keys.flatMap(([key, path]) => {
    const field = layer.fields.find((one) => one.key === key);
    if (!field) return [found('unknown-field', path, { value: key })];
    return field.type === 'number' ? [] : [found('not-a-number-field', path, { value: key })];
  });
}
