import { wordsFor } from '../i18n/words-for.ts';

const en = {
  wheel: (key: string) => `Hold ${key} while scrolling to zoom the map`,
  touch: 'Use two fingers to move the map',
};

export type GestureWords = typeof en;

const pt: GestureWords = {
  wheel: (key) => `Mantenha ${key} premido ao rolar para ampliar ou reduzir o mapa`,
  touch: 'Use dois dedos para mover o mapa',
};

/** How the map is moved where a wheel and one finger move the page. */
export function gestureWords(lang: string): GestureWords {
  return wordsFor({ en, pt }, lang);
}
