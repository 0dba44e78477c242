import { MAX_UNPACKED_BYTES } from './limits.ts';
import { problem, type OnProgress, type OpeningProblem } from './model.ts';
import { startsWith } from './input-file.ts';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Listed = { readonly ok: true; readonly names: readonly string[] } | { readonly ok: false; readonly problem: OpeningProblem };
export type Unpacked = { readonly ok: true; readonly entries: readonly ZipEntry[] } | { readonly ok: false; readonly problem: OpeningProblem };

const CHUNK_BYTES = 65_536;
/** Bit of a local header's flags. */
const LOCKED = 1;

export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, 0x50, 0x4b);
}

/** Names of the files in an archive, as its directory has them. */
export async function listZip(bytes: Uint8Array): Promise<Listed> {
  const { unzipSync } = await import('fflate');
  const names: string[] = [];
  let sum = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isForgotten(name)) {
          names.push(name);
          sum += originalSize;
        }
        return false;
      },
    });
  } catch {
    return failed('zip-broken');
  }
  if (names.length === 0) return failed('zip-empty');
  return sum > MAX_UNPACKED_BYTES ? failed('zip-too-large') : { ok: true, names };
}

/** Folders, and what macOS adds. */
function isForgotten(name: string): boolean {
  return name.endsWith('/') || name.startsWith('__MACOSX/') || (name.split('/').at(-1) ?? '').startsWith('.');
}

class TooLarge extends Error {}

/** Unpacks the files that are wanted. Counts what comes out meanwhile: headers may say less than there is. */
export async function unpackZip(bytes: Uint8Array, wants: (name: string) => boolean, report: OnProgress): Promise<Unpacked> {
  if (((bytes[6] ?? 0) & LOCKED) === LOCKED) return failed('zip-locked');
  const { Unzip, UnzipInflate } = await import('fflate');
  const parts = new Map<string, Uint8Array[]>();
  let sum = 0;
  const unzip = new Unzip((file) => {
    if (isForgotten(file.name) || !wants(file.name)) return;
    const chunks: Uint8Array[] = [];
    parts.set(file.name, chunks);
    file.ondata = (error, chunk) => {
      if (error) throw error;
      sum += chunk.length;
      if (sum > MAX_UNPACKED_BYTES) throw new TooLarge();
      chunks.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
      unzip.push(bytes.subarray(at, at + CHUNK_BYTES), at + CHUNK_BYTES >= bytes.length);
      report('unpacking', Math.min(1, (at + CHUNK_BYTES) / bytes.length));
    }
  } catch (error) {
    return failed(error instanceof TooLarge ? 'zip-too-large' : 'zip-broken');
  }
  return { ok: true, entries: [...parts].map(([name, chunks]) => ({ name, bytes: joined(chunks) })) };
}

function failed(code: 'zip-broken' | 'zip-empty' | 'zip-too-large' | 'zip-locked'): { readonly ok: false; readonly problem: OpeningProblem } {
  return { ok: false, problem: problem(code, 'left-out', code === 'zip-too-large' ? { limitMB: MAX_UNPACKED_BYTES / 1_000_000 } : {}) };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
