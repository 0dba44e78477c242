import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { atRest } from './support/at-rest.ts';
import { bytesOf, open } from './support/page.ts';
import { panelHeading, wordsOf } from './support/screen.ts';

/** Every file of the code whose name its content decides: after another version was published none of them is there. */
const CODE_OF_THE_VERSION = /\/assets\/.*-[0-9a-f]{10}\.(?:js|wasm)$/;

const PLOT = JSON.stringify({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties: { name: 'Plot 7', owner: 'city' }, geometry: { type: 'Polygon', coordinates: [[[-8.61, 41.16], [-8.6, 41.16], [-8.6, 41.17], [-8.61, 41.16]]] } }],
});

/** Publishes another version under the page that is open; what comes back puts that version's files there. */
async function publish(page: Page): Promise<() => Promise<void>> {
  await atRest(page);
  const gone: Parameters<Page['route']>[1] = (route) => route.fulfill({ status: 404, contentType: 'text/plain', body: 'not found' });
  await page.route(CODE_OF_THE_VERSION, gone);
  return () => page.unroute(CODE_OF_THE_VERSION, gone);
}

const notice = (page: Page) => page.locator('ax-reload-notice');

describe('another version is published while the page is open', () => {
  test('it is said when something of the old one is missing; loading the new one keeps what is open, drawn and noted', async () => {
    const { page, ready } = await open('?area=asprela&shortlist=vacant-sites/matadouro&panel=own', { map: 'none' });
    await ready();
    await page.locator('ax-open-files input[type=file]').setInputFiles({ name: 'plots.geojson', mimeType: '', buffer: Buffer.from(PLOT) });
    await expect.poll(() => page.locator('ax-own-entry').count()).toBe(1);
    await page.getByRole('link', { name: /^Shortlist/ }).first().click();
    await page.getByRole('textbox', { name: /^Note/ }).fill('Ask for the noise map');
    const address = page.url();
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.type());
      void dialog.accept();
    });

    const arrive = await publish(page);
    await page.getByRole('combobox').fill('feup');
    await expect.poll(() => wordsOf(notice(page))).toContain('A newer version');
    expect(await wordsOf(notice(page))).toContain('comes back as it is, with your note and what you drew');

    await arrive();
    await notice(page).getByRole('button', { name: 'Load the new version' }).click();
    await page.waitForEvent('load');
    await ready();
    expect(page.url()).toBe(address);
    await expect.poll(() => page.getByRole('textbox', { name: /^Note/ }).inputValue()).toBe('Ask for the noise map');
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Own boundaries' }).click();
    await expect.poll(() => page.locator('ax-own-entry').count()).toBe(1);
    // What the file said of it is in no address.
    expect(await wordsOf(page.locator('ax-own-panel'))).toContain('Other columns of opened files');
    expect(dialogs).toEqual([]);
  });

  test('what was drawn can be kept in a file first, that is opened again, and so can the notes', async () => {
    const { page, ready } = await open('?panel=own&shortlist=vacant-sites/matadouro', { map: 'none' });
    await ready();
    await page.locator('ax-open-files input[type=file]').setInputFiles({ name: 'plots.geojson', mimeType: '', buffer: Buffer.from(PLOT) });
    await expect.poll(() => page.locator('ax-own-entry').count()).toBe(1);
    await publish(page);
    await page.getByRole('combobox').fill('feup');
    const [download] = await Promise.all([page.waitForEvent('download'), notice(page).getByRole('button', { name: 'Save what I drew' }).click()]);
    expect(download.suggestedFilename()).toMatch(/\.geojson$/);
    const { features: [plot] } = JSON.parse(String(await bytesOf(download)));
    expect(plot).toMatchObject({ properties: { name: 'Plot 7', owner: 'city' }, geometry: { type: 'Polygon' } });
    expect(await wordsOf(notice(page))).toContain('Saved as porto-drawn.geojson');
  });

  test('it is said in Portuguese, too; what is there goes on working', async () => {
    const { page, ready } = await open('', { map: 'none', locale: 'pt-PT' });
    await ready();
    await publish(page);
    await page.getByRole('combobox').fill('feup');
    await expect.poll(() => wordsOf(notice(page))).toContain('Foi publicada uma versão mais recente');
    await notice(page).getByRole('button', { name: 'Carregar a nova versão' }).waitFor();
    await page.getByRole('heading', { name: /Asprela/ }).first().click();
    await expect.poll(() => panelHeading(page).textContent()).toContain('Asprela');
  });
});

test('a panel whose code does not arrive says so and is fetched again', async () => {
  let isMissing = true;
  const { page, ready } = await open('', {
    map: 'none', before: (target) => target.route(/assets\/area-panel-/, (route) => (isMissing ? route.abort() : route.continue())),
  });
  await ready();
  await page.getByRole('heading', { name: /Asprela/ }).first().click();
  const failed = page.locator('.shown').getByRole('alert');
  await expect.poll(() => failed.textContent()).toContain('This panel could not be loaded');

  isMissing = false;
  await failed.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => panelHeading(page).textContent()).toContain('Asprela');
  await expect.poll(() => panelHeading(page).evaluate((heading) => heading.matches(':focus'))).toBe(true);
  await expect.poll(() => failed.count()).toBe(0);
});

test('where the words of another language do not arrive all stays in the one that is there', async () => {
  const { page, ready, log } = await open('', { map: 'none', fresh: true, before: (target) => target.route(/assets\/pt-/, (route) => route.abort()) });
  await ready();
  const timesAsked = (): number => log.failedRequests.filter((failed) => failed.includes('/pt-')).length;
  await expect.poll(timesAsked).toBeGreaterThan(0);
  await atRest(page);
  const ahead = timesAsked();
  await page.getByRole('button', { name: 'PT' }).click();
  await expect.poll(timesAsked).toBeGreaterThan(ahead);
  await expect.poll(() => page.locator('ax-explorer').getAttribute('lang')).toBe('en');
  expect(await panelHeading(page).textContent()).toContain('Target areas');
});
