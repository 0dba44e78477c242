import { validateStyleMin, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import { exampleCatalogue as catalogue, exampleLayer } from '../state/example.ts';
import { BASEMAP_SOURCE, basemapStyle } from './basemap-style.ts';
import { beyondStyle, clusterCounts, pointStyle, POINT_LAYER, polygonStyle, POLYGON_LAYER, SOURCES } from './overlay-style.ts';
import type { Palette } from './palette.ts';
import { pinStyle, routeStyle, walkAreaStyle, WALK_SOURCES } from './walk-overlay.ts';

const palette: Palette = {
  dark: false, paper: '#ffffff', ink: '#000000', quiet: '#555555', accent: '#0000ff', beyond: '#eeeeee',
  layers: { azulejo: '#000001', plum: '#000002', teal: '#000003', ochre: '#000004', slate: '#000005', moss: '#000006', brick: '#000007' },
};
const layers = [...basemapStyle(false, 'en'), beyondStyle(palette), ...polygonStyle(), ...walkAreaStyle(palette), ...routeStyle(palette), ...pointStyle(catalogue, palette), pinStyle(palette)];
const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };

const style: StyleSpecification = {
  version: 8,
  sources: {
    [BASEMAP_SOURCE]: { type: 'vector', url: 'pmtiles://https://example.org/map.pmtiles' },
    ...Object.fromEntries([...Object.values(SOURCES), ...Object.values(WALK_SOURCES)].map((id) => [id, { type: 'geojson', data: nothing }])),
    [SOURCES.points]: { type: 'geojson', data: nothing, cluster: true, clusterProperties: clusterCounts(catalogue) },
  },
  layers: [...layers],
};

describe('the complete style', () => {
  test('is one that the engine takes', () => {
    expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
  });

  test('names no layer twice', () => {
    expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length);
  });

  test('draws every source, and none that is not there', () => {
    const drawn = new Set(layers.flatMap((layer) => ('source' in layer ? [layer.source] : [])));
    expect([...drawn].toSorted()).toEqual(Object.keys(style.sources).toSorted());
  });
});

test('markers lie above areas, and the selected marker above the others', () => {
  const height = (id: string): number => layers.findIndex((layer) => layer.id === id);
  expect(height(POLYGON_LAYER)).toBeGreaterThan(0);
  expect(height(POINT_LAYER)).toBeGreaterThan(height(POLYGON_LAYER));
  expect(height('explorer-mark-icons')).toBeGreaterThan(height(POINT_LAYER));
});

describe('numbers for what is in one place', () => {
  test('count each layer of points of the main map', () => {
    const layersOfAllKinds = [...catalogue.layers, exampleLayer('cities', { map: 'page' }), exampleLayer('zones', { geometry: 'polygon' })];
    expect(clusterCounts({ ...catalogue, layers: layersOfAllKinds })).toEqual({
      'count-sites': ['+', ['case', ['==', ['get', 'layer'], 'sites'], 1, 0]],
      'count-stations': ['+', ['case', ['==', ['get', 'layer'], 'stations'], 1, 0]],
    });
  });

  test('have a ring that is parted by how many of each layer they stand for', () => {
    const markers = layers.find(({ id }) => id === POINT_LAYER);
    const icon = markers?.type === 'symbol' ? markers.layout?.['icon-image'] : undefined;
    expect(icon).toEqual(['case', ['has', 'point_count'], [
      'concat', 'cluster|#ffffff',
      '|#000004:', ['to-string', ['get', 'count-sites']],
      '|#000004:', ['to-string', ['get', 'count-stations']],
    ], ['get', 'icon']]);
  });

  test('a catalogue without points has a valid style too', () => {
    const bare = { ...catalogue, layers: catalogue.layers.filter(({ geometry }) => geometry === 'polygon') };
    const withoutPoints = { ...style, layers: [...basemapStyle(true, 'pt'), ...pointStyle(bare, palette)] };
    expect(validateStyleMin(withoutPoints).map(({ message }) => message)).toEqual([]);
  });
});

describe('a layer that a person has thinned', () => {
  const thin = { zones: 40, sites: 0 };
  const drawn = [...polygonStyle(thin), ...pointStyle(catalogue, palette, thin)];
  const factor = ['match', ['get', 'layer'], 'zones', 0.4, 'sites', 0, 1];

  test.each([
    [POLYGON_LAYER, 'fill-opacity'], ['explorer-outlines', 'line-opacity'], ['explorer-outlines-dashed', 'line-opacity'],
    [POINT_LAYER, 'icon-opacity'], ['explorer-labels', 'text-opacity'], ['explorer-polygon-names', 'text-opacity'],
  ])('is thinned in %s by %s', (id, property) => {
    const paint = Object.entries(drawn.find((layer) => layer.id === id)?.paint ?? {}).find(([key]) => key === property)?.[1];
    expect(paint).toEqual(['*', expect.anything(), factor]);
  });

  test('makes a style that the engine takes', () => {
    const thinned = { ...style, layers: [...basemapStyle(false, 'en', true), ...drawn] };
    expect(validateStyleMin(thinned).map(({ message }) => message)).toEqual([]);
  });
});
