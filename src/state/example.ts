import type { Catalogue, ExplorerFeature, Layer } from '../catalogue/types.ts';
import { initialState, type ExplorerState, type LayerData } from './state.ts';

/** A made-up city for the tests: two areas, sites with a status, stations. */
export const exampleCatalogue: Catalogue = {
  format: 1,
  id: 'exampleton',
  languages: ['en', 'pt'],
  title: { en: 'Exampleton explorer', pt: 'Explorador de Exampleton' },
  city: { en: 'Exampleton', pt: 'Exampleton' },
  description: { en: 'A made-up city.', pt: 'Uma cidade inventada.' },
  bounds: [0, 0, 1, 1],
  basemap: { file: 'map.pmtiles', sources: ['survey'] },
  licences: { 'CC-BY-4.0': { name: 'CC BY 4.0' } },
  sources: { survey: { title: 'City survey', date: '2026' } },
  layers: [
    exampleLayer('areas', { geometry: 'polygon' }),
    exampleLayer('sites', {
      symbolField: 'status',
      shownOptions: ['vacant', 'ruin'],
      fields: [
        {
          key: 'status',
          type: 'choice',
          label: { en: 'Status', pt: 'Estado' },
          options: [
            { key: 'vacant', label: { en: 'Vacant', pt: 'Devoluto' } },
            { key: 'ruin', label: { en: 'Ruin', pt: 'Ruína' }, fill: 'cross' },
            { key: 're-used', label: { en: 'Re-used', pt: 'Reconvertido' }, fill: 'faint' },
          ],
        },
        { key: 'size', type: 'number', unit: 'm2', label: { en: 'Size', pt: 'Dimensão' } },
        { key: 'since', type: 'date', label: { en: 'Since', pt: 'Desde' } },
        { key: 'public', type: 'flag', label: { en: 'Public', pt: 'Público' } },
        { key: 'owner', type: 'text', label: { en: 'Owner', pt: 'Proprietário' } },
      ],
    }),
    exampleLayer('stations', { shownAtStart: false }),
  ],
  areas: ['old-docks', 'new-docks'].map((id) => ({
    id, summary: { en: 'Docks.', pt: 'Docas.' }, strengths: [], indicators: [], actions: [],
  })),
  contact: { organisation: 'City', email: 'city@example.org', links: [] },
  walking: {
    networkFile: 'walk.bin', speedKmH: 4.8, minutes: [5, 10, 15], to: ['stations'], sources: ['survey'], date: '2026',
    method: { en: 'On foot.', pt: 'A pé.' },
  },
  pagesFile: 'pages.json',
  pages: [{ id: 'plan', title: { en: 'The plan', pt: 'O plano' }, place: 'menu' }],
};

/** The made-up city with these layers and no areas. */
export function exampleCatalogueOf(...layers: readonly Layer[]): Catalogue {
  return { ...exampleCatalogue, layers, areas: [] };
}

/** A layer of points that is shown at the start, but for what `more` says. */
export function exampleLayer(id: string, more: Partial<Layer> = {}): Layer {
  return {
    id,
    name: { en: id, pt: id },
    singular: { en: id, pt: id },
    description: { en: id, pt: id },
    file: `${id}.geojson`,
    kept: 'by-hand',
    geometry: 'point',
    map: 'main',
    shownAtStart: true,
    color: 'ochre',
    sources: ['survey'],
    date: '2026',
    fields: [],
    ...more,
  };
}

/** A point in the middle of the made-up city. */
export function exampleFeature(id: string, properties: Readonly<Record<string, unknown>> = {}): ExplorerFeature {
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [0.5, 0.5] },
    properties: { name: { en: id, pt: id }, sources: ['survey'], licence: 'CC-BY-4.0', ...properties },
  };
}

/** A site of the made-up city; no position means not located. */
export function exampleSite(id: string, status: string, position?: readonly [lon: number, lat: number]): ExplorerFeature {
  return { ...exampleFeature(id, { status }), geometry: position ? { type: 'Point', coordinates: [...position] } : null };
}

/** The made-up city's first state, with these layers loaded. */
export function exampleState(loaded: Readonly<Record<string, readonly ExplorerFeature[]>> = {}): ExplorerState {
  const data = Object.entries(loaded).map(([id, features]) => {
    const value: LayerData = { features, byId: new Map(features.map((feature) => [feature.id, feature])), isWhole: true };
    return [id, { status: 'ready', value }] as const;
  });
  return { ...initialState(exampleCatalogue), data: new Map(data) };
}
