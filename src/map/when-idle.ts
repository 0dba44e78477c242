const WITHIN_MS = 250;

/** Resolves when the page has nothing better to do, after a quarter of a second at the latest. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: WITHIN_MS });
    else setTimeout(resolve);
  });
}
