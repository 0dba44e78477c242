import { describe, expect, test } from 'vitest';
import type { Position } from 'geojson';
import { fromGrid } from '../../../src/geo/grid.ts';
import type { SourceFeature, SourceReader } from '../sources.ts';
import { industrialBuildings } from './industrial-buildings.ts';
import { PARISH_NAMES } from './parish-names.ts';
import { parishes } from './parishes.ts';
import { functionalZoning, operativeZoning } from './plan-layers.ts';
import { zones } from './zones.ts';

const at = (eastM: number, northM = 0): Position => fromGrid([-37_500 + eastM, 165_000 + northM]);
const square = (west: number, side: number): SourceFeature['geometry'] =>
  ({ type: 'Polygon', coordinates: [[at(west, 0), at(west + side, 0), at(west + side, side), at(west, side), at(west, 0)]] });
const row = (geometry: SourceFeature['geometry'], properties: Record<string, unknown>): SourceFeature =>
  ({ type: 'Feature', properties, geometry });
const PARISH = row(square(-1000, 3000), { Dicofre: '131203', Area_T_ha: 900 });
const PARISHES = [PARISH, ...Object.keys(PARISH_NAMES).filter((code) => code !== '131203')
  .map((code) => row(square(-90_000, 10), { Dicofre: code, Area_T_ha: 1 }))];

function reader(tables: Record<string, readonly SourceFeature[]>): SourceReader {
  return {
    overpass: async (path) => tables[path] ?? [],
    gtfs: async () => ({}),
    geojson: async (path) => (tables[path] ?? (path.startsWith('caop/') ? PARISHES : [])),
    geopackage: async (_path, table) => tables[table] ?? [],
  };
}

const street = (name: string, eastM: number): SourceFeature =>
  row({ type: 'LineString', coordinates: [at(eastM, 0), at(eastM, 100)] }, { highway: 'residential', name });

const plan = (west: number, streets: readonly SourceFeature[] = []): SourceReader => reader({
  'osm/highways.overpass.json': streets,
  PO_QSFUNCIONAL_PL: [
    row(square(west, 100), { c_espaco: 'Espaços de atividades económicas', sc_espaco: 'Área de atividades económicas de tipo I' }),
    row(square(500, 100), { c_espaco: 'Espaços centrais', sc_espaco: 'Área histórica' }),
  ],
  PO_QSOPERATIVA_PL: [row(square(west, 100), { t_espaco: 'Espaços em consolidação' }), row(square(500, 100), { t_espaco: 'Espaços consolidados' })],
});

describe('zones', () => {
  test('are the two kinds only, with the plan’s term, the parish and the area', async () => {
    const built = await zones.build(plan(0), []);
    expect(built.map(({ properties }) => [properties['kind'], properties.name['pt']])).toEqual([
      ['activities', 'Área de atividades económicas de tipo I, Campanhã'],
      ['consolidation', 'Espaços em consolidação, Campanhã'],
    ]);
    expect(built[0]?.properties['areaHa']).toMatchObject([{ value: 1, sources: ['PDM_2021'] }]);
  });

  test.each([
    ['the nearest of several', [street('Rua B', 200), street('Rua A', 120)], 'Espaços em consolidação, Rua A, Campanhã', ['PDM_2021', 'OSM']],
    ['none further off than 300 m', [street('Rua C', 400)], 'Espaços em consolidação, Campanhã', ['PDM_2021']],
    ['none without a name', [street('', 120)], 'Espaços em consolidação, Campanhã', ['PDM_2021']],
    ['no slip road', [row(street('', 120).geometry, { highway: 'trunk_link', name: 'Nó' })], 'Espaços em consolidação, Campanhã', ['PDM_2021']],
  ])('are told apart by a street: %s', async (_name, streets, name, sources) => {
    const zone = (await zones.build(plan(0, streets), [])).find(({ properties }) => properties['kind'] === 'consolidation');
    expect([zone?.properties.name['pt'], zone?.properties.sources]).toEqual([name, sources]);
    expect(zone?.properties.name['en']).toBe(name.replace('Espaços em consolidação', 'Area under consolidation'));
  });

  test.each([
    ['a little moved keep their ids', 20, ['old-activities', 'old-consolidation']],
    ['moved by more than half do not', 60, [expect.stringMatching(/^activities-\d+-\d+$/), expect.stringMatching(/^consolidation-\d+-\d+$/)]],
  ])('%s', async (_name, eastM, ids) => {
    const before = (await zones.build(plan(0), [])).map((zone) => ({ ...zone, id: `old-${String(zone.properties['kind'])}` }));
    expect((await zones.build(plan(eastM), before)).map(({ id }) => id)).toEqual(ids);
  });
});

describe('the whole zoning of the plan', () => {
  test('is every polygon by class and group, named like the zones', async () => {
    const built = await functionalZoning.build(plan(0, [street('Rua A', 120)]), []);
    expect(built.map(({ properties: { name, class: key, group, areaHa, sources } }) => [name['pt'], key, group, areaHa, sources])).toEqual([
      ['Área de atividades económicas de tipo I, Rua A, Campanhã', 'activities-1', 'activities', [{ value: 1 }], ['PDM_2021', 'OSM']],
      ['Área histórica, Campanhã', 'historic', 'central', [{ value: 1 }], ['PDM_2021']],
    ]);
    expect(built.map(({ id }) => id)).toEqual([expect.stringMatching(/^activities-1-\d+-\d+$/), expect.stringMatching(/^historic-\d+-\d+$/)]);
  });

  test('the operative polygon that spreads over the city is named after no place', async () => {
    const built = await operativeZoning.build(plan(0), []);
    expect(built.map(({ properties: { name, kind } }) => [name['pt'], kind])).toEqual([
      ['Espaços em consolidação, Campanhã', 'consolidation'],
      ['Espaços consolidados', 'consolidated'],
    ]);
  });

  test.each([
    ['a little moved keeps its id', 20, 'old'],
    ['moved by more than half does not', 60, expect.stringMatching(/^activities-1-\d+-\d+$/)],
  ])('a polygon %s', async (_name, eastM, id) => {
    const before = (await functionalZoning.build(plan(0), [])).map((zone, index) => (index === 0 ? { ...zone, id: 'old' } : zone));
    expect((await functionalZoning.build(plan(eastM), before))[0]?.id).toEqual(id);
  });

  test.each([
    [functionalZoning, { PO_QSFUNCIONAL_PL: [row(square(0, 100), { c_espaco: 'Espaços centrais', sc_espaco: 'Praia' })] }, 'the class “Praia” of “Espaços centrais” has no key'],
    [functionalZoning, { PO_QSFUNCIONAL_PL: [row(square(0, 100), { c_espaco: 'Mar', sc_espaco: 'Área histórica' })] }, 'the class “Área histórica” of “Mar” has no key'],
    [operativeZoning, { PO_QSOPERATIVA_PL: [row(square(0, 100), { t_espaco: 'Mar' })] }, 'the kind “Mar” has no key'],
  ])('a class that the catalogue does not know is named', async (layer, tables, message) => {
    await expect(layer.build(reader(tables), [])).rejects.toThrow(message);
  });
});

test.each([['parishes', parishes], ['functional-zoning', functionalZoning], ['zones', zones], ['industrial-buildings', industrialBuildings]])(
  '%s need the limits of every parish, and name those that are missing',
  async (_id, layer) => {
    const read = reader({ 'caop/parishes-porto.geojson': PARISHES.slice(0, 5) });
    await expect(layer.build(read, [])).rejects.toThrow(/^caop\/parishes-porto\.geojson: lacks 2 of 7 parishes \(\d{6} [^,]+, \d{6} [^,]+\): /);
  },
);

const mapped = (eastM: number, building = 'ruins'): SourceReader => reader({
  'osm/building-centroids.geojson': [row({ type: 'Point', coordinates: at(eastM, 10) }, { building })],
});

describe('industrial buildings', () => {
  test('are named by their kind where OpenStreetMap has no name', async () => {
    const [ruin] = await industrialBuildings.build(mapped(0), []);
    expect(ruin?.properties).toMatchObject({ name: { en: 'Ruins', pt: 'Ruínas' }, kind: 'ruins', named: false });
  });

  test.each([
    ['another kind of building', mapped(0, 'school')],
    ['a building outside the parishes', mapped(90_000)],
  ])('%s is left out', async (_name, read) => {
    expect(await industrialBuildings.build(read, [])).toEqual([]);
  });

  test.each([
    ['within 15 m keeps its id', mapped(14), true],
    ['further off does not', mapped(16), false],
    ['of another kind does not', mapped(0, 'industrial'), false],
  ])('a building %s', async (_name, read, isKept) => {
    const before = (await industrialBuildings.build(mapped(0), [])).map((ruin) => ({ ...ruin, id: 'ruins-old' }));
    const [ruin] = await industrialBuildings.build(read, before);
    expect(ruin?.id === 'ruins-old').toBe(isKept);
  });
});

test('a census column that is missing is named with its table', async () => {
  const read = reader({ BGRI2021_1312: [row(square(0, 10), { DTMNFR21: '131203' })] });
  await expect(parishes.build(read, [])).rejects.toThrow('ine/BGRI2021_1312.gpkg: BGRI2021_1312: N_INDIVIDUOS is not a number');
});
