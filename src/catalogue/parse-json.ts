import { found, type Finding } from './problem.ts';

export type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly finding: Finding };

/** Line and column, counted from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/**
 * The value of a JSON file; a byte order mark is no matter.
 *
 * @param locate finds where a text stops being JSON; for those who have the code for it at hand
 */
export function parseJson(bytes: Uint8Array, locate?: (text: string) => TextPlace | null): Parsed {
  const encoding = wrongEncoding(bytes);
  if (encoding !== null) return failed('wrong-encoding', { encoding });
  const text = decoded(bytes);
  if (text === null) return failed('wrong-encoding', { encoding: 'Windows-1252 / Latin-1' });
  if (text.trim() === '') return failed('empty-file');
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof RangeError) return failed('too-deep', { limit: 32 });
    if (/^\s*</.test(text)) return failed('web-page');
    return failed('not-json', { ...locate?.(text) });
  }
}

function failed(code: Finding['code'], params: Finding['params'] = {}): Parsed {
  return { ok: false, finding: found(code, '', params) };
}

/** JSON starts with two ASCII characters, so a zero among the first bytes gives UTF-16 and UTF-32 away. */
function wrongEncoding([first, second, third, fourth]: Uint8Array): string | null {
  const mark = `${first},${second}`;
  if (first === 0 && second === 0) return 'UTF-32';
  if ((mark === '255,254' || second === 0) && third === 0 && fourth === 0) return 'UTF-32';
  return mark === '255,254' || mark === '254,255' || first === 0 || second === 0 ? 'UTF-16' : null;
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
