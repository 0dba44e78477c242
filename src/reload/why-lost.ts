import { codeAddress } from '../work/code-address.ts';
import type { Notice } from '../state/state.ts';

export type WhyLost = Extract<Notice, { kind: 'code-lost' }>['why'];

/** Browsers name the file at the end of what they say; some name none. */
const ADDRESS = /https?:\/\/\S+$/;

/** Of a file of code, however the host calls it. */
const SCRIPT = /javascript|wasm/;

/** Address of the file that a failed `import()` names; of another one of the same version where it names none. */
export function addressOf(error: unknown): string {
  const [named] = ADDRESS.exec(error instanceof Error ? error.message : '') ?? [];
  return named ?? codeAddress();
}

/**
 * Finds out why a file of the explorer's code did not arrive.
 *
 * @param url absolute
 */
export async function whyLost(url: string, fetch: typeof globalThis.fetch = globalThis.fetch): Promise<WhyLost> {
  try {
    // Past the browser's own copies, which are of the version that is open.
    const answer = await fetch(url, { method: 'HEAD', cache: 'no-store' });
    if (answer.status >= 500) return 'unreachable';
    // Hosts of single-page sites answer for every missing file with a page.
    return answer.ok && SCRIPT.test(answer.headers.get('content-type') ?? '') ? 'broken' : 'new-version';
  } catch {
    return 'unreachable';
  }
}
