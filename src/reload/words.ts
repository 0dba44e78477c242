import { wordsFor } from '../i18n/words-for.ts';

const en = {
  lost: {
    'new-version': 'A newer version of this explorer has been published, and what you asked for is no longer there in the one that is open.',
    unreachable: 'A part of the explorer did not arrive. Check the connection and do it once more; the rest works.',
    broken: 'A part of the explorer did not arrive whole. Do it once more; where that does not help, load the page again.',
  },
  reload: 'Load the new version',
  reloadAgain: 'Load the page again',
  sameState: 'Everything you see comes back as it is.',
  alongSame: (what: string) => `Everything you see comes back as it is, with ${what}.`,
  byHand: 'Load this page again in the browser to go on.',
  wouldGo: (what: string) => `That loses ${what}: keep a copy first.`,
  tooMuch: (what: string) => `There is too much to take it along: keep ${what} in a file, then load the page again.`,
  drawing: 'Finish what you are drawing first: half a shape does not come along.',
  own: (count: number) => (count === 1 ? 'what you drew' : `the ${count} things you drew`),
  notes: (count: number) => (count === 1 ? 'your note' : `your ${count} notes`),
  and: (one: string, other: string) => `${one} and ${other}`,
  saveOwn: 'Save what I drew',
  saveNotes: 'Save my notes',
  saved: (file: string) => `Saved as ${file}.`,
  offline: 'There is no connection. What is here goes on working and nothing of yours is lost; what is missing is fetched as soon as the connection is back.',
  ownFile: 'drawn',
  notesFile: 'notes',
};

export type ReloadWords = typeof en;

const pt: ReloadWords = {
  lost: {
    'new-version': 'Foi publicada uma versão mais recente deste explorador, e o que pediu já não existe na que está aberta.',
    unreachable: 'Uma parte do explorador não chegou. Verifique a ligação e tente de novo; o resto funciona.',
    broken: 'Uma parte do explorador não chegou inteira. Tente de novo; se não ajudar, recarregue a página.',
  },
  reload: 'Carregar a nova versão',
  reloadAgain: 'Recarregar a página',
  sameState: 'Tudo o que vê volta tal como está.',
  alongSame: (what) => `Tudo o que vê volta tal como está, com ${what}.`,
  byHand: 'Para continuar, recarregue esta página no navegador.',
  wouldGo: (what) => `Com isso perde ${what}: guarde primeiro uma cópia.`,
  tooMuch: (what) => `É demasiado para levar: guarde ${what} num ficheiro e depois recarregue a página.`,
  drawing: 'Termine primeiro o que está a desenhar: uma forma a meio não passa para a nova versão.',
  own: (count) => (count === 1 ? 'o que desenhou' : `os ${count} elementos que desenhou`),
  notes: (count) => (count === 1 ? 'a sua nota' : `as suas ${count} notas`),
  and: (one, other) => `${one} e ${other}`,
  saveOwn: 'Guardar o que desenhei',
  saveNotes: 'Guardar as minhas notas',
  saved: (file) => `Guardado como ${file}.`,
  offline: 'Não há ligação. O que já aqui está continua a funcionar e nada do que fez se perde; o que falta é carregado assim que a ligação voltar.',
  ownFile: 'desenhado',
  notesFile: 'notas',
};

/** @param lang BCP 47 */
export function reloadWords(lang: string): ReloadWords {
  return wordsFor({ en, pt }, lang);
}
