import { expect, test } from 'vitest';
import type { Catalogue, Layer } from '../catalogue/types.ts';
import { attributionsOf, layersOnMap, licencesOf, sourcesInView } from './attributions.ts';
import { exampleCatalogueOf, exampleLayer } from '../state/example.ts';

const from = (id: string, ...sources: string[]): Layer => ({ ...exampleLayer(id), sources });

const catalogue: Catalogue = {
  ...exampleCatalogueOf(from('areas', 'limits', 'streets'), from('sites', 'paper', 'limits'), { ...from('cities', 'world'), map: 'page' }, from('bare', 'unknown')),
  basemap: { file: 'b.pmtiles', sources: ['streets'] },
  sources: {
    streets: { title: 'Streets', date: '2026', licence: 'open', attribution: '© Streets' },
    limits: { title: 'Limits', date: null, licence: 'by', attribution: '© Limits' },
    paper: { title: 'A newspaper', date: '2024-05-12' },
    world: { title: 'World', date: null, attribution: '© World' },
  },
  licences: { open: { name: 'Open' }, by: { name: 'By', url: 'https://example.org/by' } },
};

const inView = (...layers: string[]) => sourcesInView(catalogue, new Set(layers));

test('the ground comes first, then the shown layers of this map from the top; unknown sources are passed over', () => {
  const groups = inView('areas', 'sites', 'cities', 'bare');
  expect(groups.map(({ layer, sources }) => [layer?.id ?? 'ground', ...sources])).toEqual([
    ['ground', 'streets'], ['sites', 'paper', 'limits'], ['areas', 'limits', 'streets'],
  ]);
});

test.each([
  ['the ground alone', [], ['© Streets']],
  ['each attribution once', ['areas', 'sites'], ['© Streets', '© Limits']],
  ['not those of another map', ['cities'], ['© Streets']],
])('the line names %s', (_what, layers, words) => {
  expect(attributionsOf(catalogue, inView(...layers))).toEqual(words);
});

test('the census is named while the map is coloured by it, though it is no layer of its own', () => {
  const counted: Catalogue = { ...catalogue, layers: [{ ...from('blocks', 'limits'), map: 'none' }], census: { layer: 'blocks', people: 'residents', shares: [], profile: [] } };
  const shade = { field: 'residents', measure: 'number', method: 'equal', classes: 3, ramp: 'blues' } as const;
  const named = (state: Parameters<typeof layersOnMap>[0]) => attributionsOf(counted, sourcesInView(counted, layersOnMap(state, counted)));
  expect(named({ layers: new Set(), shade })).toEqual(['© Streets', '© Limits']);
  expect(named({ layers: new Set(), shade: null })).toEqual(['© Streets']);
});

test('licences are named once each', () => {
  expect(licencesOf(catalogue, inView('areas', 'sites')).map(({ name }) => name)).toEqual(['Open', 'By']);
});
