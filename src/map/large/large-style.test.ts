import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { exampleCatalogue as catalogue, exampleLayer } from '../../state/example.ts';
import type { StyleSpecification } from '../engine.ts';
import { POINT_LAYER } from '../overlay-style.ts';
import type { Palette } from '../palette.ts';
import { largeLayers, largeSources, type LargeDrawn } from './large-style.ts';

const palette: Palette = {
  dark: false, paper: '#ffffff', ink: '#000000', quiet: '#555555', accent: '#0000ff', beyond: '#eeeeee',
  layers: { azulejo: '#000001', plum: '#000002', teal: '#000003', ochre: '#000004', slate: '#000005', moss: '#000006', brick: '#000007' },
};

const drawn = (more: Partial<LargeDrawn> = {}): LargeDrawn => ({
  layer: exampleLayer('trees', { geometry: 'point', shape: 'diamond', color: 'moss' }),
  tiles: 'explorer-layer://1/trees/4/en/{z}/{x}/{y}',
  bounds: [-8.7, 41.1, -8.5, 41.2],
  isShown: true,
  opacity: 100,
  ...more,
});

describe('a large layer on the map', () => {
  test('has a style that the engine takes', () => {
    const style: StyleSpecification = {
      version: 8,
      glyphs: 'https://example.org/{fontstack}/{range}.pbf',
      sources: largeSources([drawn()]),
      layers: [...largeLayers(drawn(), catalogue, palette)],
    };
    expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
  });

  test('is found with all other markers by what its layer is called', () => {
    expect(largeLayers(drawn(), catalogue, palette).map(({ id }) => id)).toContain(`${POINT_LAYER}-trees`);
  });

  test.each([
    ['shown', {}, ['visible', 'visible'], [1]],
    ['hidden', { isShown: false }, ['none', 'none'], [1]],
    ['thinned', { opacity: 40 }, ['visible', 'visible'], [0.4]],
  ])('is %s', (_, more, visibility, opacity) => {
    const layers = largeLayers(drawn(more), catalogue, palette);
    expect(layers.map(({ layout }) => layout?.visibility)).toEqual(visibility);
    expect(layers.flatMap(({ paint }) => paint?.['icon-opacity'] ?? [])).toEqual(opacity);
  });

  test('is asked for tiles around a single place, too', () => {
    const [source] = Object.values(largeSources([drawn({ bounds: [-8.6, 41.15, -8.6, 41.15] })]));
    const [west = 0, south = 0, east = 0, north = 0] = source?.type === 'vector' ? (source.bounds ?? []) : [];
    expect(west < -8.6 && east > -8.6 && south < 41.15 && north > 41.15).toBe(true);
  });
});
