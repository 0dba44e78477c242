import { releaseProxy, wrap, type Remote } from 'comlink';
import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url&no-inline';
import type { Jobs } from './jobs.ts';
import { startWorker } from './start-worker.ts';
// oxlint-disable-next-line import/default -- the bundler makes it an address
import workerUrl from './worker.ts?worker&url';

/** Address of the worker's code. */
export { workerUrl };

/** A worker with its jobs, of somebody who ends it. */
export interface Work {
  readonly jobs: Remote<Jobs>;
  /** Settles when the worker broke down: its code did not arrive, or it ran out of memory. No job answers any more. */
  readonly broken: Promise<void>;
  /** Ends the worker, in the middle of a job too; that job never answers, and later ones fail. */
  end(): void;
}

/** Starts a worker of its own, for as long as it is needed. */
export function startWork(): Work {
  const worker = startWorker(workerUrl);
  const broken = new Promise<void>((resolve) => {
    worker.addEventListener('error', () => {
      resolve();
      // As the bundler's helper tells of code that did not arrive: it may be that of a version that is no more.
      dispatchEvent(new CustomEvent('ax-code-lost', { detail: { worker: new URL(workerUrl, location.href).href } }));
    }, { once: true });
  });
  const remote = wrap<Jobs>(worker);
  void remote.useWasm(wasmUrl);
  const end = (): void => {
    // Else it would be kept for good, with all that waits for its answers.
    remote[releaseProxy]();
    worker.terminate();
  };
  return { jobs: remote, broken, end };
}
