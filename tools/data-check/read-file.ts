import { readFile, stat } from 'node:fs/promises';
import { parseJson } from '../../src/catalogue/parse-json.ts';
import { MAX_BYTES } from '../../src/catalogue/limits.ts';
import { found, type Finding } from '../../src/catalogue/problem.ts';
import { locateJsonError } from './json-error.ts';

export type FileContent = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly finding: Finding };

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file', EISDIR: 'it is a folder', EACCES: 'it may not be read', ENOTDIR: 'its folder is a file',
};

export type FileBytes = { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> } | { readonly ok: false; readonly finding: Finding };

/** A file's parsed JSON, or why there is none. */
export async function readJsonFile(path: string): Promise<FileContent> {
  const file = await readBytes(path);
  return file.ok ? parseJson(file.bytes, safely(locateJsonError)) : file;
}

/** A file as it is, or why there is none. */
export async function readBytes(path: string): Promise<FileBytes> {
  try {
    const info = await stat(path);
    if (!info.isFile()) return failed('cannot-open', { reason: info.isDirectory() ? 'it is a folder' : 'it is not a file' });
    if (info.size > MAX_BYTES) return failed('file-too-large', { limitMB: MAX_BYTES / 1_000_000 });
    return { ok: true, bytes: new Uint8Array(await readFile(path)) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'error';
    return failed('cannot-open', { reason: REASONS[code] ?? code });
  }
}

/** A string of many megabytes can be too much for a regular expression; then the place stays unnamed. */
function safely(locate: typeof locateJsonError): typeof locateJsonError {
  return (text) => {
    try {
      return locate(text);
    } catch {
      return null;
    }
  };
}

function failed(code: Finding['code'], params: Finding['params']): FileBytes & { readonly ok: false } {
  return { ok: false, finding: found(code, '', params) };
}
