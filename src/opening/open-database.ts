import type { Database } from 'sql.js';
import { isWasmAllowed } from '../exports/geopackage/wasm.ts';
import { problem, type OpeningProblem } from './model.ts';
import { wasmFile } from './wasm-file.ts';

export type OpenedDatabase = { readonly ok: true; readonly database: Database } | { readonly ok: false; readonly problem: OpeningProblem };

/** Opens an SQLite file. What reads it is WebAssembly, which a page's policy may forbid. */
export async function openDatabase(bytes: Uint8Array): Promise<OpenedDatabase> {
  if (!isWasmAllowed()) return { ok: false, problem: problem('wasm-forbidden', 'left-out') };
  try {
    const { default: initSqlJs } = await import('sql.js');
    const { Database } = await initSqlJs({ ...(await program()), printErr: () => undefined });
    return { ok: true, database: new Database(bytes) };
  } catch {
    return { ok: false, problem: problem('wasm-failed', 'left-out') };
  }
}

/**
 * Fetched here, since the package's own code waits for ever for a file that a policy refuses.
 * @throws where the file can't be had
 */
async function program(): Promise<{ wasmBinary?: ArrayBuffer }> {
  const { url } = wasmFile;
  if (url === undefined) return {};
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  return { wasmBinary: await answer.arrayBuffer() };
}
