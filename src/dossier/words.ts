import type { Messages } from '../i18n/messages.ts';
import { wordsFor } from '../i18n/words-for.ts';

/** The dossier's own words: they come with it, since the first view has no use for them. */
const en = {
  title: 'Dossier',
  print: 'Print or save as PDF',
  printBlocked: 'This page may not open the print dialog here. Open the explorer in a tab of its own and print from there:',
  hint: 'Paper A4, actual size (100 %).',
  pages: (count: number) => (count === 1 ? '1 page' : `${count} pages`),
  scale: 'Scale of the maps',
  usualScale: 'Usual (sites 1 : 5,000)',
  fitScale: 'As large as it fits',
  empty: 'Nothing is on the shortlist yet. Add sites or areas to it, and they get a page each here.',
  loading: (name: string) => `Loading: ${name}`,
  drawing: (done: number, all: number) => `Drawing maps: ${done} of ${all}`,
  noGround: 'The street map could not be loaded, so the maps are drawn without it.',
  noGroundHere: 'Drawn without the street map, which could not be loaded.',
  noGrid: 'The catalogue names no national grid, so there are no maps at a true scale.',
  mapOf: (name: string, scale: string) => `Map of ${name} at ${scale}`,
  northLetter: 'N',
  partShown: 'The map shows a part of it at this scale.',
  notDrawn: (layers: string) => `Not drawn, since they are too many: ${layers}.`,
  accuracyCircle: 'The position lies within this circle',
  officialLimit: 'Official limit of an area',
  indicativeLimit: 'Indicative limit of an area',
  known: 'What is known',
  unknown: 'Not known: ask the city',
  askWhom: (name: string, email: string) => `${name} can answer: ${email}`,
  ownWords: 'Your note',
  onFoot: 'Nearest on foot',
  walkSpeed: (speed: string) => `At ${speed} km/h.`,
  within: (minutes: number) => `Within ${minutes} minutes’ walk`,
  exactLink: 'Exact link',
  exactLinkHere: 'Scan for this dossier',
  entryLinkHere: 'Scan for this page',
  madeWith: (title: string) => `Made with the ${title}. It shows what is publicly known; only the city can say what is available.`,
  printed: (date: string) => `Made on ${date}`,
  pageOf: (page: number, all: number) => `Page ${page} of ${all}`,
  goesOn: (name: string) => `${name}, continued`,
};

export type DossierWords = typeof en;

const pt: DossierWords = {
  title: 'Dossiê',
  print: 'Imprimir ou guardar em PDF',
  printBlocked: 'Aqui, esta página não pode abrir a impressão. Abra o explorador num separador próprio e imprima a partir daí:',
  hint: 'Papel A4, tamanho real (100 %).',
  pages: (count) => (count === 1 ? '1 página' : `${count} páginas`),
  scale: 'Escala dos mapas',
  usualScale: 'Habitual (locais a 1 : 5 000)',
  fitScale: 'A maior que couber',
  empty: 'A pré-seleção ainda está vazia. Acrescente-lhe locais ou áreas: cada um terá aqui a sua página.',
  loading: (name) => `A carregar: ${name}`,
  drawing: (done, all) => `A desenhar os mapas: ${done} de ${all}`,
  noGround: 'Não foi possível carregar o mapa de ruas, por isso os mapas são desenhados sem ele.',
  noGroundHere: 'Desenhado sem o mapa de ruas, que não foi possível carregar.',
  noGrid: 'O catálogo não indica um sistema de coordenadas nacional, por isso não há mapas com escala exata.',
  mapOf: (name, scale) => `Mapa de ${name} à escala ${scale}`,
  northLetter: 'N',
  partShown: 'A esta escala, o mapa mostra apenas uma parte.',
  notDrawn: (layers) => `Não estão desenhados, por serem demasiados: ${layers}.`,
  accuracyCircle: 'A posição fica dentro deste círculo',
  officialLimit: 'Limite oficial de uma área',
  indicativeLimit: 'Limite indicativo de uma área',
  known: 'O que se sabe',
  unknown: 'Por saber: pergunte à cidade',
  askWhom: (name, email) => `Quem pode responder: ${name}, ${email}`,
  ownWords: 'A sua nota',
  onFoot: 'Mais perto, a pé',
  walkSpeed: (speed) => `A ${speed} km/h.`,
  within: (minutes) => `A ${minutes} minutos a pé`,
  exactLink: 'Ligação exata',
  exactLinkHere: 'Digitalize para abrir este dossiê',
  entryLinkHere: 'Digitalize para abrir esta ficha',
  madeWith: (title) => `Feito com o ${title}. Mostra o que é do conhecimento público; só a cidade pode dizer o que está disponível.`,
  printed: (date) => `Feito em ${date}`,
  pageOf: (page, all) => `Página ${page} de ${all}`,
  goesOn: (name) => `${name} (continuação)`,
};

/** The interface's words with those of the dossier. */
export interface DossierMessages extends Messages {
  readonly dossier: DossierWords;
}

/** A language that the dossier has not been translated into yet gets English, as the interface does. */
export function dossierMessages(m: Messages, lang: string): DossierMessages {
  return { ...m, dossier: wordsFor({ en, pt }, lang) };
}
