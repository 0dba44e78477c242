import { describe, expect, test } from 'vitest';
import type { Catalogue, ExplorerFeature, Layer } from '../catalogue/types.ts';
import { exampleCatalogueOf, exampleFeature, exampleLayer } from '../state/example.ts';
import { buildSearchIndex } from './index.ts';

const areas: Layer = {
  ...exampleLayer('areas'),
  singular: { en: 'Area', pt: 'Área' },
  fields: [
    { key: 'standing', type: 'choice', label: { en: 'Standing' }, options: [{ key: 'official', label: { en: 'Official' } }, { key: 'indicative', label: { en: 'Indicative', pt: 'Indicativo' } }] },
  ],
};
const schools: Layer = {
  ...exampleLayer('schools'),
  singular: { en: 'School', pt: 'Escola' },
  symbolField: 'kind',
  fields: [
    { key: 'kind', type: 'choice', label: { en: 'Kind' }, options: [{ key: 'health', label: { en: 'Health', pt: 'Saúde' } }] },
    { key: 'address', type: 'address', label: { en: 'Address' } },
  ],
};
const sites: Layer = { ...exampleLayer('sites'), name: { en: 'Disused sites', pt: 'Locais industriais' } };

const catalogue: Catalogue = {
  ...exampleCatalogueOf(areas, sites, schools),
  areas: ['riverside', 'mill-end'].map((id) => ({ id, summary: { en: id }, strengths: [], indicators: [], actions: [] })),
};

const features: ReadonlyMap<string, readonly ExplorerFeature[]> = new Map([
  ['areas', [
    exampleFeature('riverside', { name: { en: 'Riverside', pt: 'Ribeirinha' } }),
    exampleFeature('mill-end', { name: { en: 'Mill End', pt: 'Fim do Moinho' }, partOf: 'riverside', standing: 'official' }),
    exampleFeature('mill-core', { name: { en: 'Mill core', pt: 'Núcleo do moinho' }, role: 'core', partOf: 'riverside', standing: 'indicative' }),
  ]],
  ['schools', [
    exampleFeature('fexu', {
      name: { en: 'Faculty of Engineering', pt: 'Faculdade de Engenharia' }, acronym: 'FEXU',
      address: { street: 'Rua Dr. Álvaro Nunes', number: '12', postalCode: '1000-465', city: 'Vila' },
    }),
    exampleFeature('clinic', { name: { en: 'Saint John Clinic', pt: 'Clínica de São João' }, kind: 'health', address: { street: 'Avenida Doutor Álvaro Nunes' } }),
    exampleFeature('hospital', { name: { en: 'Hospital of Santa Rita', pt: 'Hospital de Santa Rita' } }),
    exampleFeature('p-vila', { name: { en: 'Polytechnic', pt: 'Politécnico' }, acronym: 'P.VILA' }),
    exampleFeature('centre', { name: { en: 'Centre for R&D in Mechanics, near FEXU', pt: 'Centro de I&D' } }),
  ]],
  ['sites', [
    { ...exampleFeature('slaughterhouse', { name: { en: 'Slaughterhouse', pt: 'Matadouro' } }), geometry: null },
    exampleFeature('stop', { name: { en: 'Economic zone by Santa Rita Hospital', pt: 'Zona do Hospital de Santa Rita' } }),
    exampleFeature('mill', { name: { en: 'Old mill, mill, mill', pt: 'Moinho velho' } }),
    exampleFeature('bridge', { name: { en: 'S. Miguel bridge (Łódź constructor)', pt: 'Ponte de S. Miguel' } }),
  ]],
]);

const index = buildSearchIndex(catalogue, features);
const refs = (words: string) => index.search(words, 'en').hits.map((hit) => hit.ref);

test.each([
  ['accents left out', 'sao joao', ['schools/clinic']],
  ['accents and capitals', 'SÃO JOÃO', ['schools/clinic']],
  ['letters without a base form', 'lodz', ['sites/bridge']],
  ['abbreviations for words written out', 'av dr alvaro nunes', ['schools/clinic']],
  ['words written out for abbreviations', 'rua doutor alvaro nunes', ['schools/fexu']],
  ['abbreviations as they are', 'r. dr. alvaro nunes', ['schools/fexu']],
  ['one letter before a dot', 'são miguel', ['sites/bridge']],
  ['one letter without a dot is no abbreviation', 'rua mechanics', []],
  ['the other language', 'faculdade engenharia', ['schools/fexu']],
  ['a wrong small word', 'faculdade da engenharia', ['schools/fexu']],
  ['the beginning of words', 'fac eng', ['schools/fexu']],
  ['a typo', 'matadoro', ['sites/slaughterhouse']],
  ['no typo in numbers', '1000-466', []],
  ['a postal code', '1000-465', ['schools/fexu']],
  ['an acronym without its dot', 'pvila', ['schools/p-vila']],
  ['the label of what its symbol says', 'saude', ['schools/clinic']],
  ['an acronym with dots', 'f.e.x.u.', ['schools/fexu', 'schools/centre']],
  ['letters with dots as they are', 'F.E.X.U', ['schools/fexu', 'schools/centre']],
  ['no typo in a word of four letters', 'fexa', []],
  ['a singular for a plural', 'matadouros industrial', ['sites/slaughterhouse']],
  ['the everyday word', 'industrial zones', ['sites/stop']],
  ['its layer', 'disused bridge', ['sites/bridge']],
  ['what kind of thing it is', 'escola politecnico', ['schools/p-vila']],
  ['words of its id', 'clinic', ['schools/clinic']],
  ['every word must match', 'matadouro clinic', []],
  ['nothing', 'xyzzyx', []],
  ['no words', '  …!', []],
])('finds by %s', (_what, words, expected) => {
  expect(refs(words)).toEqual(expected);
});

test.each([
  ['an acronym as it was typed before names that hold it', 'fexu', ['schools/fexu', 'schools/centre']],
  ['areas of that name before what scores higher', 'mill', ['areas/mill-end', 'areas/mill-core', 'sites/mill']],
  ['what stands on an upper layer before the same words on a lower one', 'hosp s rita', ['schools/hospital', 'sites/stop']],
])('puts %s', (_what, words, expected) => {
  expect(refs(words)).toEqual(expected);
});

test('areas without a profile are found like the others', () => {
  expect(refs('mill core')).toEqual(['areas/mill-core']);
});

describe('a hit', () => {
  test.each([
    ['with what its symbol says', 'clinic', 'en', { title: 'Saint John Clinic', subtitle: 'School · Health', acronym: null }],
    ['in the language of the person', 'clinic', 'pt', { title: 'Clínica de São João', subtitle: 'Escola · Saúde' }],
    ['with its acronym', 'fexu', 'en', { title: 'Faculty of Engineering', acronym: 'FEXU', layerId: 'schools' }],
    ['of a part, with the whole', 'mill end', 'pt', { title: 'Fim do Moinho', subtitle: 'Área · Ribeirinha', located: true }],
    ['of an indicative area', 'mill core', 'pt', { subtitle: 'Área · Indicativo · Ribeirinha' }],
    ['that is not on the map', 'matadouro', 'en', { title: 'Slaughterhouse', located: false }],
  ])('%s', (_what, words, lang, expected) => {
    expect(index.search(words, lang).hits[0]).toMatchObject(expected);
  });
});

test('says how many there are beyond those it gives', () => {
  const { hits, total } = index.search('m', 'en', 1);
  expect(hits).toHaveLength(1);
  expect(total).toBeGreaterThan(1);
});

test('layers that have not arrived are not searched', () => {
  const early = buildSearchIndex(catalogue, new Map([['areas', features.get('areas')!]]));
  expect(early.size).toBe(3);
  expect(early.search('clinic', 'en').hits).toEqual([]);
});

test.each([
  ['a very long word', 'a'.repeat(1_000_000)],
  ['very many words', 'mill '.repeat(100_000)],
  ['characters of regular expressions', '(.*)+[^\\]?{2,}|$'],
  ['names of object members', '__proto__ constructor toString hasOwnProperty'],
  ['half a character', '\uD800 \uDC00'],
  ['marks alone', '\u0301\u0301\u0301'],
  ['control characters', '\u0000\u202E\n\t'],
  ['markup', '<img src=x onerror=alert(1)>'],
])('survives %s', (_what, words) => {
  expect(() => index.search(words, 'en')).not.toThrow();
});
