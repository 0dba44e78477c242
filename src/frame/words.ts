import { wordsFor } from '../i18n/words-for.ts';

const en = {
  openFull: 'Open in full',
  inNewTab: 'opens in a new tab',
};

export type FrameWords = typeof en;

const pt: FrameWords = {
  openFull: 'Abrir em página inteira',
  inNewTab: 'abre num separador novo',
};

/** @param lang BCP 47 */
export function frameWords(lang: string): FrameWords {
  return wordsFor({ en, pt }, lang);
}
