import { proxy } from 'comlink';
import { startWork, type Work } from '../work/work.ts';
import { refuseBySize } from './file-source.ts';
import type { Deliver } from './in-batches.ts';
import { MAX_SECONDS } from './limits.ts';
import { problem, type AnyCode, type OnProgress, type Opened, type OpenedFeature, type OpenOptions } from './model.ts';

/** A file on its way in. */
export interface Opening {
  /** `null`: it was cancelled. Never rejects. */
  readonly result: Promise<Opened | null>;
  cancel(): void;
}

/**
 * Opens a file in a worker of its own, which ends with it. What is too large is refused at once; what takes too long, after a minute.
 *
 * @param start makes the worker; throws where the page's policy allows none
 */
export function startOpening(file: File, options: OpenOptions, report: OnProgress, start: () => Work = startWork): Opening {
  const refusal = refuseBySize(file);
  if (refusal) return { result: Promise.resolve({ kind: 'failed', problems: [refusal] }), cancel: () => undefined };
  const work = orNull(start);
  if (!work) return { result: Promise.resolve(failed('broke-off')), cancel: () => undefined };
  const cancelling = new AbortController();
  const result = Promise.race([
    inFull(work, file, options, report).catch(() => failed('broke-off')),
    work.broken.then(() => failed('broke-off')),
    after(MAX_SECONDS * 1000, cancelling.signal).then((isTime) => (isTime ? failed('too-slow') : null)),
  ]).finally(() => {
    cancelling.abort();
    work.end();
  });
  return { result, cancel: () => cancelling.abort() };
}

/** @throws whatever the worker threw */
async function inFull({ jobs }: Work, file: File, options: OpenOptions, report: OnProgress): Promise<Opened> {
  const delivered: Record<'features' | 'mended', OpenedFeature[]> = { features: [], mended: [] };
  const opened = await jobs.open(file, options, proxy(report), proxy<Deliver>((of, batch) => void delivered[of].push(...batch)));
  return opened.kind === 'opened' ? { ...opened, ...delivered } : opened;
}

function orNull(start: () => Work): Work | null {
  try {
    return start();
  } catch {
    return null;
  }
}

/** `true` once the time is up, `false` as soon as it is not waited for any more. */
function after(ms: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve(false);
    });
  });
}

function failed(code: AnyCode): Opened {
  return { kind: 'failed', problems: [problem(code, 'left-out', code === 'too-slow' ? { seconds: MAX_SECONDS } : {})] };
}
