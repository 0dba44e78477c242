import { SourceProblem } from '../source-problem.ts';

/** Text of a UTF-8 file, without its byte order mark. */
export function readUtf8(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SourceProblem(path, 'not UTF-8 text: save it as UTF-8');
  }
}

/** Parsed JSON; a syntax error names the byte where reading stopped. */
export function readJson(path: string, bytes: Uint8Array): unknown {
  const text = readUtf8(path, bytes);
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new SourceProblem(path, `not JSON at byte ${byteOf(text, message)}: ${message}`);
  }
}

function byteOf(text: string, message: string): number {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Buffer.byteLength(text.slice(0, Number(position)));
  if (message.includes('end of JSON')) return Buffer.byteLength(text);
  return Buffer.byteLength(text.slice(0, text.search(/\S|$/)));
}

/** True for a plain JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
