import { wordsFor } from '../i18n/words-for.ts';

const en = {
  picture: 'A still picture of the map. Everything on it stands in the lists and panels too.',
};

type StillWords = typeof en;

const pt: StillWords = {
  picture: 'Uma imagem fixa do mapa. Tudo o que mostra está também nas listas e nos painéis.',
};

export function stillWords(lang: string): StillWords {
  return wordsFor({ en, pt }, lang);
}
