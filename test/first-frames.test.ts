import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { COUNT_DRAWING } from './support/drawing-count.ts';
import { open } from './support/page.ts';

/** Something that the first picture does not have, so that the map is seen from its first frame on. */
const MAP_ALONE = '?panel=list.stations';

test('until all of it is there for the first time a map is drawn once a second at most', async () => {
  const { page, ready } = await open(MAP_ALONE, { fresh: true, before: (target) => target.addInitScript(COUNT_DRAWING) });
  await ready();
  const { frames, seconds } = await page.evaluate<{ frames: number; seconds: number }>(`(() => {
    const [{ startTime }] = performance.getEntriesByName('area-explorer-ready');
    return { frames: new Set(globalThis.drawn.filter((at) => at < startTime)).size, seconds: startTime / 1000 };
  })()`);
  expect(frames).toBeGreaterThan(0);
  // The last one comes as soon as all is there.
  expect(frames).toBeLessThanOrEqual(seconds + 1);
});

test('what is there of a map is drawn although the rest is still on its way', async () => {
  const { page } = await open(MAP_ALONE, { fresh: true, before: (target) => Promise.all([target.addInitScript(COUNT_DRAWING), keepTilesWaiting(target)]) });
  await expect.poll(() => page.evaluate('globalThis.drawn.length')).toBeGreaterThan(0);
  expect(await page.locator('area-explorer[data-explorer="ready"]').count()).toBe(0);
});

/** The archive says what it holds, and then gives none of it. */
async function keepTilesWaiting(page: Page): Promise<void> {
  let asked = 0;
  await page.route(/\.pmtiles/, async (route) => {
    asked += 1;
    if (asked === 1) await route.continue();
  });
}
