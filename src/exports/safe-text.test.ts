import { describe, expect, test } from 'vitest';
import { HOSTILE } from './example.ts';
import { plainText, withoutFormula } from './safe-text.ts';

describe('no text is taken for a formula', () => {
  test.each(HOSTILE)('%j', (text) => {
    // What programs may pass over before they look for a sign, wherever they part cells.
    for (const cell of withoutFormula(text).split(/[;,\t\n]/)) expect(cell).not.toMatch(/^[\s"\u200B\u202E]*[=+\-@＝＋－＠]/u);
  });

  test.each([
    ['=1', "'=1"], [' =1', " '=1"], ['"=1', `"'=1`], ['\t=1', "'\t'=1"], ['a; -1', "a; '-1"], ['a = b', 'a = b'], ['e-mail: a@example.org', 'e-mail: a@example.org'],
    ['1-2', '1-2'], ['', ''], ["'a", "'a"],
  ])('%j is written %j', (text, written) => {
    expect(withoutFormula(text)).toBe(written);
  });
});

describe('plain text', () => {
  test.each([
    ['a\u0000b\u0007', 'ab'], ['a\r\nb\rc', 'a\nb\nc'], ['\uD800x', '\uFFFDx'], ['😀', '😀'], ['\uFFFEx', 'x'], ['a\tb', 'a\tb'],
  ])('%j becomes %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });
});
