import { afterEach, describe, expect, test, vi } from 'vitest';
import { checkLayerFile, checkLayerFileInSlices } from './check-layer.ts';
import { knownOf } from './check-catalogue.ts';
import { both, EXAMPLETON, PLOTS, SITE_PROPERTIES, SITES } from './fixture.ts';
import type { Layer } from './types.ts';

const linesOf = (features: readonly unknown[], layer?: Layer): readonly string[] => {
  const scope = { file: 'x.geojson', known: knownOf(EXAMPLETON), ...(layer ? { layer } : {}) };
  return checkLayerFile({ type: 'FeatureCollection', features }, scope).problems.map(({ code, where }) => `${where}: ${code}`);
};

const withGeometry = (geometry: unknown): object => ({ type: 'Feature', id: 'x', properties: {}, geometry });

describe('the structure of a feature', () => {
  test.each<[string, unknown, readonly string[]]>([
    ['text', 'feature', [': not-a-feature']],
    ['an object of no type', {}, [': missing', ': missing', ': missing']],
    ['a numbered type', { type: 7 }, ['type: not-a-feature']],
    ['without members', { type: 'Feature' }, [': missing', ': missing']],
    ['properties in a list', { type: 'Feature', geometry: null, properties: [] }, ['properties: wrong-type']],
    ['no properties', { type: 'Feature', geometry: null, properties: null }, []],
    ['a geometry of text', withGeometry('here'), ['geometry: wrong-type']],
    ['a geometry of no type', withGeometry({}), ['geometry: missing']],
    ['a geometry of a numbered type', withGeometry({ type: 1 }), ['geometry.type: unknown-geometry-type']],
    ['a geometry without coordinates', withGeometry({ type: 'Point' }), ['geometry: missing']],
    ['coordinates that are no list', withGeometry({ type: 'Point', coordinates: '1,2' }), ['geometry.coordinates: bad-coordinates']],
    ['a position of one number', withGeometry({ type: 'Point', coordinates: [1] }), ['geometry.coordinates: bad-coordinates']],
    ['a ring that is no list', withGeometry({ type: 'Polygon', coordinates: [7] }), ['geometry.coordinates[0]: bad-coordinates']],
    ['a position in a position', withGeometry({ type: 'LineString', coordinates: [[1, 2], [[3, 4], [5, 6]]] }), ['geometry.coordinates[1]: bad-coordinates']],
    ['a collection without geometries', withGeometry({ type: 'GeometryCollection' }), ['geometry: missing']],
    ['a collection of text', withGeometry({ type: 'GeometryCollection', geometries: 'x' }), ['geometry.geometries: wrong-type']],
    ['a collection of a number', withGeometry({ type: 'GeometryCollection', geometries: [1] }), ['geometry.geometries[0]: wrong-type']],
  ])('%s', (_, feature, expected) => {
    expect(linesOf([feature])).toEqual(expected);
  });
});

describe('the features of a layer', () => {
  const site = (properties: object | null, geometry: object | null = { type: 'Point', coordinates: [10.1, 50.05] }): object => ({
    type: 'Feature', id: 'x', geometry, properties,
  });

  test.each<[string, object | null, readonly string[]]>([
    ['no properties', null, ['properties: wrong-type']],
    ['unknown values', { ...SITE_PROPERTIES, status: null, plotHa: null, near: null }, []],
    ['a quantity that is none', { ...SITE_PROPERTIES, plotHa: [3] }, ['properties.plotHa[0]: wrong-type']],
    ['a quantity with an odd range', { ...SITE_PROPERTIES, plotHa: [{ value: 1, upTo: '2' }] }, ['properties.plotHa[0].upTo: wrong-type']],
    ['no quantity in the list', { ...SITE_PROPERTIES, plotHa: [] }, ['properties.plotHa: empty-list']],
    ['unverified as a whole', { ...SITE_PROPERTIES, sources: [], unverified: true }, []],
    ['unverified: false', { ...SITE_PROPERTIES, unverified: false }, ['properties.unverified: wrong-type']],
    ['texts as long as they may be', { ...SITE_PROPERTIES, owner: 'x'.repeat(10_000), name: { en: 'x'.repeat(10_000), pt: 'x' } }, []],
    ['texts that are longer', { ...SITE_PROPERTIES, owner: 'x'.repeat(10_001), name: { en: 'x', pt: 'x'.repeat(10_001) } }, ['properties.name.pt: text-too-long', 'properties.owner: text-too-long']],
    ['sources that are no list', { ...SITE_PROPERTIES, sources: 'plan' }, ['properties.sources: wrong-type']],
  ])('%s', (_, properties, expected) => {
    expect(linesOf([site(properties)], SITES)).toEqual(expected);
  });

  test.each<[string, unknown, unknown, readonly string[]]>([
    ['a number and the same in text', 1, '1', ['id: wrong-type', 'id: duplicate-id']],
    ['text and the same number', '1', 1, ['id: wrong-type']],
    ['a number twice', 1, 1, ['id: wrong-type', 'id: wrong-type']],
    ['odd text twice', 'A B', 'A B', ['id: bad-id', 'id: bad-id']],
  ])('one line for each wrong id: %s', (_, one, other, expected) => {
    const located = site(SITE_PROPERTIES);
    expect(linesOf([{ ...located, id: one }, { ...located, id: other }], SITES)).toEqual(expected);
  });

  test('a site that is not located has no accuracy', () => {
    expect(linesOf([site(SITE_PROPERTIES, null)], SITES)).toEqual(['properties.position: position-mismatch']);
  });

  test('an area without properties', () => {
    expect(linesOf([site(null, null)], { ...PLOTS, id: 'areas' })).toEqual(['properties: wrong-type']);
  });

  test('without a layer ids may be numbers or missing, but not the same', () => {
    const feature = { type: 'Feature', geometry: null, properties: { name: both('X') } };

    expect(linesOf([feature, feature, { ...feature, id: 1 }, { ...feature, id: '1' }, { ...feature, id: 1 }])).toEqual(['id: duplicate-id', 'id: duplicate-id']);
  });
});

describe('a long file', () => {
  const features = Array.from({ length: 1000 }, (_, index) => (index === 700 ? withGeometry(7) : { ...withGeometry(null), id: index === 900 ? 'n-100' : `n-${index}` }));
  const scope = { file: 'x.geojson', known: knownOf(EXAMPLETON) };

  afterEach(() => {
    vi.restoreAllMocks();
  });

  test.each([[1, 125], [2, 250], [9, 1000]])('is checked in slices of 8 ms that let the page breathe, at %d ms a look, and comes to the same', async (stepMs, expected) => {
    let breaths = 0;
    let nowMs = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (nowMs += stepMs));
    const pause = (): Promise<void> => {
      breaths += 1;
      return Promise.resolve();
    };
    const value = { type: 'FeatureCollection', features };
    const checked = await checkLayerFileInSlices(value, scope, pause);
    expect(checked).toEqual(checkLayerFile(value, scope));
    expect(checked.problems.map(({ code, featureNumber }) => `${featureNumber}: ${code}`)).toEqual(['701: wrong-type', '901: duplicate-id']);
    expect(breaths).toBe(expected);
  });

  test.each([[[features[0]], 0], [[], 0]])('is the only one that takes its time', async (few, expected) => {
    let breaths = 0;
    await checkLayerFileInSlices({ type: 'FeatureCollection', features: few }, scope, () => {
      breaths += 1;
      return Promise.resolve();
    });
    expect(breaths).toBe(expected);
  });
});
