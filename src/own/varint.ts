const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map([...ALPHABET].map((letter, value) => [letter, value]));
const CONTINUES = 32;
/** Of a degree at 7 decimals twice around the earth, with room. */
const MOST_LETTERS = 8;

/**
 * Whole numbers as letters that a URL leaves alone: as in an encoded polyline, five bits a letter and the sign in the last bit.
 * @param numbers whole, within ±2^38
 */
export function writeNumbers(numbers: readonly number[]): string {
  return numbers.map(writeNumber).join('');
}

function writeNumber(number: number): string {
  let rest = number < 0 ? -number * 2 - 1 : number * 2;
  let text = '';
  while (rest >= CONTINUES) {
    text += ALPHABET[(rest % CONTINUES) + CONTINUES] ?? '';
    rest = Math.floor(rest / CONTINUES);
  }
  return text + (ALPHABET[rest] ?? '');
}

/** @returns `null` when it holds other letters, ends within a number, or has a number that is too large */
export function readNumbers(text: string): readonly number[] | null {
  const numbers: number[] = [];
  let value = 0;
  let letters = 0;
  for (const letter of text) {
    const bits = VALUES.get(letter);
    if (bits === undefined || letters >= MOST_LETTERS) return null;
    value += (bits % CONTINUES) * CONTINUES ** letters;
    letters += 1;
    if (bits >= CONTINUES) continue;
    numbers.push(value % 2 ? -(value + 1) / 2 : value / 2);
    value = 0;
    letters = 0;
  }
  return letters ? null : numbers;
}

/** Two letters that are others when the text was cut off or changed. */
export function checkLetters(text: string): string {
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 4093;
  return `${ALPHABET[sum >> 6] ?? ''}${ALPHABET[sum & 63] ?? ''}`;
}
