import { describe, expect, test } from 'vitest';
import type { SourceFeature, SourceReader } from '../sources.ts';
import { stations } from './stations.ts';

const station = (name: string, lon: number, more: Record<string, string>): SourceFeature => ({
  type: 'Feature',
  id: `node/${name.length}`,
  properties: { railway: 'station', name, ...more },
  geometry: { type: 'Point', coordinates: [lon, 41.16] },
});

const CITY: SourceFeature = {
  type: 'Feature',
  properties: {},
  geometry: { type: 'Polygon', coordinates: [[[-8.62, 41.14], [-8.58, 41.14], [-8.58, 41.18], [-8.62, 41.18], [-8.62, 41.14]]] },
};

function readerOf(mapped: readonly SourceFeature[]): SourceReader {
  return {
    overpass: async () => [],
    geopackage: async () => [],
    geojson: async (path) => (path.startsWith('caop/') ? [CITY] : mapped),
    gtfs: async () => ({
      stops: [
        { stop_id: 's1', stop_name: '24 de Agosto', stop_lat: '41.16', stop_lon: '-8.6' },
        { stop_id: 's2', stop_name: 'Aeroporto', stop_lat: '41.23', stop_lon: '-8.66' },
      ],
      routes: [
        { route_id: '1', route_short_name: 'B', route_color: 'C63920' },
        { route_id: '2', route_short_name: 'A', route_color: '199FDA' },
      ],
      trips: [{ trip_id: 't1', route_id: '1' }, { trip_id: 't2', route_id: '2' }],
      stop_times: [{ trip_id: 't1', stop_id: 's1' }, { trip_id: 't2', stop_id: 's1' }],
      calendar: [{ end_date: '20260801' }, { end_date: '20260726' }],
    }),
  };
}

const METRO = { light_rail: 'yes', wheelchair: 'yes' };

describe('metro stations', () => {
  test('come from the timetable, with OpenStreetMap’s fuller name, lines, access and date', async () => {
    const [metro, ...others] = await stations.build(readerOf([station('Campo 24 de Agosto', -8.6003, METRO)]), []);
    expect(others).toEqual([]);
    expect(metro).toMatchObject({
      id: 'metro-campo-24-de-agosto',
      properties: {
        name: { pt: 'Campo 24 de Agosto' },
        kind: 'metro',
        lines: [{ name: 'A', color: '#199fda' }, { name: 'B', color: '#c63920' }],
        wheelchair: true,
        insideCity: true,
        asOf: { date: '2026-08' },
        sources: ['METRO_GTFS', 'OSM'],
        position: { accuracyM: 30 },
      },
      geometry: { coordinates: [-8.6, 41.16] },
    });
  });

  test.each([
    ['says nothing', [], null],
    ['says yes', [METRO], true],
    ['contradicts itself', [METRO, { ...METRO, wheelchair: 'no' }], null],
  ])('access is as OpenStreetMap %s', async (_name, tags, expected) => {
    const mapped = tags.map((more) => station('24 de Agosto', -8.6, more));
    const [metro] = await stations.build(readerOf(mapped), []);
    expect(metro?.properties['wheelchair']).toBe(expected);
  });
});

test('railway stations come from OpenStreetMap; funiculars and what lies far outside do not', async () => {
  const built = await stations.build(readerOf([
    station('Porto - Campanhã', -8.585, { train: 'yes' }),
    station('Rio Tinto', -8.557, { train: 'yes', railway: 'halt' }),
    station('Espinho', -8.2, { train: 'yes' }),
    station('Batalha', -8.608, { station: 'funicular' }),
  ]), []);
  expect(built.filter(({ properties }) => properties['kind'] === 'rail').map(({ id, properties }) => [id, properties['insideCity']]))
    .toEqual([['rail-porto-campanha', true], ['rail-rio-tinto', false]]);
});
