import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { rampColors } from '../src/shade/ramps.ts';
import type { Ramp } from '../src/state/planning/model.ts';
import { violationsInBothThemes } from './support/axe.ts';
import { open } from './support/page.ts';
import { countPixels, panelHeading } from './support/screen.ts';

/** Nothing of the ground shows through, so that colours are those of the ramp. */
const FULL = 'opacity=census-subsections.100';
const MANY_PIXELS = 400;

describe('the census on the map', () => {
  test('opens from the layers, and count, measure and breaks are chosen by keyboard: legend and chart follow', async () => {
    const { page, ready, assertClean } = await open('?panel=layers', { map: 'none' });
    await ready();
    await page.locator('ax-map-options summary').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Colour the map by the census' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => panelHeading(page).textContent()).toBe('Census map, 2021');
    await expect.poll(() => legend(page).locator('caption').innerText()).toContain('Residents per square kilometre');
    const before = [await legend(page).innerText(), await chart(page)];

    await page.getByRole('combobox', { name: 'Count' }).focus();
    await page.keyboard.type('Dwellings vacant');
    await expect.poll(() => page.url()).toContain('shade=vacantOrSecondHome.density.quantile.5.blues');
    await page.getByRole('radio', { name: 'Per square kilometre' }).focus();
    await page.keyboard.press('ArrowUp');
    await page.getByRole('radio', { name: 'Quantiles' }).focus();
    await page.keyboard.press('ArrowUp');
    await page.getByRole('radio', { name: '5', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.url()).toContain('shade=vacantOrSecondHome.share.natural.6.blues');
    await expect.poll(() => legend(page).locator('caption').innerText()).toContain('vacant or second home, share of: Dwellings');
    await expect.poll(() => legend(page).locator('tbody tr:not(.without)').count()).toBe(6);
    const after = [await legend(page).innerText(), await chart(page)];
    expect(after[0]).not.toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
    assertClean();
  });

  test('comes back from a link in its colours, with another panel open too', async () => {
    const { page, ready, assertClean } = await open(`?shade=residents.density.quantile.5.blues&${FULL}&view=13/41.16/-8.62`);
    await ready();
    await expect.poll(() => pixelsOf(page, 'blues')).toBeGreaterThan(MANY_PIXELS);
    expect(await pixelsOf(page, 'oranges')).toBeLessThan(MANY_PIXELS);
    await page.goto(new URL(`?panel=shade&shade=residents.density.quantile.5.oranges&${FULL}&view=13/41.16/-8.62`, page.url()).href);
    await ready();
    await expect.poll(() => pixelsOf(page, 'oranges')).toBeGreaterThan(MANY_PIXELS);
    expect(await page.getByRole('radio', { name: 'Oranges' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Take it off the map' }).click();
    await expect.poll(() => pixelsOf(page, 'oranges')).toBeLessThan(MANY_PIXELS);
    expect(page.url()).not.toContain('shade=residents');
    assertClean();
  });

  test('is put on top of the other layers, and thinned, by keyboard', async () => {
    const { page, ready, assertClean } = await open(`?panel=shade&shade=residents.density.quantile.5.oranges&layers=functional-zoning&${FULL}&view=14/41.16/-8.62`);
    await ready();
    const below = await pixelsOf(page, 'oranges');
    await page.getByRole('checkbox', { name: 'On top of the other layers' }).focus();
    await page.keyboard.press('Space');
    await expect.poll(() => pixelsOf(page, 'oranges')).toBeGreaterThan(below + MANY_PIXELS);
    expect(new URL(page.url()).searchParams.get('order')).toBe('census-subsections');
    const above = await pixelsOf(page, 'oranges');
    await page.getByRole('slider', { name: 'Opacity' }).focus();
    await page.keyboard.press('Home');
    await expect.poll(() => pixelsOf(page, 'oranges')).toBeLessThan(above / 2);
    assertClean();
  });

  test('has its legend among the layers, and its source among those of the map', async () => {
    const { page, ready } = await open('?panel=layers&shade=rented.share.quantile.5.blues', { map: 'none' });
    await ready();
    const key = page.locator('ax-shade-key table');
    await expect.poll(() => key.locator('caption').innerText()).toBe('Main residences rented, share of: Main residences · 2021');
    expect(await key.locator('tbody tr:not(.without)').count()).toBe(5);
    await expect.poll(() => page.locator('ax-attribution .line p').innerText()).toContain('INE');
  });

  test('tells where nobody lives from where there are none of those who live there', async () => {
    const { page, ready } = await open('?panel=shade&shade=aged0to14.share.equal.4.viridis', { map: 'none' });
    await ready();
    await expect.poll(() => legend(page).locator('tbody tr').count()).toBe(5);
    expect(await legend(page).locator('.without').innerText()).toMatch(/No residents\s+50/);
    expect(await legend(page).locator('tbody tr').first().innerText()).toMatch(/^\s*0 to under /);
  });

  test('gives its values in a table, whose rows show where they are', async () => {
    const { page, ready, assertClean } = await open('?panel=shade&shade=residents.number.quantile.5.blues', { map: 'undrawn' });
    await ready();
    const fold = page.getByText(/^All 1,659 small areas by value/);
    await fold.focus();
    await page.keyboard.press('Enter');
    const rows = page.locator('ax-shade-table tbody tr');
    await expect.poll(() => rows.count()).toBe(20);
    const [name, value] = [await rows.nth(2).locator('th').innerText(), await rows.nth(2).locator('td').innerText()];
    await rows.nth(2).getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('ax-shade-readout p').innerText()).toContain(name);
    expect(await page.locator('ax-shade-readout p').innerText()).toContain(value);
    await expect.poll(() => page.url()).toContain('view=');
    await page.getByRole('button', { name: 'Show 100 more' }).click();
    await expect.poll(() => rows.count()).toBe(120);
    assertClean();
  });

  test('says that a link asks for a count it does not have, and shows people', async () => {
    const { page, ready } = await open('?panel=shade&shade=cats.number.equal.4.blues', { map: 'none' });
    await ready();
    await expect.poll(() => page.locator('ax-notices').getByText('cats.number.equal.4.blues').count()).toBe(1);
    await expect.poll(() => page.url()).toContain('shade=residents.density.equal.4.blues');
  });

  test('fits a phone, in Portuguese, and a press reads a value', async () => {
    const { page, ready, assertClean } = await open('?panel=shade&lang=pt&view=14/41.16/-8.62', { map: 'undrawn', viewport: { width: 390, height: 844 }, hasTouch: true, context: { isMobile: true } });
    await ready();
    await expect.poll(() => legend(page).innerText()).toContain('Sem residentes');
    await page.touchscreen.tap(150, 250);
    await expect.poll(() => page.locator('ax-shade-readout p').innerText()).toContain('Subsecção');
    expect(await page.locator('.scroll').evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    assertClean();
  });
});

test('axe finds nothing in the census panel in either theme', async () => {
  const { page, ready } = await open('?panel=shade&shade=rented.share.natural.7.viridis', { map: 'none', context: { bypassCSP: true } });
  await ready();
  await expect.poll(() => legend(page).locator('tbody tr').count()).toBeGreaterThan(7);
  for (const fold of await page.locator('ax-shade-panel details > summary').all()) await fold.click();
  expect(await violationsInBothThemes(page)).toEqual([]);
});

function legend(page: Page): Locator {
  return page.locator('ax-shade-panel table.legend');
}

/** The bars as they are drawn. */
function chart(page: Page): Promise<string> {
  return page.locator('ax-shade-histogram svg').evaluate((svg) => [...svg.querySelectorAll('rect')].map((bar) => bar.getAttribute('height')).join());
}

/** Pixels in the ramp's strongest colour but one. */
async function pixelsOf(page: Page, ramp: Ramp): Promise<number> {
  const color = rampColors(ramp, 5).light[3] ?? '';
  const [red = 0, green = 0, blue = 0] = (color.match(/[0-9a-f]{2}/g) ?? []).map((part) => parseInt(part, 16));
  return countPixels(page, [red, green, blue], 6);
}
