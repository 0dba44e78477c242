import { OWN_NAME, PageWorker } from './page-worker.ts';

/** How a page may start a worker: by its address, or by a small script of the page's own that imports it. */
export type WorkerForm = 'url' | 'blob' | 'data';

export interface PageOrigins {
  /** Of the page; `null`, as a word, where it is opaque: in a sandbox. */
  readonly page: string;
  /** Of the worker's file. */
  readonly worker: string;
}

/** A page of another origin may not start a worker by address, and one of an opaque origin not even by a blob's. */
export function workerForm({ page, worker }: PageOrigins): WorkerForm {
  if (page === 'null') return 'data';
  return page === worker ? 'url' : 'blob';
}

/** In which form this page starts a worker. */
export function formHere(url: string): WorkerForm {
  return workerForm({ page: globalThis.origin, worker: new URL(url, location.href).origin });
}

/**
 * Starts a module worker; the one place where the explorer makes workers of its own.
 *
 * @param url absolute, or relative to the page
 * @throws where the page's policy allows no such worker
 */
export function startWorker(url: string): Worker {
  const absolute = new URL(url, location.href).href;
  const script = `import ${JSON.stringify(absolute)};`;
  switch (formHere(absolute)) {
    case 'url':
      return start(absolute);
    case 'data':
      return start(`data:text/javascript,${encodeURIComponent(script)}`);
    case 'blob':
      return startBlob(script);
  }
}

function startBlob(script: string): Worker {
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = start(url);
  // Its script has been fetched by the time it first answers.
  worker.addEventListener('message', () => URL.revokeObjectURL(url), { once: true });
  return worker;
}

function start(url: string): Worker {
  return new PageWorker(url, { type: 'module', name: OWN_NAME });
}
