import type { Page, Request } from 'playwright-core';
import { expect } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { pt } from '../../src/i18n/pt.ts';

const LOADING = new RegExp(`^(?:${en.loading}|${pt.loading})`);

/** Of each page the requests that were not answered yet, and how many there were in all. */
const underWay = new WeakMap<Page, { asked: number; readonly open: Set<Request> }>();

/** From now on the page's requests are counted, for `atRest`. */
export function countUnderWay(page: Page): void {
  const log = { asked: 0, open: new Set<Request>() };
  underWay.set(page, log);
  page.on('request', (request) => {
    log.asked += 1;
    log.open.add(request);
  });
  page.on('requestfinished', (request) => log.open.delete(request));
  page.on('requestfailed', (request) => log.open.delete(request));
}

/** Pages prepare what may be wanted next once they have nothing else to do for a while. */
const FRAMES_AT_REST = 30;

/** Waits until all that a page asked for has come, what waited for it is drawn, and nothing more is asked for. */
export async function atRest(page: Page): Promise<void> {
  const log = underWay.get(page);
  if (!log) throw new Error('Pages that open() did not open cannot be waited for.');
  for (let before = -1; before !== log.asked;) {
    await expect.poll(() => log.open.size).toBe(0);
    await expect.poll(() => page.getByText(LOADING).filter({ visible: true }).count()).toBe(0);
    before = log.asked;
    await page.evaluate(async (frames) => {
      for (let frame = 0; frame < frames; frame++) await new Promise(requestAnimationFrame);
    }, FRAMES_AT_REST);
  }
}
