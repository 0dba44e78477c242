import { expect, test } from 'vitest';
import { exampleFeature, exampleLayer } from '../state/example.ts';
import { isApproximate } from './approximate.ts';

const layer = exampleLayer('x');
const lenient = { ...layer, approximateFromM: 5000 };
const at = (accuracyM: number) => exampleFeature('a', { position: { accuracyM, basis: { en: 'b' } } });

test.each([
  ['a small error', at(99), layer, false],
  ['a large error', at(100), layer, true],
  ['a large error in a layer that allows for it', at(100), lenient, false],
  ['an error beyond what the layer allows', at(5000), lenient, true],
  ['no stated error', exampleFeature('a'), layer, false],
  ['not located', { ...at(500), geometry: null }, layer, false],
] as const)('%s', (_name, feature, of, expected) => {
  expect(isApproximate(feature, of)).toBe(expected);
});
