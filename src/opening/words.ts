import { wordsFor } from '../i18n/words-for.ts';
import type { Phase, Reading } from './model.ts';

/** What was drawn, told by kind. */
export interface Counts {
  readonly polygons: number;
  readonly lines: number;
  readonly points: number;
}

const listOf = (parts: readonly (string | false)[], and: string): string => {
  const said = parts.filter((part) => part !== false);
  return said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} ${and} ${said.at(-1)}`;
};

const enKinds = ({ polygons, lines, points }: Counts): string => listOf([
  polygons > 0 && `${polygons} ${polygons === 1 ? 'polygon' : 'polygons'}`,
  lines > 0 && `${lines} ${lines === 1 ? 'line' : 'lines'}`,
  points > 0 && `${points} ${points === 1 ? 'point' : 'points'}`,
], 'and');

const en = {
  heading: 'Open a file',
  button: 'Open a file…',
  formats: (names: string) => `${names}, up to 50 MB. In degrees (WGS 84) or in the map’s own grid.`,
  stays: 'Files are read in this browser and sent nowhere.',
  dropHere: 'Drop files to open them',
  orDrop: 'Or drop files anywhere here.',
  pasteSummary: 'Or paste data',
  pasteLabel: 'GeoJSON, KML, GPX or CSV',
  pasteButton: 'Open what was pasted',
  pastedName: 'Pasted data',
  phases: { reading: 'Reading', unpacking: 'Unpacking', parsing: 'Understanding', checking: 'Checking' } satisfies Record<Phase, string>,
  waiting: 'Waiting',
  cancel: 'Cancel',
  cancelOf: (file: string) => `Cancel opening ${file}`,
  cancelled: (file: string) => `Opening ${file} was cancelled.`,
  dismiss: 'Close',
  dismissOf: (file: string) => `Close the report on ${file}`,
  opening: (file: string) => `Opening ${file}`,
  added: (counts: Counts) => `${enKinds(counts)} added`,
  nothingAdded: 'Nothing added yet',
  nothingUsable: 'Nothing added',
  toMend: (count: number) => (count === 1 ? '1 can be mended' : `${count} can be mended`),
  leftOut: (count: number) => `${count} left out`,
  summary: (parts: readonly string[]) => `${parts.join('; ')}.`,
  readAs: (format: string, systems: string) => `${format}, read as ${systems}.`,
  isGuess: 'The file does not say so; its numbers do. Those of another system can look alike: check it on the map.',
  failed: (file: string) => `${file} could not be opened`,
  problems: (count: number) => (count === 1 ? '1 problem' : `${count} problems`),
  more: (count: number) => `and ${count} more`,
  feature: (number: number, label: string) => (label ? `Feature ${number}, ${label}` : `Feature ${number}`),
  wholeFile: 'The file',
  effects: { kept: 'Kept as it is', mendable: 'Can be mended', 'left-out': 'Left out' },
  mend: 'Mend',
  mendOf: (feature: string) => `Mend and add: ${feature}`,
  mendAll: (count: number) => (count === 1 ? 'Mend it and add it' : `Mend all ${count} and add them`),
  mendedDone: (counts: Counts) => `Mended and added: ${enKinds(counts)}.`,
  isMended: 'Mended',
  zoom: 'Zoom to',
  zoomOf: (feature: string) => `Zoom to ${feature}`,
  ask: 'What are these coordinates?',
  askWhy: 'The file does not say so, and they could be read in more than one way, or lie far from here.',
  choose: 'Read it like this',
  readings: {
    'lon-lat': 'Degrees, longitude first', 'lat-lon': 'Degrees, latitude first',
    'east-north': 'Metres of the grid, east first', 'north-east': 'Metres of the grid, north first',
  } satisfies Record<Reading, string>,
  near: 'within this map',
  far: 'outside this map',
  arrow: (from: string, to: string) => `${from} is ${to} (latitude, longitude)`,
};

export type OpeningWords = typeof en;

const ptKinds = ({ polygons, lines, points }: Counts): string => listOf([
  polygons > 0 && `${polygons} ${polygons === 1 ? 'polígono' : 'polígonos'}`,
  lines > 0 && `${lines} ${lines === 1 ? 'linha' : 'linhas'}`,
  points > 0 && `${points} ${points === 1 ? 'ponto' : 'pontos'}`,
], 'e');

const pt: OpeningWords = {
  heading: 'Abrir um ficheiro',
  button: 'Abrir um ficheiro…',
  formats: (names) => `${names}, até 50 MB. Em graus (WGS 84) ou na quadrícula do mapa.`,
  stays: 'Os ficheiros são lidos neste navegador e não são enviados para lado nenhum.',
  dropHere: 'Largue os ficheiros para os abrir',
  orDrop: 'Ou largue os ficheiros aqui, em qualquer sítio.',
  pasteSummary: 'Ou cole dados',
  pasteLabel: 'GeoJSON, KML, GPX ou CSV',
  pasteButton: 'Abrir o que foi colado',
  pastedName: 'Dados colados',
  phases: { reading: 'A ler', unpacking: 'A descomprimir', parsing: 'A interpretar', checking: 'A verificar' },
  waiting: 'Em espera',
  cancel: 'Cancelar',
  cancelOf: (file) => `Cancelar a abertura de ${file}`,
  cancelled: (file) => `A abertura de ${file} foi cancelada.`,
  dismiss: 'Fechar',
  dismissOf: (file) => `Fechar o relatório sobre ${file}`,
  opening: (file) => `A abrir ${file}`,
  added: (counts) => `Adicionado: ${ptKinds(counts)}`,
  nothingAdded: 'Ainda nada foi adicionado',
  nothingUsable: 'Nada foi adicionado',
  toMend: (count) => (count === 1 ? '1 pode ser corrigido' : `${count} podem ser corrigidos`),
  leftOut: (count) => (count === 1 ? '1 ficou de fora' : `${count} ficaram de fora`),
  summary: (parts) => `${parts.join('; ')}.`,
  readAs: (format, systems) => `${format}, lido como ${systems}.`,
  isGuess: 'O ficheiro não o diz; dizem-no os números. Os de outro sistema podem ser parecidos: confirme no mapa.',
  failed: (file) => `Não foi possível abrir ${file}`,
  problems: (count) => (count === 1 ? '1 problema' : `${count} problemas`),
  more: (count) => `e mais ${count}`,
  feature: (number, label) => (label ? `Elemento ${number}, ${label}` : `Elemento ${number}`),
  wholeFile: 'O ficheiro',
  effects: { kept: 'Mantido como está', mendable: 'Pode ser corrigido', 'left-out': 'Deixado de fora' },
  mend: 'Corrigir',
  mendOf: (feature) => `Corrigir e adicionar: ${feature}`,
  mendAll: (count) => (count === 1 ? 'Corrigir e adicionar' : `Corrigir e adicionar os ${count}`),
  mendedDone: (counts) => `Corrigido e adicionado: ${ptKinds(counts)}.`,
  isMended: 'Corrigido',
  zoom: 'Aproximar',
  zoomOf: (feature) => `Aproximar de ${feature}`,
  ask: 'Que coordenadas são estas?',
  askWhy: 'O ficheiro não o diz, e podem ler-se de mais do que uma maneira ou ficam longe daqui.',
  choose: 'Ler assim',
  readings: {
    'lon-lat': 'Graus, longitude primeiro', 'lat-lon': 'Graus, latitude primeiro',
    'east-north': 'Metros da quadrícula, este primeiro', 'north-east': 'Metros da quadrícula, norte primeiro',
  },
  near: 'dentro deste mapa',
  far: 'fora deste mapa',
  arrow: (from, to) => `${from} é ${to} (latitude, longitude)`,
};

/** The words that files are opened with. */
export function openingWords(lang: string): OpeningWords {
  return wordsFor({ en, pt }, lang);
}
