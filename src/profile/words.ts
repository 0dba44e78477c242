import { wordsFor } from '../i18n/words-for.ts';

const en = {
  title: (name: string) => `Profile of ${name}`,
  noPolygon: 'Only polygons have a profile.',
  working: 'Working it out…',
  failed: (what: string) => `${what}: this could not be worked out.`,
  estimate: 'Estimate',
  estimateRange: (value: string, least: string, most: string) => `about ${value} (between ${least} and ${most})`,
  between: (least: string, most: string) => `${least}–${most}`,

  landUse: 'Land use',
  landUseNote: 'Planar areas of the plan’s polygons inside this limit. The classes and what is not zoned add up to its area.',
  class: 'Class',
  hectares: 'Hectares',
  share: 'Share',
  notZoned: 'Not zoned',
  noClass: 'Without a class',
  total: 'Total',
  shareIn: (city: string) => `All of ${city}`,
  shareInNote: (city: string) => `The last column is the class’s share of all that the plan zones in ${city}.`,

  census: 'Census',
  count: 'Count',
  here: 'Here',
  range: 'At least – at most',
  ofCity: (city: string) => `Share of ${city}`,
  exact: (whole: string) => `Made up of whole small areas of the census (${whole}), so these are the official figures.`,
  cut: (cut: string, all: string) => `${cut} of ${all} small areas of the census are cut by this limit. They count with the share of their area that lies inside, so the figures are estimates.`,
  restsOn: (people: string, area: string) => `${people} of the people and ${area} of the area rest on small areas that are cut.`,
  rangeNote: 'The range runs from whole small areas alone to all that are touched.',
  beyond: (share: string) => `${share} of the area lies outside the census: it says nothing there.`,
  noCensus: 'No small area of the census lies here.',

  inside: 'What lies inside',
  insideNote: 'Counted from the positions on the map, whatever is filtered. “Possibly” where the error of a position crosses the limit.',
  possibly: (count: string) => `possibly ${count} of them`,
  onlyPossibly: 'Possibly',
  none: 'none',
  tooMany: 'not counted: too many',

  streets: 'Streets',
  streetLength: 'Walkable streets and paths',
  streetNote: 'Length of the streets, paths and steps of OpenStreetMap that may be walked by all and lie inside. Lanes and pavements drawn apart count each.',

  copy: 'Copy the table',
  copied: 'Copied: paste it into a spreadsheet',
  columns: { part: 'Part', item: 'Item', value: 'Value', unit: 'Unit', share: 'Share (%)', least: 'At least', most: 'At most', kind: 'Kind', date: 'Date', source: 'Source' },
  how: 'How it was worked out',
  method: (plane: string) => `Areas are planar, in ${plane}. All of it is worked out in this browser.`,
  localPlane: 'a plane through the middle of the map',
};

export type ProfileWords = typeof en;

const pt: ProfileWords = {
  title: (name) => `Perfil: ${name}`,
  noPolygon: 'Só os polígonos têm perfil.',
  working: 'A calcular…',
  failed: (what) => `${what}: não foi possível calcular.`,
  estimate: 'Estimativa',
  estimateRange: (value, least, most) => `cerca de ${value} (entre ${least} e ${most})`,
  between: (least, most) => `${least}–${most}`,

  landUse: 'Uso do solo',
  landUseNote: 'Áreas planas dos polígonos do plano dentro deste limite. As classes e o que não está classificado somam a sua área.',
  class: 'Classe',
  hectares: 'Hectares',
  share: 'Peso',
  notZoned: 'Sem qualificação',
  noClass: 'Sem classe',
  total: 'Total',
  shareIn: () => 'Toda a cidade',
  shareInNote: () => 'A última coluna é o peso da classe em tudo o que o plano qualifica na cidade.',

  census: 'Censos',
  count: 'Contagem',
  here: 'Aqui',
  range: 'Mínimo – máximo',
  ofCity: () => 'Peso na cidade',
  exact: (whole) => `Composto por áreas estatísticas inteiras (${whole}), pelo que são os valores oficiais.`,
  cut: (cut, all) => `Este limite corta ${cut} de ${all} áreas estatísticas dos Censos. Contam na proporção da área que fica dentro, pelo que os valores são estimativas.`,
  restsOn: (people, area) => `${people} das pessoas e ${area} da área assentam em áreas estatísticas cortadas.`,
  rangeNote: 'O intervalo vai das áreas estatísticas inteiras a todas as que são tocadas.',
  beyond: (share) => `${share} da área fica fora dos Censos, que nada dizem aí.`,
  noCensus: 'Não há aqui nenhuma área estatística dos Censos.',

  inside: 'O que fica dentro',
  insideNote: 'Contado pelas posições no mapa, sejam quais forem os filtros. “Possivelmente” quando o erro de uma posição atravessa o limite.',
  possibly: (count) => `possivelmente ${count}`,
  onlyPossibly: 'Possivelmente',
  none: 'nenhum',
  tooMany: 'por contar: são demasiados',

  streets: 'Ruas',
  streetLength: 'Ruas e caminhos percorríveis a pé',
  streetNote: 'Extensão das ruas, caminhos e escadas do OpenStreetMap que todos podem percorrer a pé e que ficam dentro. Faixas e passeios desenhados à parte contam cada um.',

  copy: 'Copiar a tabela',
  copied: 'Copiada: cole-a numa folha de cálculo',
  columns: { part: 'Parte', item: 'Elemento', value: 'Valor', unit: 'Unidade', share: 'Peso (%)', least: 'Mínimo', most: 'Máximo', kind: 'Tipo', date: 'Data', source: 'Fonte' },
  how: 'Como foi calculado',
  method: (plane) => `As áreas são planas, em ${plane}. Tudo é calculado neste navegador.`,
  localPlane: 'um plano pelo meio do mapa',
};

/** A language that profiles have not been translated into yet gets English, as the interface does. */
export function profileWords(lang: string): ProfileWords {
  return wordsFor({ en, pt }, lang);
}
