import { wordsFor } from '../../i18n/words-for.ts';

const en = {
  onThisMap: 'On this map',
  context: 'Context',
  contextNote: 'What the plan and the census say of the ground. It lies below everything else.',
  mapOptions: 'Map options for planners',
  grid: (name: string) => `Grid ${name}`,
  gridNote: 'Lines of equal easting and northing, in metres',
  coordinates: 'Coordinates and scale',
  coordinatesNote: 'A press on the map then copies a position',
  streetNames: 'Street names',
  census: 'Colour the map by the census',
  censusMap: (layer: string) => `${layer}: choose what they show`,
  own: 'Draw or open own boundaries',
  difference: 'Compare two limits',
  opacityAndOrder: 'Opacity and order',
  opacity: 'Opacity',
  opacityOf: (layer: string) => `Opacity of ${layer}`,
  percent: (value: string) => `${value} %`,
  order: 'Order',
  place: (place: number, all: number) => (place === 1 ? `topmost of ${all}` : place === all ? `lowest of ${all}` : `${place} of ${all} from the top`),
  up: 'Move up',
  down: 'Move down',
  upOf: (layer: string) => `Move up: ${layer}`,
  downOf: (layer: string) => `Move down: ${layer}`,
  moved: (layer: string, place: string) => `${layer}: ${place}`,
  reset: 'Reset',
  resetOf: (layer: string) => `Reset opacity and order of ${layer}`,
  wasReset: (layer: string) => `${layer}: as usual`,
  areasOnTop: 'The target areas stay on top.',
};

export type LayersWords = typeof en;

const pt: LayersWords = {
  onThisMap: 'Neste mapa',
  context: 'Contexto',
  contextNote: 'O que o plano e os censos dizem do terreno. Fica por baixo de tudo o resto.',
  mapOptions: 'Opções do mapa para planeamento',
  grid: (name) => `Quadrícula ${name}`,
  gridNote: 'Linhas de igual coordenada, em metros',
  coordinates: 'Coordenadas e escala',
  coordinatesNote: 'Premir o mapa passa a copiar uma posição',
  streetNames: 'Nomes das ruas',
  census: 'Colorir o mapa pelos censos',
  censusMap: (layer) => `${layer}: escolher o que mostram`,
  own: 'Desenhar ou abrir limites próprios',
  difference: 'Comparar dois limites',
  opacityAndOrder: 'Opacidade e ordem',
  opacity: 'Opacidade',
  opacityOf: (layer) => `Opacidade de ${layer}`,
  percent: (value) => `${value} %`,
  order: 'Ordem',
  place: (place, all) => (place === 1 ? `no topo (1.ª de ${all})` : place === all ? `no fundo (${all}.ª de ${all})` : `${place}.ª de ${all} a contar de cima`),
  up: 'Subir',
  down: 'Descer',
  upOf: (layer) => `Subir: ${layer}`,
  downOf: (layer) => `Descer: ${layer}`,
  moved: (layer, place) => `${layer}: ${place}`,
  reset: 'Repor',
  resetOf: (layer) => `Repor a opacidade e a ordem de ${layer}`,
  wasReset: (layer) => `${layer}: como habitual`,
  areasOnTop: 'As áreas-alvo ficam sempre por cima.',
};

/** The words of what planners set in the layers panel. */
export function layersWords(lang: string): LayersWords {
  return wordsFor({ en, pt }, lang);
}
