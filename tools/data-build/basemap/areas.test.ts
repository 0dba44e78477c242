import { describe, expect, test } from 'vitest';
import { boundaryFeatures } from './boundaries.ts';
import { buildingFeatures } from './buildings.ts';
import { earthFeatures, waterFeatures } from './earth-water.ts';
import { source, square } from './features.test-support.ts';
import { areaM2 } from './geometry.ts';
import { groundFeatures, zoneFeatures } from './landuse.ts';

const corner = [-8.6, 41.15];

describe('zones and grounds', () => {
  const zoneKinds = { property: 'class', kinds: { Green: 'park' } };

  test('zones take their kind from the table, others are left out', () => {
    const zones = [source(square(corner, 0.01), { class: 'Green' }), source(square(corner, 0.01), { class: 'Homes' })];
    expect(zoneFeatures(zones, zoneKinds).map(({ properties }) => properties)).toEqual([{ kind: 'park' }]);
  });

  test.each([
    { tags: { amenity: 'university' }, kinds: ['university'] },
    { tags: { amenity: 'hospital' }, kinds: ['hospital'] },
    { tags: { amenity: 'kindergarten' }, kinds: ['school'] },
    { tags: { amenity: 'university', building: 'yes' }, kinds: [] },
    { tags: { amenity: 'cafe' }, kinds: [] },
  ])('grounds of $tags give $kinds', ({ tags, kinds }) => {
    const grounds = groundFeatures([source(square(corner, 0.001), tags)]);
    expect(grounds.map(({ properties }) => properties['kind'])).toEqual(kinds);
  });

  test.each([
    { sideDegrees: 0.01, minZoom: 9 },
    { sideDegrees: 0.001, minZoom: 13 },
    { sideDegrees: 0.0001, minZoom: 15 },
  ])('a zone of $sideDegrees degrees appears at zoom $minZoom', ({ sideDegrees, minZoom }) => {
    const zones = [source(square(corner, sideDegrees), { class: 'Green' })];
    expect(zoneFeatures(zones, zoneKinds)[0]?.minZoom).toBe(minZoom);
  });
});

describe('buildingFeatures', () => {
  test('large ones come first, small ones at the last zoom, sheds never', () => {
    const sides = [0.0002, 0.00006, 0.00002];
    const outlines = sides.map((side, index) => source(square([-8.6 + index / 100, 41.15], side), { building: 'yes' }));
    expect(buildingFeatures(outlines, []).map(({ minZoom }) => minZoom)).toEqual([14, 15]);
  });

  test('amenities that are buildings are drawn, once where the outlines have them too', () => {
    const outlines = [source(square(corner, 0.0002), { building: 'yes' })];
    const church = source(square(corner, 0.0002), { building: 'church' });
    const hall = source(square([-8.61, 41.15], 0.0002), { building: 'public' });
    const market = source(square([-8.62, 41.15], 0.0002), { amenity: 'marketplace' });
    expect(buildingFeatures(outlines, [church, hall, market])).toHaveLength(2);
  });
});

describe('earth and water', () => {
  test('land covers the whole frame', () => {
    const [land] = earthFeatures([-8.7, 41.1, -8.5, 41.2]);
    expect(land?.properties).toEqual({ kind: 'earth' });
    expect(land && areaM2(land.geometry)).toBeCloseTo(areaM2({
      type: 'Polygon',
      coordinates: [[[-8.7, 41.1], [-8.5, 41.1], [-8.5, 41.2], [-8.7, 41.2], [-8.7, 41.1]]],
    }));
  });

  test('a name is written on the part of the water that it belongs to', () => {
    const surface = [source(square([-8.7, 41.1], 0.1), { kind: 'water' })];
    const river = { kind: 'water', name: 'Rio', nameEn: 'River', within: [-8.65, 41.15, -8.5, 41.3], minZoom: 12 } as const;
    const label = waterFeatures(surface, [], [river]).find(({ geometry }) => geometry.type === 'Point');
    expect(label?.properties).toEqual({ kind: 'water', name: 'Rio', 'name:en': 'River', min_zoom: 12 });
    expect(label?.geometry).toMatchObject({ coordinates: [expect.closeTo(-8.625, 6), expect.closeTo(41.175, 6)] });
  });

  test('a name whose water is not there is left out, a pond among the amenities is drawn', () => {
    const pond = source(square(corner, 0.0005), { natural: 'water', amenity: 'fountain' });
    const sea = { kind: 'ocean', name: 'Mar', nameEn: 'Sea', within: [0, 0, 1, 1], minZoom: 12 } as const;
    expect(waterFeatures([], [pond], [sea]).map(({ geometry }) => geometry.type)).toEqual(['Polygon']);
  });
});

describe('boundaryFeatures', () => {
  test('a limit that two parishes share is drawn once, the city limit as the city\'s', () => {
    const left = square([-8.61, 41.15], 0.01);
    const right = square([-8.6, 41.15], 0.01);
    const city = source({
      type: 'Polygon',
      coordinates: [[[-8.61, 41.15], [-8.6, 41.15], [-8.59, 41.15], [-8.59, 41.16], [-8.6, 41.16], [-8.61, 41.16], [-8.61, 41.15]]],
    });
    const limits = boundaryFeatures([city], [source(left), source(right)]);
    expect(limits.map(({ properties, geometry }) => [properties['kind_detail'], geometry.coordinates.length])).toEqual([
      [7, 1],
      [8, 1],
    ]);
    expect(limits[1]?.geometry.coordinates).toEqual([[[-8.6, 41.15], [-8.6, 41.16]]]);
  });
});
