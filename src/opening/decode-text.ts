import { problem, type OpeningProblem } from './model.ts';

export type Decoded = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: OpeningProblem };

/**
 * The text of a file: UTF-8, or else the encoding that it names or Windows-1252, in which spreadsheet programs of
 * western Europe still write.
 *
 * @param encoding as the file itself names it
 */
export function decodeText(bytes: Uint8Array, encoding?: string): Decoded {
  if (isWide(bytes)) {
    return { ok: false, problem: problem('wrong-encoding', 'left-out', { encoding: 'UTF-16' }) };
  }
  if (isBinary(bytes)) return { ok: false, problem: problem('binary', 'left-out') };
  const text = decodeAs('utf-8', bytes) ?? (encoding ? decodeAs(encoding, bytes) : null) ?? decodeAs('windows-1252', bytes) ?? '';
  if (text.trim() === '') return { ok: false, problem: problem('empty-file', 'left-out') };
  return { ok: true, text };
}

/** Every second byte of western text in two bytes a character is zero. */
function isWide(bytes: Uint8Array): boolean {
  const sample = [...bytes.subarray(0, 200)];
  if (/^(?:255,254|254,255)\b/.test(sample.slice(0, 2).join())) return true;
  const zerosAt = (parity: 0 | 1): number => sample.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  return Math.min(even, odd) === 0 && Math.max(even, odd) > sample.length / 4;
}

/** Text has no control characters but tabs and ends of lines; other data has some early on. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 1024).some((byte) => byte < 9 || (byte > 13 && byte < 32));
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
