/** What the shell says; all else comes with the explorer. */
const en = {
  map: 'Map',
  open: 'Open the map',
  loading: 'Loading the map…',
  failed: 'The map could not be loaded. Check the connection.',
  tryAgain: 'Try again',
};

export type ShellWords = typeof en;

const pt: ShellWords = {
  map: 'Mapa',
  open: 'Abrir o mapa',
  loading: 'A carregar o mapa…',
  failed: 'Não foi possível carregar o mapa. Verifique a ligação.',
  tryAgain: 'Tentar de novo',
};

/** @param lang BCP 47; languages without words of their own get English */
export function shellWords(lang: string): ShellWords {
  return lang.startsWith('pt') ? pt : en;
}
