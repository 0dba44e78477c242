import { describe, expect, test } from 'vitest';
import { open } from './support/page.ts';

const SITES = 'vacant-sites';

describe('a list of thousands', () => {
  const COPIES = 130;

  test.each([
    ['list', '.scroll', 'ax-feature-row .row', 'li[aria-posinset]', 'aria-posinset', 0],
    ['table', '.region', 'ax-table-panel tbody th a', 'tbody tr[aria-rowindex]', 'aria-rowindex', 1],
  ] as const)('scrolls to its end as %s, keeps the keyboard where it is, and shortens at once', async (view, scrolled, link, row, place, before) => {
    const { page, ready, assertClean } = await open(`?panel=${view}.${SITES}&layers=areas`, {
      map: 'none',
      before: (one) => one.route(`**/data/${SITES}*.geojson`, async (route) => route.fulfill({ json: many(await (await route.fetch()).json(), COPIES) })),
    });
    await ready();
    const shown = 19 * COPIES;
    const count = page.locator('ax-results-head [role=status]').first();
    await expect.poll(() => count.textContent()).toContain(shown.toLocaleString('en-GB'));
    const first = page.locator(link).first();
    const name = await first.textContent();
    await first.focus();
    const lastShown = () => page.locator(row).evaluateAll((rows, key) => Math.max(...rows.map((one) => Number(one.getAttribute(key)))), place);
    const region = page.locator(scrolled).first();
    for (let turn = 0; turn < 40 && (await lastShown()) < shown + before; turn++) {
      await region.evaluate((element) => element.scrollBy(0, Math.max(4000, element.scrollHeight / 20)));
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    }
    expect(await lastShown()).toBe(shown + before);
    expect(await region.evaluate((element) => element.scrollHeight - element.clientHeight - element.scrollTop)).toBeLessThan(100);
    const lowestPx = await page.locator(row).evaluateAll((rows) => Math.min(...rows.map((one) => one.getBoundingClientRect().height)));
    expect(await region.evaluate((element) => element.scrollHeight)).toBeGreaterThan(lowestPx * shown * 0.95);
    const focused = page.locator(`${link}:focus`);
    expect(await focused.textContent()).toBe(name);
    expect(await page.locator(row).count()).toBeLessThan(100);

    await page.keyboard.press('Tab');
    await expect.poll(() => region.evaluate((element) => element.scrollTop)).toBeLessThan(2000);
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('button', { name: 'Vacant or in ruins' }).click();
    await expect.poll(async () => Number((await count.textContent())?.split(' ')[0]?.replace(',', ''))).toBeLessThan(shown);
    assertClean();
  });
});

/** A layer's file with each feature so many times. */
function many({ features, ...rest }: { readonly features: readonly { readonly id: string }[] }, times: number): object {
  const copies = Array.from({ length: times }, (_, copy) => features.map((feature) => ({ ...feature, id: copy ? `${feature.id}-${copy}` : feature.id })));
  return { ...rest, features: copies.flat() };
}
