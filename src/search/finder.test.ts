import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../catalogue/types.ts';
import { en } from '../i18n/en.ts';
import { exampleCatalogue, exampleLayer, exampleSite, exampleState } from '../state/example.ts';
import type { ExplorerState } from '../state/state.ts';
import { Finder } from './finder.ts';

const GRID = '+proj=tmerc +lat_0=0 +lon_0=0 +k=1 +x_0=0 +y_0=0 +ellps=GRS80 +units=m +no_defs';
const catalogue: Catalogue = {
  ...exampleCatalogue,
  grid: { name: 'Town grid', code: 'EPSG:0', proj4: GRID },
  layers: [...exampleCatalogue.layers, exampleLayer('blocks', { map: 'none' }), exampleLayer('ground', { isContext: true })],
};
const state: ExplorerState = {
  ...exampleState({
    sites: [exampleSite('mill-road', 'vacant', [0.5, 0.5])],
    blocks: [exampleSite('mill-block', 'vacant', [0.5, 0.5])],
    ground: [exampleSite('mill-field', 'vacant', [0.5, 0.5])],
  }),
  streets: { status: 'ready', value: { sources: [], date: null, streets: [['Mill Road', 0.1, 0.1, 0.3, 0.3], ['Old Mill Road', 0.1, 0.1, 0.3, 0.5]] } },
};
const wording = { lang: 'en', m: en };

function found(words: string, finder = new Finder(() => undefined)) {
  finder.refresh(state, catalogue);
  return finder.find(words, catalogue, wording);
}

describe('the search lists', () => {
  test('features, then streets, and never what is only counted or ground', () => {
    expect(found('mill').options.map(({ key, group }) => [key, group])).toEqual([
      ['sites/mill-road', 'sites'], ['street-0', 'streets'], ['street-1', 'streets'],
    ]);
  });

  test('a street first whose whole name was typed', () => {
    expect(found('mill road').options[0]).toMatchObject({ kind: 'place', title: 'Mill Road', at: { lat: 0.2, lon: 0.2 } });
  });

  test('the spot of coordinates', () => {
    expect(found('0.25, 0.75').options).toMatchObject([{ kind: 'place', title: '0.25000, 0.75000', at: { lat: 0.25, lon: 0.75 } }]);
  });

  test('nothing for coordinates outside, and says so', () => {
    expect(found('41.5, 8.5')).toEqual({ options: [], total: 0, isOutside: true });
  });

  test('metres of the grid once its projection has arrived', async () => {
    let finder = new Finder(() => undefined);
    await new Promise<void>((arrived) => {
      finder = new Finder(arrived);
      expect(found('55000.5 27000.5', finder).options).toEqual([]);
    });
    expect(found('55000.5 27000.5', finder).options).toMatchObject([{ kind: 'place', subtitle: 'Coordinates · Town grid' }]);
  });
});
