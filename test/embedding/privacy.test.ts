import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { openPartner, readyAll } from '../support/partner.ts';

interface Privacy {
  readonly hosts: readonly string[];
  readonly cookies: readonly string[];
  readonly storage: readonly { readonly key: string }[];
}

test('element and frame ask no other host and keep nothing, until somebody asks for it', { timeout: 120_000 }, async () => {
  const { page, log, explorer, assertClean } = await openPartner(
    `<script type="module" src="{explorer}assets/area-explorer.js"></script>
     <area-explorer src="{explorer}data/catalogue.json" loading="eager" lang="en" style="height: 560px"></area-explorer>
     <iframe width="680" height="560" src="{explorer}embed.html?loading=eager&lang=en"></iframe>`,
    { viewport: { width: 700, height: 1160 }, isSecure: true },
  );
  const frame = page.frameLocator('iframe');
  await readyAll(page);
  await frame.locator('area-explorer[data-explorer="ready"]').waitFor({ state: 'attached', timeout: 60_000 });
  for (const place of [page.locator('body'), frame.locator('body')]) await useIt(place);
  const stated = JSON.parse(await readFile(join(inject('siteRoot'), 'privacy.json'), 'utf8')) as Privacy;

  const asked = new Set(log.requests.filter((url) => url.startsWith('http')).map((url) => new URL(url).origin));
  expect([...asked].toSorted()).toEqual([new URL(explorer).origin, new URL(page.url()).origin, ...stated.hosts].toSorted());
  expect(await kept(page)).toEqual({ cookies: stated.cookies, keys: [] });
  assertClean();

  await page.locator('iframe').evaluate((iframe, src) => iframe.setAttribute('src', src), `${explorer}embed.html?loading=eager&lang=en&panels=only&panel=shortlist&shortlist=areas%2Fasprela`);
  await frame.getByRole('checkbox', { name: /on this device/ }).click();
  await frame.getByText('Kept in this browser').waitFor();

  const { cookies, keys } = await kept(page);
  expect(cookies).toEqual([]);
  expect(keys.map((key) => key.replace(/:[\w-]+:/, ':CATALOGUE:'))).toEqual(stated.storage.map(({ key }) => key));
});

/** A short session: layers, a search and what it finds, the theme, the other language. */
async function useIt(place: ReturnType<Page['locator']>): Promise<void> {
  await place.getByRole('button', { name: 'Layers' }).click();
  // It takes the keyboard when it is there, which closes what the search has found.
  await place.locator('ax-layers-panel h2:focus').waitFor();
  await place.getByRole('combobox').fill('asprela');
  await place.locator('ax-search').getByRole('option').first().waitFor();
  await place.getByRole('combobox').press('Enter');
  await place.getByRole('button', { name: 'Menu' }).click();
  await place.getByRole('radio', { name: 'Dark' }).check();
  await place.page().keyboard.press('Escape');
  await place.getByRole('button', { name: /^PT/ }).click();
  await place.getByRole('button', { name: 'Voltar' }).first().waitFor();
}

/** All that pages and frames have left on the device. */
async function kept(page: Page): Promise<{ readonly cookies: readonly string[]; readonly keys: readonly string[] }> {
  const { cookies } = await page.context().storageState();
  const perFrame = await Promise.all(page.frames().map((frame) => frame.evaluate(async () => {
    const databases = await indexedDB.databases();
    return [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...databases.map(({ name }) => name ?? ''), ...(await caches.keys())];
  })));
  return { cookies: cookies.map(({ name }) => name), keys: perFrame.flat() };
}
