import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { atRest } from './support/at-rest.ts';
import { COUNT_DRAWING } from './support/drawing-count.ts';
import { open } from './support/page.ts';

const NASONI = { query: '?layers=stations&view=16/41.17077/-8.577317', heading: 'Nasoni' };

test.each([
  { press: 'a point on the map', query: NASONI.query, heading: NASONI.heading, target: (page: Page) => page.locator('ax-map canvas') },
  { press: 'a row of a list', query: `${NASONI.query}&panel=list.stations`, heading: NASONI.heading, target: (page: Page) => page.locator('ax-feature-row').filter({ hasText: NASONI.heading }) },
  { press: 'another language', query: `${NASONI.query}&area=eastern-area`, heading: 'Zona', target: (page: Page) => page.getByRole('button', { name: 'PT' }) },
])('$press brings its panel before the map draws anything, and the map follows', async ({ query, heading, target }) => {
  const { page, ready } = await open(query, { before: (opened) => opened.addInitScript(COUNT_DRAWING) });
  await ready();
  // Other words, and other panels' code, are fetched then.
  await atRest(page);
  // Where it is pointed to the map has a mark.
  await target(page).hover();
  await mapAtRest(page);

  await page.evaluate(watchFor(heading));
  await target(page).click();
  expect(await page.evaluate('globalThis.answered')).toBe(0);
  await expect.poll(() => page.evaluate('globalThis.drawn.length')).toBeGreaterThan(0);
});

/** Until the map has drawn nothing for ten frames. */
async function mapAtRest(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    for (let before = -1; before !== globalThis.drawn.length;) {
      before = globalThis.drawn.length;
      for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
    }
  })()`);
}

/** Counts from the press on, until the frame is painted that has the heading. */
function watchFor(heading: string): string {
  return `
    addEventListener('pointerdown', () => (globalThis.drawn = []), { capture: true, once: true });
    globalThis.answered = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('no such heading came')), 20_000);
      const found = () => document.querySelector('area-explorer').shadowRoot.querySelector('ax-explorer').shadowRoot.querySelector('ax-column')
        .shadowRoot.querySelector('.shown > *')?.shadowRoot.querySelector('h2')?.textContent.includes(${JSON.stringify(heading)});
      const look = () => found() ? scheduler.postTask(() => resolve(globalThis.drawn.length), { priority: 'user-blocking' }) : requestAnimationFrame(look);
      look();
    });
    void 0;`;
}
