import { describe, expect, test } from 'vitest';
import { open } from './support/page.ts';
import { panelHeading } from './support/screen.ts';

test('back and forward go through what was opened', async () => {
  const { page, ready, assertClean } = await open('', { map: 'none' });
  await ready();
  await page.getByRole('heading', { name: /Asprela/ }).first().click();
  await expect.poll(() => page.url()).toContain('area=asprela');
  await page.getByRole('button', { name: 'Layers and legend' }).click();
  await expect.poll(() => page.url()).toContain('panel=layers');

  await page.goBack();
  await expect.poll(() => panelHeading(page).textContent()).toContain('Asprela');
  await page.goBack();
  await expect.poll(() => panelHeading(page).textContent()).toContain('Target areas');
  await page.goForward();
  await expect.poll(() => panelHeading(page).textContent()).toContain('Asprela');
  assertClean();
});

test('a link restores area, layers, view, language and theme, and is kept as it is', async () => {
  const query = '?area=bonfim&layers=areas,stations&view=14.5/41.15/-8.59&lang=pt&theme=dark';
  const { page, ready } = await open(query, { map: 'undrawn' });
  await ready();

  expect(new URL(page.url()).search).toBe(query);
  expect(await panelHeading(page).textContent()).toContain('Bonfim');
  expect(await page.locator('area-explorer').evaluate((element) => getComputedStyle(element).colorScheme)).toBe('dark');
});

test.each([
  ['area=asprela', 'Asprela'],
  ['select=stations/metro-bolhao', 'Bolhão'],
  ['panel=layers', 'Layers'],
])('%s shows that it loads until the whole catalogue is there, then all of its panel', async (part, heading) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const { page, ready, assertClean } = await open(`?${part}`, {
    map: 'none',
    before: (target) => target.route(/whole\/catalogue\.json/, async (route) => {
      await held;
      await route.continue();
    }),
  });
  await page.locator('.shown').getByText('Loading').waitFor();
  expect(await panelHeading(page).count()).toBe(0);
  release();
  await ready();
  await expect.poll(() => panelHeading(page).textContent()).toContain(heading);
  expect(new URL(page.url()).search).toBe(`?${part}`);
  assertClean();
});

test.each([
  ['area=asprela-core', 'area=asprela-core'],
  ['panel=list.institutions.asprela-core', 'panel=list.institutions&f.institutions.in=asprela-core'],
])('%s, of an area without a profile, is understood too', async (part, written) => {
  const { page, ready, assertClean } = await open(`?${part}`, { map: 'none' });
  await ready();
  await expect.poll(() => panelHeading(page).textContent()).toContain('Asprela core');
  await expect.poll(() => new URL(page.url()).search).toBe(`?${written}`);
  expect(await page.locator('ax-notices').getByText('asprela-core', { exact: false }).count()).toBe(0);
  assertClean();
});

describe('a part of a link that makes no sense', () => {
  test.each(['area=atlantis', 'layers=areas,atlantis', 'view=14/400/0', 'lang=xx', 'panel=nowhere', 'f.vacant-sites.statusGroup=gone', 'select=vacant-sites'])(
    '%s is ignored with a notice, and the page works',
    async (part) => {
      const { page, ready, assertClean } = await open(`?${part}`, { map: 'none' });
      await ready();
      const [name = '', value = ''] = part.split('=');

      const notices = page.locator('ax-notices');
      await expect.poll(() => notices.getByText(`“${name}=${value}”`, { exact: false }).count()).toBe(1);
      expect(await panelHeading(page).textContent()).toContain('Target areas');
      await notices.locator('.card').filter({ hasText: value }).getByRole('button', { name: 'Dismiss' }).click();
      await expect.poll(() => notices.getByText(value, { exact: false }).count()).toBe(0);
      assertClean();
    },
  );

  test('a feature that does not exist is said not to exist', async () => {
    const { page, ready } = await open('?select=vacant-sites/atlantis', { map: 'none' });
    await ready();
    await expect.poll(() => page.getByText('vacant-sites/atlantis', { exact: false }).count()).toBeGreaterThan(0);
  });
});
