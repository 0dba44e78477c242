import type { Browser, Page } from 'playwright-core';
import type { Answered } from './counting-server.ts';
import { film, type Detector } from './first-picture.ts';
import { heapOf } from './heap.ts';
import { READY, VIEWPORT } from './work.ts';

/** What one visit of a page cost. Times are milliseconds from the start of the navigation. */
export interface Visit {
  /** Areas and points on the screen. */
  readonly firstPictureMs: number;
  /** All drawn, by the library's own word. */
  readonly idleMs: number;
  /** Of bodies, compressed, asked for before it was idle. */
  readonly bytes: number;
  readonly requests: number;
  readonly heapPage: number;
  readonly heapWorkers: number;
  /** In the document and in open shadow roots. */
  readonly elements: number;
  /** Of all tasks over 50 ms that began before it was idle. */
  readonly longTasksMs: number;
  /** Names of other hosts that it asked for something. */
  readonly foreignHosts: readonly string[];
}

export interface VisitOptions {
  readonly browser: Browser;
  readonly url: string;
  readonly detector: Detector;
  readonly taken: () => readonly Answered[];
}

const PATIENCE_MS = 60_000;
/** The directories of the archive and a tile; the pixels of the basemap differ too much from page to page to look at. */
const LEAST_GROUND_BYTES = 40_000;
const IDLE = `${READY}, html[data-bench="idle"]`;

/** Run in the page, as text: what compiles this file puts names into functions that a page does not know. */
const WATCH = `new PerformanceObserver((list) => (globalThis.benchTasks ??= []).push(...list.getEntries())).observe({ type: 'longtask' });`;

const MEASURE = `(() => {
  const idle = [...performance.getEntriesByName('bench-idle'), ...performance.getEntriesByName('area-explorer-ready')][0].startTime;
  const tasks = (globalThis.benchTasks ?? []).filter(({ startTime }) => startTime < idle);
  const count = (root) => [...root.querySelectorAll('*')].reduce((sum, { shadowRoot }) => sum + 1 + (shadowRoot ? count(shadowRoot) : 0), 0);
  return { startedAt: performance.timeOrigin, idleMs: idle, longTasksMs: tasks.reduce((sum, { duration }) => sum + duration, 0), elements: count(document) };
})()`;

/** Opens a page in a context of its own, in which nothing is cached, and measures it until it is idle. */
export async function visit({ browser, url, detector, taken }: VisitOptions): Promise<Visit> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB', colorScheme: 'light' });
  try {
    const page = await context.newPage();
    const foreignHosts = watchHosts(page);
    await page.addInitScript(WATCH);
    const session = await context.newCDPSession(page);
    const filmed = await film(session);
    taken();
    await page.goto(url, { waitUntil: 'commit' });
    await page.locator(IDLE).waitFor({ state: 'attached', timeout: PATIENCE_MS });
    const measured = await page.evaluate<{ startedAt: number; idleMs: number; longTasksMs: number; elements: number }>(MEASURE);
    const { startedAt, idleMs, longTasksMs, elements } = measured;
    const last = (await page.screenshot()).toString('base64');
    await filmed.stop();
    const heap = await heapOf(session);
    const asked = taken().filter(({ askedAt }) => askedAt <= startedAt + idleMs);
    const ground = asked.filter(({ path }) => path.endsWith('.pmtiles')).reduce((sum, { bytes }) => sum + bytes, 0);
    if (ground < LEAST_GROUND_BYTES) throw new Error(`${url} says it is idle without its basemap: ${ground} bytes of it were asked for`);
    const firstPictureMs = (await detector.firstPicture(filmed.frames, last)) - startedAt;
    return {
      firstPictureMs, idleMs, longTasksMs, elements,
      bytes: asked.reduce((sum, { bytes }) => sum + bytes, 0), requests: asked.length,
      heapPage: heap.page, heapWorkers: heap.workers, foreignHosts: [...foreignHosts],
    };
  } finally {
    await context.close();
  }
}

function watchHosts(page: Page): ReadonlySet<string> {
  const hosts = new Set<string>();
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') hosts.add(hostname);
  });
  return hosts;
}
