import { describe, expect, test } from 'vitest';
import { source, square } from './features.test-support.ts';
import { placeFeatures } from './places.ts';

const bounds = [-8.7, 41.1, -8.5, 41.2] as const;
const parish = (name: string, west: number): ReturnType<typeof source> =>
  source(square([west, 41.15], 0.02), { Freguesia: name });

describe('placeFeatures', () => {
  test('cities and towns are localities, the city in larger letters; hamlets are left out', () => {
    const places = [['Porto', 'city'], ['Matosinhos', 'town'], ['Aldeia', 'hamlet']].map(([name, place]) =>
      source({ type: 'MultiPoint', coordinates: [[-8.6, 41.15]] }, { name, place }));
    expect(placeFeatures(places, [], [], [], bounds).map(({ properties }) => properties)).toEqual([
      { kind: 'locality', kind_detail: 'city', population_rank: 11, name: 'Porto', min_zoom: 9, sort_key: 9 },
      { kind: 'locality', kind_detail: 'town', population_rank: 7, name: 'Matosinhos', min_zoom: 10, sort_key: 10 },
    ]);
  });

  test.each([
    { official: 'Bonfim', written: 'Bonfim' },
    { official: 'União das freguesias de Lordelo do Ouro e Massarelos', written: 'Lordelo do Ouro e Massarelos' },
    { official: 'União das freguesias de Gondomar (São Cosme), Valbom e Jovim', written: 'Gondomar, Valbom e Jovim' },
  ])('the parish "$official" is written as "$written"', ({ official, written }) => {
    const [place] = placeFeatures([], [parish(official, -8.6)], [], [], bounds);
    expect(place).toMatchObject({ minZoom: 12, properties: { kind: 'neighbourhood', name: written } });
  });

  test('a parish is named on land', () => {
    const water = source(square([-8.6, 41.15], 0.015));
    const [place] = placeFeatures([], [parish('Bonfim', -8.6)], [], [water], bounds);
    const [longitude = 0, latitude = 0] = place?.geometry.coordinates ?? [];
    expect(longitude > -8.585 || latitude > 41.165).toBe(true);
  });

  test('neighbours come later, if enough of them is on the map and no town has the name', () => {
    const town = source({ type: 'Point', coordinates: [-8.68, 41.18] }, { name: 'Matosinhos', place: 'town' });
    const neighbours = [parish('Pedrouços', -8.6), parish('Avintes', -8.5001), parish('Matosinhos e Leça', -8.68)];
    const names = placeFeatures([town], [], neighbours, [], bounds).map(({ properties }) => properties['name']);
    expect(names).toEqual(['Matosinhos', 'Pedrouços']);
  });
});
