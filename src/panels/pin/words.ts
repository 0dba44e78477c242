import { wordsFor } from '../../i18n/words-for.ts';

const en = {
  pin: 'Marked spot',
  pinStreetNote: 'The pin marks the middle of the street’s extent, not a spot on it.',
  pinOutside: 'This spot lies outside the area of this map.',
  pinHere: 'What is here',
  pinNothing: 'None of the outlines on this map contains this spot.',
  latLon: 'latitude, longitude',
  eastNorth: 'metres east, north',
};

export type PinWords = typeof en;

const pt: PinWords = {
  pin: 'Ponto marcado',
  pinStreetNote: 'O marcador indica o meio da extensão da rua e não um ponto dela.',
  pinOutside: 'Este ponto fica fora da área deste mapa.',
  pinHere: 'O que há aqui',
  pinNothing: 'Nenhum dos limites deste mapa contém este ponto.',
  latLon: 'latitude, longitude',
  eastNorth: 'metros para este, para norte',
};

/** The words that a marked spot is told with. */
export function pinWords(lang: string): PinWords {
  return wordsFor({ en, pt }, lang);
}
