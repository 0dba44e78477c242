import type { Catalogue, ExplorerFeature, Layer } from '../catalogue/types.ts';

/** A small valid layer for tests; `fields` is what they vary. */
export function testLayer(id: string, fields: Layer['fields'] = []): Layer {
  const name = { en: id };
  return {
    id, name, singular: name, description: name, file: `${id}.geojson`, kept: 'by-hand', geometry: 'point', map: 'main',
    shownAtStart: true, color: 'teal', sources: [], date: null, fields,
  };
}

/** A small valid catalogue of these layers for tests. */
export function testCatalogue(...layers: readonly Layer[]): Catalogue {
  return {
    format: 1, id: 'test', languages: ['en', 'pt'], title: { en: 'T' }, city: { en: 'C' }, description: { en: 'D' },
    bounds: [0, 0, 1, 1], basemap: { file: 'b.pmtiles', sources: [] }, licences: {}, sources: {}, layers, areas: [],
    contact: { organisation: 'O', email: 'o@example.org', links: [] }, pagesFile: 'pages.json', pages: [],
  };
}

/** A point feature with these properties for tests. */
export function testFeature(id: string, properties: Readonly<Record<string, unknown>> = {}): ExplorerFeature {
  return {
    type: 'Feature', id, geometry: { type: 'Point', coordinates: [0.5, 0.5] },
    properties: { name: { en: id }, sources: [], licence: 'x', ...properties },
  };
}
