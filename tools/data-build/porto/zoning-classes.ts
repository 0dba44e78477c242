import type { Text } from '../../../src/catalogue/types.ts';

/** English for the plan's functional classes (`sc_espaco`), in the plan's own order. */
const ENGLISH: Readonly<Record<string, string>> = {
  'Área histórica': 'Historic area',
  'Área de frente urbana contínua de tipo I': 'Continuous street-front area, type I',
  'Área de frente urbana contínua de tipo II': 'Continuous street-front area, type II',
  'Área de blocos isolados de implantação livre': 'Area of free-standing blocks',
  'Área de edifícios de tipo moradia': 'Area of houses',
  'Espaços urbanos de baixa densidade': 'Low-density urban area',
  'Área de atividades económicas de tipo I': 'Economic-activity area, type I',
  'Área de atividades económicas de tipo II': 'Economic-activity area, type II',
  'Área de equipamentos': 'Area of public facilities',
  'Área de infraestruturas': 'Infrastructure area',
  'Área de frente atlântica e ribeirinha': 'Atlantic and river front',
  'Área verde associada a equipamento': 'Green area belonging to a public facility',
  'Área verde de fruição coletiva': 'Green area open to the public',
  'Área verde de proteção e enquadramento': 'Green area for protection and setting',
  'Área verde lúdico-produtiva': 'Green area for leisure and growing',
};

/** The plan's term and its translation; a class without one keeps the plan's term in both languages. */
export function zoningClass(term: string): Text {
  return { en: ENGLISH[term] ?? term, pt: term };
}
