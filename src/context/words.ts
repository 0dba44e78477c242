import { wordsFor } from '../i18n/words-for.ts';

const en = {
  title: 'Coordinates and scale',
  pressCopies: 'What a press on the map copies',
  hintPointer: 'Press the map to hold a place and copy it.',
  hintHeld: 'Held.',
  hintMiddle: 'Middle of the map.',
  release: 'Release',
  copied: (value: string) => `Copied: ${value}`,
  copyFailed: (value: string) => `It can’t be copied here. Copy it by hand: ${value}`,
  scale: (denominator: string) => `1 : ${denominator}`,
  scaleOf: (denominator: string) => `Scale 1 : ${denominator}, on a screen of 96 pixels an inch`,
  goTo: 'Go to coordinates',
  goToLabel: (systems: string) => `Coordinates in ${systems}`,
  or: ' or ',
  go: 'Go',
  notRead: 'These are no coordinates. Write two numbers with a comma between them, as the example has it.',
  outside: 'These coordinates lie outside the map.',
  gone: (value: string) => `Now at ${value}`,
  keys: 'With the keyboard on the map: arrows move it, C copies, Escape releases.',
  close: 'Close',
};

export type ContextWords = typeof en;

const pt: ContextWords = {
  title: 'Coordenadas e escala',
  pressCopies: 'O que se copia ao premir o mapa',
  hintPointer: 'Prima o mapa para fixar um ponto e copiá-lo.',
  hintHeld: 'Fixado.',
  hintMiddle: 'Centro do mapa.',
  release: 'Soltar',
  copied: (value) => `Copiado: ${value}`,
  copyFailed: (value) => `Aqui não é possível copiar. Copie à mão: ${value}`,
  scale: (denominator) => `1 : ${denominator}`,
  scaleOf: (denominator) => `Escala 1 : ${denominator}, num ecrã de 96 píxeis por polegada`,
  goTo: 'Ir para coordenadas',
  goToLabel: (systems) => `Coordenadas em ${systems}`,
  or: ' ou ',
  go: 'Ir',
  notRead: 'Isto não são coordenadas. Escreva dois números separados por uma vírgula, como no exemplo.',
  outside: 'Estas coordenadas ficam fora do mapa.',
  gone: (value) => `Agora em ${value}`,
  keys: 'Com o teclado no mapa: as setas deslocam-no, C copia, Escape solta.',
  close: 'Fechar',
};

/** The words of the readout of coordinates. */
export function contextWords(lang: string): ContextWords {
  return wordsFor({ en, pt }, lang);
}
