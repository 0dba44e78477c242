import type { Layer } from '../catalogue/types.ts';

/** The features of a difference stand in no layer of the catalogue; this one is theirs while they are exported. */
export const DIFFERENCE_LAYER: Layer = {
  id: 'difference',
  name: { en: 'Difference between two limits', pt: 'Diferença entre dois limites' },
  singular: { en: 'Part of a difference', pt: 'Parte de uma diferença' },
  description: { en: 'What one limit gains, loses and keeps against another.', pt: 'O que um limite ganha, perde e mantém em relação a outro.' },
  file: 'difference.geojson',
  kept: 'by-hand',
  geometry: 'polygon',
  map: 'none',
  shownAtStart: false,
  color: 'plum',
  sources: [],
  date: null,
  fields: [],
};
