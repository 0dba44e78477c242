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
  const finding = checkBeginning(bytes);
  if (finding) return { ok: false, finding };
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

/** What a file's first bytes say of why it is no text that can be read; `null` when they say nothing. */
export function checkBeginning(bytes: Uint8Array): Finding | null {
  const compression = compressionOf(bytes);
  if (compression !== null) return found('compressed', '', { value: compression });
  const encoding = wrongEncoding(bytes);
  if (encoding !== null) return found('wrong-encoding', '', { encoding });
  return isBinary(bytes) ? found('binary', '') : null;
}

function failed(code: Finding['code'], params: Finding['params'] = {}): Parsed {
  return { ok: false, finding: found(code, '', params) };
}

function compressionOf([first, second]: Uint8Array): string | null {
  if (first === 0x1f && second === 0x8b) return 'gzip';
  return first === 0x50 && second === 0x4b ? 'zip' : null;
}

/** JSON starts with two ASCII characters, so the zeros among the first bytes give UTF-16 and UTF-32 away. */
function wrongEncoding(bytes: Uint8Array): string | null {
  const start = [...bytes.subarray(0, 4)];
  const mark = start.join();
  const zeros = start.map((byte) => (byte === 0 ? '0' : 'x')).join('');
  if (['x000', '000x'].includes(zeros) || mark === '255,254,0,0' || mark === '0,0,254,255') return 'UTF-32';
  return ['x0', '0x', 'x0x0', '0x0x'].includes(zeros) || /^(255,254|254,255)\b/.test(mark) ? 'UTF-16' : null;
}

/** Text in any encoding of bytes has no control characters but tabs and ends of lines; others say "data" early on. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 1024).some((byte) => byte < 9 || (byte > 13 && byte < 32));
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
