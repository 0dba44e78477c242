import type { Catalogue, Census, ExplorerFeature, Layer } from '../catalogue/types.ts';
import { exampleCatalogueOf, exampleFeature, exampleLayer } from '../state/example.ts';

/** Small areas of the made-up city: residents and pupils among them, homes and rented ones among them, trees. */
export const exampleBlocks: Layer = exampleLayer('blocks', {
  map: 'none',
  outlinesFile: 'block-outlines.geojson',
  fields: [
    { key: 'residents', type: 'number', unit: 'people', label: { en: 'Residents', pt: 'Residentes' } },
    { key: 'pupils', type: 'number', unit: 'people', label: { en: 'Pupils', pt: 'Alunos' } },
    { key: 'homes', type: 'number', unit: 'count', label: { en: 'Homes', pt: 'Alojamentos' } },
    { key: 'lived', type: 'number', unit: 'count', label: { en: 'Lived in', pt: 'Habitados' } },
    { key: 'rented', type: 'number', unit: 'count', label: { en: 'Rented', pt: 'Arrendados' } },
    { key: 'trees', type: 'number', unit: 'count', label: { en: 'Trees', pt: 'Árvores' } },
    { key: 'code', type: 'name', label: { en: 'Code', pt: 'Código' } },
  ],
});

export const exampleCensus: Census = {
  layer: 'blocks',
  people: 'residents',
  profile: ['residents'],
  shares: [{ part: 'pupils', whole: 'residents' }, { part: 'lived', whole: 'homes' }, { part: 'rented', whole: 'lived' }],
};

export const exampleCensusCatalogue: Catalogue = { ...exampleCatalogueOf(exampleBlocks), census: exampleCensus };

/** A small area with these counts. */
export function exampleBlock(id: string, counts: Readonly<Record<string, number>>): ExplorerFeature {
  return exampleFeature(id, Object.fromEntries(Object.entries(counts).map(([key, value]) => [key, [{ value }]])));
}
