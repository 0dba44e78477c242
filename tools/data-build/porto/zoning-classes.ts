import type { Text } from '../../../src/catalogue/types.ts';

/** Option key and English for the plan's functional classes (`sc_espaco`), in the plan's own order. */
const CLASSES: Readonly<Record<string, readonly [key: string, english: string]>> = {
  'Área histórica': ['historic', 'Historic area'],
  'Área de frente urbana contínua de tipo I': ['front-1', 'Continuous street-front area, type I'],
  'Área de frente urbana contínua de tipo II': ['front-2', 'Continuous street-front area, type II'],
  'Área de blocos isolados de implantação livre': ['blocks', 'Area of free-standing blocks'],
  'Área de edifícios de tipo moradia': ['houses', 'Area of houses'],
  'Espaços urbanos de baixa densidade': ['low-density', 'Low-density urban area'],
  'Área de atividades económicas de tipo I': ['activities-1', 'Economic-activity area, type I'],
  'Área de atividades económicas de tipo II': ['activities-2', 'Economic-activity area, type II'],
  'Área de equipamentos': ['facilities', 'Area of public facilities'],
  'Área de infraestruturas': ['infrastructure', 'Infrastructure area'],
  'Área de frente atlântica e ribeirinha': ['waterfront', 'Atlantic and river front'],
  'Área verde associada a equipamento': ['green-facility', 'Green area belonging to a public facility'],
  'Área verde de fruição coletiva': ['green-public', 'Green area open to the public'],
  'Área verde de proteção e enquadramento': ['green-protection', 'Green area for protection and setting'],
  'Área verde lúdico-produtiva': ['green-growing', 'Green area for leisure and growing'],
};

/** Option keys of the plan's groups of classes (`c_espaco`). */
const GROUPS: Readonly<Record<string, string>> = {
  'Espaços centrais': 'central',
  'Espaços centrais de baixa densidade': 'central-low-density',
  'Espaços de atividades económicas': 'activities',
  'Espaços de uso especial - Equipamentos': 'facilities',
  'Espaços de uso especial - Infraestruturas': 'infrastructure',
  'Espaços verdes e frente atlântica e ribeirinha': 'green-and-waterfront',
};

/** The plan's term and its translation; a class without one keeps the plan's term in both languages. */
export function zoningClass(term: string): Text {
  return { en: CLASSES[term]?.[1] ?? term, pt: term };
}

/** Option key of a class; `undefined` for one that the catalogue's layer has no option for. */
export function classKey(term: string): string | undefined {
  return CLASSES[term]?.[0];
}

/** Option key of a group; `undefined` as above. */
export function groupKey(term: string): string | undefined {
  return GROUPS[term];
}
