import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { aliveContexts, countContexts } from '../support/contexts.ts';
import { atRest } from '../support/at-rest.ts';
import { open } from '../support/page.ts';
import { openPartner, readyAll } from '../support/partner.ts';
import { panelHeading, wordsOf } from '../support/screen.ts';

const PATIENT = { timeout: 60_000 };

test('a map whose context is taken comes back with all that was open, and with what was done meanwhile', async () => {
  const { page, ready, assertClean } = await open('?area=asprela&shortlist=vacant-sites/matadouro&view=14.5/41.17/-8.6', { map: 'undrawn', before: countContexts });
  await ready();
  const address = page.url();
  await page.evaluate(() => {
    const extension: WEBGL_lose_context = Reflect.get(globalThis, 'aliveContexts')()[0].getExtension('WEBGL_lose_context');
    Object.assign(globalThis, { giveBack: () => extension.restoreContext() });
    extension.loseContext();
  });
  const canvas = page.locator('.maplibregl-canvas');
  await expect.poll(() => canvas.count(), PATIENT).toBe(0);
  await page.getByRole('link', { name: /^Shortlist/ }).first().click();
  await page.getByRole('textbox', { name: /^Note/ }).fill('Ask for the noise map');
  await page.evaluate(() => Reflect.get(globalThis, 'giveBack')());

  await expect.poll(() => canvas.count(), PATIENT).toBe(1);
  await expect.poll(() => aliveContexts(page), PATIENT).toBe(1);
  expect(await page.getByRole('textbox', { name: /^Note/ }).inputValue()).toBe('Ask for the noise map');
  await page.goBack();
  expect(page.url()).toBe(address);
  await expect.poll(() => panelHeading(page).textContent()).toContain('Asprela');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('view'), PATIENT).toMatch(/^15\.5/);
  assertClean();
});

/** As developer tools have it. */
const SLOW_3G = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

test('on slow 3G lists and panels can be used long before the map is there, and each says while it waits', async () => {
  const { page } = await open('', {
    map: 'undrawn',
    fresh: true,
    before: async (target) => {
      const cdp = await target.context().newCDPSession(target);
      await cdp.send('Network.emulateNetworkConditions', SLOW_3G);
    },
  });
  await page.getByRole('heading', { name: /Asprela/ }).first().click(PATIENT);
  await expect.poll(() => waiting(page)).toContain('Loading');
  await expect.poll(() => panelHeading(page).textContent(), PATIENT).toContain('Asprela');
  expect(await page.locator('.maplibregl-canvas').count()).toBe(0);
});

/** What stands in the place of a panel whose code, or whose part of the catalogue, is on its way. */
async function waiting(page: Page): Promise<string> {
  const drawn = await page.locator('.shown').evaluate((shown) => getComputedStyle(shown, '::before').content);
  return `${drawn} ${await wordsOf(page.locator('.shown'))}`;
}

test('a street map that did not come is fetched once there is a connection, and no longer said to be missing', async () => {
  let isGone = true;
  const { page } = await open('', { map: 'undrawn', fresh: true, before: (target) => target.route(/\.pmtiles/, (route) => (isGone ? route.abort() : route.continue())) });
  const missing = page.getByText('The street map did not load', { exact: false });
  await expect.poll(() => missing.count(), PATIENT).toBe(1);
  isGone = false;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect.poll(() => missing.count(), PATIENT).toBe(0);
});

describe('on a page of somebody else’s', () => {
  test('another version is told of without a button, since that page is not ours to load again', async () => {
    const { page } = await openPartner(
      '<script type="module" src="{explorer}assets/area-explorer.js"></script><style>area-explorer{height:600px}</style><area-explorer src="{explorer}data/catalogue.json" query="shortlist=vacant-sites/matadouro&panel=shortlist" lang="en" loading="eager" panels="only"></area-explorer>',
    );
    await readyAll(page);
    await page.getByRole('textbox', { name: /^Note/ }).fill('Ask for the noise map');
    await atRest(page);
    await page.route(/\/assets\/.*-[0-9a-f]{10}\.js$/, (route) => route.fulfill({ status: 404, contentType: 'text/plain', headers: { 'Access-Control-Allow-Origin': '*' }, body: 'not found' }));
    await page.getByRole('combobox').fill('feup');
    const notice = page.locator('ax-reload-notice');
    await expect.poll(() => wordsOf(notice)).toContain('Load this page again in the browser to go on. That loses your note: keep a copy first.');
    expect(await notice.getByRole('button').allTextContents()).toEqual(['Save my notes']);
  });
});
