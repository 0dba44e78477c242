import { expect, test } from 'vitest';
import { atRest } from './support/at-rest.ts';
import { open } from './support/page.ts';
import { panelHeading } from './support/screen.ts';

test('without a connection it says so and goes on with what is there; what is missing comes by itself once there is one', async () => {
  const { page, ready } = await open('?area=asprela', { map: 'none', fresh: true });
  await ready();
  // What is left for later is there.
  await expect.poll(() => page.evaluate(() => ['layers', 'page'].every((panel) => performance.getEntriesByType('resource').some(({ name }) => name.includes(`/${panel}-panel-`))))).toBe(true);
  await atRest(page);
  await page.context().setOffline(true);
  const notices = page.locator('ax-notices');
  await expect.poll(() => notices.getByText('There is no connection', { exact: false }).count()).toBe(1);

  await page.getByRole('button', { name: 'Layers and legend' }).click();
  await expect.poll(() => panelHeading(page).textContent()).toBe('Layers and legend');
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'The plan' }).click();
  const failed = page.locator('ax-page-panel');
  await expect.poll(() => notices.getByText('pages.json', { exact: false }).count()).toBeGreaterThan(0);
  await expect.poll(() => failed.textContent()).not.toContain('Loading');

  await page.context().setOffline(false);
  await expect.poll(() => panelHeading(page).textContent()).toBe('The plan');
  await expect.poll(() => page.locator('ax-page-panel p').count()).toBeGreaterThan(2);
  await expect.poll(() => notices.getByText('There is no connection', { exact: false }).count()).toBe(0);
  expect(await notices.getByText('pages.json', { exact: false }).count()).toBe(0);
  await page.goBack();
  await expect.poll(() => panelHeading(page).textContent()).toBe('Layers and legend');
});
