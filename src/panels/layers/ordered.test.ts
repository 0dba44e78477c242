import { describe, expect, test } from 'vitest';
import { exampleCatalogue, exampleLayer } from '../../state/example.ts';
import { isOrdered, movedBy, orderedLayers } from './ordered.ts';

const polygons = { geometry: 'polygon' as const };
const catalogue = {
  ...exampleCatalogue,
  layers: [
    exampleLayer('parishes', polygons), exampleLayer('zones', polygons), exampleLayer('zoning', { ...polygons, isContext: true }),
    ...exampleCatalogue.layers, exampleLayer('own', polygons), exampleLayer('cities', { ...polygons, map: 'page' }),
  ],
};
const state = (layers: readonly string[], order: readonly string[] = []) => ({ layers: new Set(layers), order });
const all = ['areas', 'parishes', 'zones', 'zoning', 'sites', 'own'];

test('polygons of the main map can be ordered, but for the areas and a person’s own', () => {
  expect(catalogue.layers.filter(isOrdered).map(({ id }) => id)).toEqual(['parishes', 'zones', 'zoning']);
});

test('the topmost comes first, and only what is seen counts', () => {
  expect(orderedLayers(state(all), catalogue)).toEqual(['zones', 'parishes', 'zoning']);
  expect(orderedLayers(state(['zoning', 'zones'], ['zoning']), catalogue)).toEqual(['zoning', 'zones']);
});

describe('a layer that is moved', () => {
  test.each([
    ['up past the next', all, 'zoning', -1, ['zones', 'zoning', 'parishes']],
    ['down past the next', all, 'zones', 1, ['parishes', 'zones', 'zoning']],
    ['up past what is seen, whatever lies hidden between', ['zones', 'zoning'], 'zoning', -1, ['zoning', 'zones', 'parishes']],
    ['down past what is seen, whatever lies hidden between', ['zones', 'zoning'], 'zones', 1, ['parishes', 'zoning', 'zones']],
    ['nowhere from the top', all, 'zones', -1, []],
    ['nowhere from the bottom', all, 'zoning', 1, []],
    ['nowhere while it is not seen', ['zones'], 'zoning', -1, []],
  ] as const)('goes %s', (_, layers, id, step, order) => {
    expect(movedBy(state(layers), catalogue, id, step)).toEqual(order);
  });

  test('leaves the census on top, if that is where it is', () => {
    expect(movedBy(state(all, ['census']), catalogue, 'zoning', -1)).toEqual(['census', 'zones', 'zoning', 'parishes']);
  });

  test('comes back where it was', () => {
    const up = movedBy(state(all), catalogue, 'zoning', -1);
    expect(movedBy(state(all, up), catalogue, 'zoning', 1)).toEqual(['zones', 'parishes', 'zoning']);
  });
});
