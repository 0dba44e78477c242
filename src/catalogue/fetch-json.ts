import { parseJson, type Parsed } from './parse-json.ts';
import { MAX_BYTES } from './limits.ts';
import { found, shown, type Finding } from './problem.ts';

/** As much of `fetch` as loading needs. */
export type Fetch = (url: string, init: { readonly signal?: AbortSignal }) => Promise<Response>;

export type Fetched = Parsed;

export type FetchedBytes =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | Failure;

interface Failure {
  readonly ok: false;
  readonly finding: Finding;
}

interface How {
  readonly fetch?: Fetch;
  readonly signal?: AbortSignal;
}

/** Fetches and parses a JSON file; all that can go wrong on the way comes back as a finding. */
export async function fetchJson(file: string, base: string | undefined, how: How): Promise<Fetched> {
  const fetched = await fetchBytes(file, base, how);
  return fetched.ok ? parseJson(fetched.bytes) : fetched;
}

/** Fetches a file as it is; all that can go wrong on the way comes back as a finding. */
export async function fetchBytes(file: string, base: string | undefined, { fetch = globalThis.fetch, signal }: How): Promise<FetchedBytes> {
  const url = absolute(file, base);
  if (url === null) return failed('bad-address', { value: shown(file) });
  try {
    const response = await fetch(url, signal ? { signal } : {});
    if (!response.ok) return failed('http-status', { status: response.status });
    if (Number(response.headers.get('content-length') ?? 0) > MAX_BYTES) return tooLarge();
    const bytes = new Uint8Array(await response.arrayBuffer());
    return bytes.length > MAX_BYTES ? tooLarge() : { ok: true, bytes };
  } catch {
    return failed(signal?.aborted ? 'aborted' : 'offline');
  }
}

function absolute(file: string, base: string | undefined): string | null {
  try {
    return new URL(file, base).href;
  } catch {
    return null;
  }
}

function tooLarge(): Failure {
  return failed('file-too-large', { limitMB: MAX_BYTES / 1_000_000 });
}

function failed(code: Finding['code'], params: Finding['params'] = {}): Failure {
  return { ok: false, finding: found(code, '', params) };
}
