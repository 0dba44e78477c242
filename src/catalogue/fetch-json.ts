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

type Received<Value> = { readonly ok: true; readonly value: Value } | Failure;

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
export async function fetchBytes(file: string, base: string | undefined, how: How): Promise<FetchedBytes> {
  const fetched = await receive(file, base, how, MAX_BYTES, (response) => response.arrayBuffer());
  if (!fetched.ok) return fetched;
  const { value } = fetched;
  return value.byteLength > MAX_BYTES ? tooLarge(MAX_BYTES) : { ok: true, bytes: new Uint8Array(value) };
}

/**
 * Fetches a file that the browser need not keep in memory.
 *
 * @param most bytes
 */
export async function fetchBlob(file: string, base: string | undefined, how: How, most: number): Promise<Received<Blob>> {
  const fetched = await receive(file, base, how, most, (response) => response.blob());
  return fetched.ok && fetched.value.size > most ? tooLarge(most) : fetched;
}

async function receive<Value>(
  file: string, base: string | undefined, { fetch = globalThis.fetch, signal }: How, most: number, read: (response: Response) => Promise<Value>,
): Promise<Received<Value>> {
  const url = absolute(file, base);
  if (url === null) return failed('bad-address', { value: shown(file) });
  try {
    const response = await fetch(url, signal ? { signal } : {});
    if (!response.ok) return failed('http-status', { status: response.status });
    return Number(response.headers.get('content-length') ?? 0) > most ? tooLarge(most) : { ok: true, value: await read(response) };
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

/** @param most bytes */
export function tooLarge(most: number): Failure {
  return failed('file-too-large', { limitMB: most / 1_000_000 });
}

function failed(code: Finding['code'], params: Finding['params'] = {}): Failure {
  return { ok: false, finding: found(code, '', params) };
}
