import { readFileSync } from 'node:fs';
import type { MultiPolygon, Polygon } from 'geojson';
import { expect, test } from 'vitest';
import type { Catalogue, Census, ExplorerFeature, Layer, LayerCollection, Slug } from '../catalogue/types.ts';
import { areasKm2Of } from './areas.ts';
import { classesOf } from './classes.ts';
import { countFields, groupedCounts, measuresOf } from './measures.ts';
import { valuesOf, type SmallAreaValue } from './values.ts';
import { firstNumberIn } from '../fields/number.ts';

const catalogue = read<Catalogue>('catalogue.json');
const { census, layer } = censusOf(catalogue);
const { features } = read<LayerCollection>(layer.file);
const outlines = new Map<Slug, Polygon | MultiPolygon>(
  read<{ readonly features: readonly { readonly id: Slug; readonly geometry: Polygon | MultiPolygon }[] }>(layer.outlinesFile ?? '')
    .features.map(({ id, geometry }) => [id, geometry]),
);
const parishes = read<LayerCollection>('parishes.geojson').features;

test('shares of what is vacant or a second home, weighted by dwellings, add up to each parish\'s own', () => {
  const shares = valuesOf(features, { census, layer, field: 'vacantOrSecondHome', measure: 'share' });
  expect(parishes).toHaveLength(7);
  for (const parish of parishes) {
    const within = features.filter(({ id }) => id.startsWith(String(parish.properties['code'])));
    const vacant = sum(within.map((one) => ((shares.get(one.id)?.value ?? 0) * countIn(one, 'dwellings')) / 100));
    expect(vacant, parish.id).toBeCloseTo(countIn(parish, 'vacantOrSecondHome'), 6);
    expect((100 * vacant) / sum(within.map((one) => countIn(one, 'dwellings')))).toBeCloseTo(countIn(parish, 'vacantOrSecondHomeShare'), 0);
  }
});

test('densities by the area of each outline add up to the residents, and the outlines to the parishes', async () => {
  const areasKm2 = await areasKm2Of(outlines, catalogue);
  expect(areasKm2.size).toBe(features.length);
  // Limits of two sources: INE's subsections and CAOP's parishes.
  expect(sum([...areasKm2.values()]) / (sum(parishes.map((parish) => countIn(parish, 'areaHa'))) / 100)).toBeCloseTo(1, 2);
  const densities = valuesOf(features, { census, layer, field: census.people, measure: 'density', areasKm2 });
  const people = sum([...densities].map(([id, { value }]) => (value ?? 0) * (areasKm2.get(id) ?? NaN)));
  expect(people).toBeCloseTo(sum(features.map((one) => countIn(one, census.people))), 3);
});

test('where nobody lives is told from where none of the residents is of that age', () => {
  const values = [...valuesOf(features, { census, layer, field: 'aged0to14', measure: 'share' }).values()];
  const empty = features.filter((one) => countIn(one, census.people) === 0).length;
  expect(empty).toBeGreaterThan(0);
  expect(values.filter((value) => why(value) === 'no-people')).toHaveLength(empty);
  expect(values.filter(({ value }) => value === 0).length).toBeGreaterThan(0);
});

test('every count can be shown in every way it has, by every method', () => {
  const areasKm2 = new Map([...outlines.keys()].map((id) => [id, 0.01]));
  for (const { key } of countFields(layer)) {
    for (const measure of measuresOf(census, layer, key)) {
      const values = [...valuesOf(features, { census, layer, field: key, measure, areasKm2 }).values()];
      expect(values.filter((value) => ['unknown', 'no-outline'].includes(why(value) ?? '')), `${key} ${measure}`).toEqual([]);
      const numbers = values.flatMap(({ value }) => (value === null ? [] : [value]));
      for (const method of ['quantile', 'equal', 'natural'] as const) {
        const { classes } = classesOf(numbers, method, 7);
        expect(sum(classes.map(({ count }) => count)), `${key} ${measure} ${method}`).toBe(numbers.length);
      }
    }
  }
});

test('counts stand in groups that have names', () => {
  expect(countFields(layer)).toHaveLength(32);
  expect(groupedCounts(census, layer).filter(({ whole }) => whole).length).toBeGreaterThanOrEqual(4);
});

function read<Value>(file: string): Value {
  return JSON.parse(readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8'));
}

function censusOf({ census: found, layers }: Catalogue): { readonly census: Census; readonly layer: Layer } {
  const of = layers.find(({ id }) => id === found?.layer);
  if (!found || !of) throw new Error('data/catalogue.json has no census');
  return { census: found, layer: of };
}

function countIn(feature: ExplorerFeature, key: string): number {
  return firstNumberIn(feature.properties[key]) ?? NaN;
}

function why(value: SmallAreaValue): string | null {
  return value.value === null ? value.why : null;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
