import { wordsFor } from '../i18n/words-for.ts';
import type { Part } from './result.ts';

const gainedEtc: Readonly<Record<Part, string>> = { gained: 'Gained', lost: 'Lost', kept: 'Kept' };
const ganhoEtc: Readonly<Record<Part, string>> = { gained: 'Ganho', lost: 'Perdido', kept: 'Mantido' };

const en = {
  title: 'Compare limits',
  intro: 'What the second limit gains and loses against the first.',
  sides: { a: 'First limit', b: 'Second limit' },
  lines: { a: 'solid line, A', b: 'dashed line, B' },
  layer: 'Layer',
  limit: 'Limit',
  date: 'As of',
  now: 'Now',
  choose: 'Choose…',
  chooseFirst: 'Choose a first limit.',
  chooseSecond: 'Choose a second limit.',
  chooseSecondOrDate: 'Choose a second limit, or another date of the same.',
  toOwn: 'Draw a limit or open a file with one',
  swap: 'Swap',
  end: 'Clear',
  as: 'Show',
  over: 'On one map',
  beside: 'Side by side',
  mapOf: (name: string) => `Map of ${name}`,
  besideNote: 'Both at one scale; the other limit is drawn thin.',

  missing: {
    unknown: (name: string) => `“${name}” is not in the data.`,
    'not-then': (name: string) => `“${name}” is not in the data of that date.`,
    'no-polygon': (name: string) => `“${name}” is no polygon, so it has no limit to compare.`,
  },
  working: 'Working it out…',
  failed: 'The difference could not be worked out.',
  sideFailed: 'A limit could not be loaded.',
  same: 'The two limits are the same.',
  apart: 'The two limits have nothing in common.',
  done: (gained: string, lost: string, kept: string) => `Gained ${gained}, lost ${lost}, kept ${kept}.`,

  parts: gainedEtc,
  part: 'Part',
  hectares: 'Hectares',
  shareOfA: 'Share of A',
  residents: 'People',
  areaOf: (letter: string, name: string) => `${letter}: ${name}`,
  areas: 'Areas and people',
  areasNote: 'Planar areas. Lost and kept make up A, gained and kept make up B.',
  peopleNote: (count: string) => `${count}: from the small areas of the census, by the share of each that lies inside; “≈” marks an estimate.`,
  peopleFailed: 'The census could not be used, so no people are given.',
  peopleWorking: 'Counting people…',
  estimated: (value: string) => `≈ ${value}`,
  features: { gained: 'Entries gained', lost: 'Entries lost' },
  noFeatures: { gained: 'No entry is gained.', lost: 'No entry is lost.' },
  featuresNote: 'By the positions on the map. “Possibly” where the error of a position crosses one of the limits.',
  featuresFailed: 'The entries could not be told.',
  patterns: 'Rising lines: gained. Crossed lines: lost. Dots: kept.',
  indicative: 'At least one of the two limits is indicative, so all of this is too.',
  takeAway: 'Take it away',
};

export type DifferenceWords = typeof en;

const pt: DifferenceWords = {
  title: 'Comparar limites',
  intro: 'O que o segundo limite ganha e perde em relação ao primeiro.',
  sides: { a: 'Primeiro limite', b: 'Segundo limite' },
  lines: { a: 'linha contínua, A', b: 'linha tracejada, B' },
  layer: 'Camada',
  limit: 'Limite',
  date: 'Data',
  now: 'Atual',
  choose: 'Escolha…',
  chooseFirst: 'Escolha um primeiro limite.',
  chooseSecond: 'Escolha um segundo limite.',
  chooseSecondOrDate: 'Escolha um segundo limite, ou outra data do mesmo.',
  toOwn: 'Desenhar um limite ou abrir um ficheiro com um',
  swap: 'Trocar',
  end: 'Limpar',
  as: 'Mostrar',
  over: 'No mesmo mapa',
  beside: 'Lado a lado',
  mapOf: (name) => `Mapa de ${name}`,
  besideNote: 'Ambos à mesma escala; o outro limite está a traço fino.',

  missing: {
    unknown: (name) => `“${name}” não está nos dados.`,
    'not-then': (name) => `“${name}” não está nos dados dessa data.`,
    'no-polygon': (name) => `“${name}” não é um polígono, pelo que não tem limite para comparar.`,
  },
  working: 'A calcular…',
  failed: 'Não foi possível calcular a diferença.',
  sideFailed: 'Não foi possível carregar um dos limites.',
  same: 'Os dois limites são iguais.',
  apart: 'Os dois limites não têm nada em comum.',
  done: (gained, lost, kept) => `Ganho: ${gained}; perdido: ${lost}; mantido: ${kept}.`,

  parts: ganhoEtc,
  part: 'Parte',
  hectares: 'Hectares',
  shareOfA: 'Peso em A',
  residents: 'Pessoas',
  areaOf: (letter, name) => `${letter}: ${name}`,
  areas: 'Áreas e pessoas',
  areasNote: 'Áreas planas. O perdido e o mantido somam A; o ganho e o mantido somam B.',
  peopleNote: (count) => `${count}: a partir das áreas estatísticas dos Censos, na proporção de cada uma que fica dentro; “≈” assinala uma estimativa.`,
  peopleFailed: 'Não foi possível usar os Censos, pelo que não se indicam pessoas.',
  peopleWorking: 'A contar as pessoas…',
  estimated: (value) => `≈ ${value}`,
  features: { gained: 'Entradas ganhas', lost: 'Entradas perdidas' },
  noFeatures: { gained: 'Não se ganha nenhuma entrada.', lost: 'Não se perde nenhuma entrada.' },
  featuresNote: 'Pelas posições no mapa. “Possivelmente” quando o erro de uma posição atravessa um dos limites.',
  featuresFailed: 'Não foi possível determinar as entradas.',
  patterns: 'Linhas ascendentes: ganho. Linhas cruzadas: perdido. Pontos: mantido.',
  indicative: 'Pelo menos um dos dois limites é indicativo, pelo que tudo isto também o é.',
  takeAway: 'Levar',
};

/** A language that this has not been translated into yet gets English, as the interface does. */
export function differenceWords(lang: string): DifferenceWords {
  return wordsFor({ en, pt }, lang);
}
