import { wordsFor } from '../../i18n/words-for.ts';

const en = {
  tray: (count: number) => `Shortlist (${count})`,
  count: (count: number) => (count === 1 ? '1 entry' : `${count} entries`),
  empty: 'The shortlist is empty. Open a site or an area and choose “Shortlist” there; its notes are for you alone.',
  sites: 'Lists to choose from',
  note: 'Note',
  noteOn: (name: string) => `Note on ${name}`,
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
  moved: (name: string, place: number, count: number) => `${name} is now ${place} of ${count}`,
  remove: (name: string) => `Take ${name} off the shortlist`,
  clear: 'Clear the shortlist',
  compareChosen: (count: number) => `Compare ${count} side by side`,
  share: 'Share this list',
  linkHolds: 'The link holds the list, not your notes.',
  linkCopied: 'Copied. Your notes are not in the link.',
  device: 'On this device',
  keep: 'Keep this shortlist and its notes on this device',
  keepLong: 'Otherwise nothing is stored here, and your notes are gone when this page is closed.',
  kept: 'Kept in this browser, up to date with every change.',
  forget: 'Forget',
  forgotten: 'Nothing of it is kept on this device any more.',
  restore: (count: number) => `Restore the kept shortlist (${count === 1 ? '1 entry' : `${count} entries`})`,
  keptSince: (date: string) => `A shortlist was kept on this device on ${date}.`,
  cannotKeep: 'This page can’t store anything on this device. Copy what you want to keep.',
};

export type ShortlistWords = typeof en;

const pt: ShortlistWords = {
  tray: (count) => `Pré-seleção (${count})`,
  count: (count) => (count === 1 ? '1 entrada' : `${count} entradas`),
  empty: 'A pré-seleção está vazia. Abra um local ou uma área e escolha «Pré-seleção»; as notas são só para si.',
  sites: 'Listas por onde escolher',
  note: 'Nota',
  noteOn: (name) => `Nota sobre ${name}`,
  up: (name) => `Subir ${name}`,
  down: (name) => `Descer ${name}`,
  moved: (name, place, count) => `${name} está agora em ${place}.º de ${count}`,
  remove: (name) => `Retirar ${name} da pré-seleção`,
  clear: 'Limpar a pré-seleção',
  compareChosen: (count) => `Comparar ${count} lado a lado`,
  share: 'Partilhar esta lista',
  linkHolds: 'A ligação leva a lista, mas não as suas notas.',
  linkCopied: 'Copiada. As suas notas não vão na ligação.',
  device: 'Neste dispositivo',
  keep: 'Guardar esta pré-seleção e as notas neste dispositivo',
  keepLong: 'Caso contrário, nada fica guardado aqui e as notas perdem-se ao fechar a página.',
  kept: 'Guardada neste navegador e atualizada a cada alteração.',
  forget: 'Esquecer',
  forgotten: 'Já não há nada dela guardado neste dispositivo.',
  restore: (count) => `Repor a pré-seleção guardada (${count === 1 ? '1 entrada' : `${count} entradas`})`,
  keptSince: (date) => `Foi guardada uma pré-seleção neste dispositivo em ${date}.`,
  cannotKeep: 'Esta página não pode guardar nada neste dispositivo. Copie o que quiser conservar.',
};

/** The shortlist’s words, except for its title, which the first view has a use for. */
export function shortlistWords(lang: string): ShortlistWords {
  return wordsFor({ en, pt }, lang);
}
