import type { Database } from 'sql.js';
import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import { isWasmAllowed } from '../exports/geopackage/wasm.ts';
import { problem, type OpeningProblem } from './model.ts';

export type OpenedDatabase = { readonly ok: true; readonly database: Database } | { readonly ok: false; readonly problem: OpeningProblem };

/** Opens an SQLite file. What reads it is WebAssembly, which a page's policy may forbid. */
export async function openDatabase(bytes: Uint8Array): Promise<OpenedDatabase> {
  if (!isWasmAllowed()) return { ok: false, problem: problem('wasm-forbidden', 'left-out') };
  try {
    const { default: initSqlJs } = await import('sql.js');
    const { Database } = await initSqlJs({ locateFile: () => wasmFile(), printErr: () => undefined });
    return { ok: true, database: new Database(bytes) };
  } catch {
    return { ok: false, problem: problem('wasm-failed', 'left-out') };
  }
}

/** Outside a browser the package finds its own file. */
function wasmFile(): string {
  return typeof location === 'undefined' ? new URL('../../node_modules/sql.js/dist/sql-wasm.wasm', import.meta.url).pathname : new URL(wasmUrl, import.meta.url).href;
}
