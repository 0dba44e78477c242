/**
 * Starts a module worker; the one place where the explorer makes workers of its own.
 *
 * A page of another origin may not start one by address, so there a small script of the page's own imports it.
 * @param url absolute, or relative to the page
 * @throws where the page's policy allows no workers at all
 */
export function startWorker(url: string): Worker {
  const absolute = new URL(url, import.meta.url).href;
  if (new URL(absolute).origin === location.origin) return new Worker(absolute, { type: 'module' });
  const script = `import ${JSON.stringify(absolute)};`;
  if (location.origin === 'null') return new Worker(`data:text/javascript,${encodeURIComponent(script)}`, { type: 'module' });
  const blobUrl = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(blobUrl, { type: 'module' });
  // Its script has been fetched by the time it first answers.
  worker.addEventListener('message', () => URL.revokeObjectURL(blobUrl), { once: true });
  return worker;
}
