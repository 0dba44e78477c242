import { describe, expect, test } from 'vitest';
import type { Field } from '../catalogue/types.ts';
import { exampleFeature, exampleLayer } from '../state/example.ts';
import { statedAreas } from './stated-areas.ts';

const size: Field = { key: 'size', type: 'number', unit: 'ha', decimals: 2, label: { en: 'Area' } };
const layer = exampleLayer('zones', { geometry: 'polygon', fields: [size, { key: 'depth', type: 'number', unit: 'm', label: { en: 'Depth' } }] });
const feature = exampleFeature('a', { size: [{ value: 309.6, sources: ['survey'] }], depth: [{ value: 3 }] });

describe('an area that the data state', () => {
  test.each([
    ['is the same where only rounding parts them', 3_096_048, 0],
    ['is larger', 3_095_000, 0.1],
    ['is smaller', 3_097_000, -0.1],
  ])('%s', (_name, measuredM2, excessHa) => {
    expect(statedAreas(layer, feature, measuredM2)).toEqual([
      { label: { en: 'Area' }, areaHa: 309.6, decimals: 2, basis: null, sources: ['survey'], excessHa },
    ]);
  });

  test('is none where no field has hectares', () => {
    expect(statedAreas(exampleLayer('zones', { fields: [] }), feature, 1)).toEqual([]);
  });
});
