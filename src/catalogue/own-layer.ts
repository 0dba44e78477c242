import type { Catalogue, Layer } from './types.ts';

/** Id of the layer of what a person drew or opened; no catalogue has a layer of that name. */
export const OWN_LAYER = 'own';

const ownLayer: Layer = {
  id: OWN_LAYER,
  name: { en: 'Own boundaries', pt: 'Limites próprios' },
  singular: { en: 'Own boundary', pt: 'Limite próprio' },
  description: { en: 'Drawn or opened in this browser.', pt: 'Desenhados ou abertos neste navegador.' },
  file: 'own.geojson',
  kept: 'by-hand',
  geometry: 'polygon',
  map: 'main',
  shownAtStart: false,
  color: 'plum',
  sources: [],
  date: null,
  fields: [],
};

const known = new WeakMap<Catalogue, Catalogue>();

/** The catalogue with the layer of a person's own features on top; the same object again for the same catalogue. */
export function withOwnLayer(catalogue: Catalogue): Catalogue {
  // An object of its own for each: what is worked out of a layer is kept by it, and explorers share nothing.
  const made = known.get(catalogue) ?? { ...catalogue, layers: [...catalogue.layers, { ...ownLayer }] };
  known.set(catalogue, made);
  return made;
}
