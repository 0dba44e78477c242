import type { TextPlace } from '../../src/catalogue/parse-json.ts';

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Where a text stops being JSON; `null` when it does not. Engines differ in whether and how their errors say so. */
export function locateJsonError(text: string): TextPlace | null {
  const offset = errorOffset(text);
  if (offset === null) return null;
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

function errorOffset(text: string): number | null {
  const open: ('[' | '{')[] = [];
  let expected: Expected = 'value';
  let offset = skip(SPACE, text, 0);
  while (offset < text.length) {
    const step = next(text, offset, expected, open);
    if (step === null) return offset;
    expected = step.expected;
    offset = skip(SPACE, text, step.end);
  }
  return expected === 'nothing' ? null : text.length;
}

interface Step {
  readonly end: number;
  readonly expected: Expected;
}

function next(text: string, offset: number, expected: Expected, open: ('[' | '{')[]): Step | null {
  const character = text[offset];
  const end = offset + 1;
  switch (expected) {
    case 'nothing':
      return null;
    case 'colon':
      return character === ':' ? { end, expected: 'value' } : null;
    case 'comma-or-end':
      if (character === ',') return { end, expected: open.at(-1) === '{' ? 'key' : 'value' };
      return close(character, end, open);
    case 'key':
    case 'key-or-end':
      if (expected === 'key-or-end' && character === '}') return close(character, end, open);
      return token(STRING, text, offset, 'colon');
    case 'value':
    case 'value-or-end':
      if (expected === 'value-or-end' && character === ']') return close(character, end, open);
      return value(text, offset, open);
  }
}

function value(text: string, offset: number, open: ('[' | '{')[]): Step | null {
  const character = text[offset];
  if (character === '[' || character === '{') {
    open.push(character);
    return { end: offset + 1, expected: character === '[' ? 'value-or-end' : 'key-or-end' };
  }
  return token(character === '"' ? STRING : SCALAR, text, offset, after(open));
}

function close(character: string | undefined, end: number, open: ('[' | '{')[]): Step | null {
  if (character !== (open.at(-1) === '{' ? '}' : ']')) return null;
  open.pop();
  return { end, expected: after(open) };
}

function after(open: readonly string[]): Expected {
  return open.length > 0 ? 'comma-or-end' : 'nothing';
}

function token(pattern: RegExp, text: string, offset: number, expected: Expected): Step | null {
  const end = skip(pattern, text, offset);
  return end > offset ? { end, expected } : null;
}

/** Where a match that starts at `offset` ends; `offset` itself when there is none. */
function skip(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : offset;
}
