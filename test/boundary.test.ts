import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violationsInBothThemes } from './support/axe.ts';
import { open } from './support/page.ts';
import { panelHeading } from './support/screen.ts';

const PHONE = { map: 'none', viewport: { width: 390, height: 844 }, hasTouch: true, context: { isMobile: true } } as const;

describe('the boundary of an area', () => {
  test('opens from the area by keyboard and says what it measures', async () => {
    const { page, ready, assertClean } = await open('?area=bonfim', { map: 'none' });
    await ready();
    await page.getByRole('link', { name: 'Boundary', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => panelHeading(page).textContent()).toBe('Boundary of Bonfim');
    await expect.poll(() => figures(page)).toContain('309.63 ha');
    expect(await figures(page)).toMatch(/Planar area \(ETRS89\/PT-TM06, EPSG:3763\).*Geodesic area.*309\.62 ha.*−115 m².*Vertices ?233/);
    expect(await page.locator('ax-boundary-authority dl').innerText()).toContain('Official limit');
    expect(page.url()).toContain('panel=boundary.areas/bonfim');
    await page.keyboard.press('Escape');
    await expect.poll(() => panelHeading(page).textContent()).toBe('Bonfim');
    assertClean();
  });

  test('leads from a row to its vertex, by keyboard', async () => {
    const { page, ready, assertClean } = await open('?panel=boundary.areas/bonfim', { map: 'undrawn' });
    await ready();
    await row(page, 1).focus();
    for (const key of ['PageDown', 'ArrowDown', 'End']) await page.keyboard.press(key);
    await expect.poll(() => marked(page)).toMatch(/^233 /);
    const [, lat = '', lon = ''] = (await marked(page)).split(' ');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('view=17.5/');
    const [viewLat = NaN, viewLon = NaN] = (/view=17\.5\/([\d.-]+)\/([\d.-]+)/.exec(page.url())?.slice(1) ?? []).map(Number);
    expect(Math.abs(viewLat - Number(lat))).toBeLessThan(0.003);
    expect(Math.abs(viewLon - Number(lon))).toBeLessThan(0.003);
    assertClean();
  });

  test('leads from a vertex on the map to its row', async () => {
    const { page, ready, assertClean } = await open('?panel=boundary.areas/bonfim', { map: 'undrawn' });
    await ready();
    await expect.poll(() => row(page, 1).count()).toBe(1);
    await row(page, 1).click();
    await expect.poll(() => page.url()).toContain('view=17.5/');
    await page.keyboard.press('End');
    await expect.poll(() => marked(page)).toMatch(/^233 /);
    await pressMiddle(page);
    await expect.poll(() => marked(page)).toMatch(/^1 /);
    expect(await page.locator('ax-vertex-table [role=status]').innerText()).toMatch(/^Vertex 1, outer ring: 41\.\d+, -8\.\d+$/);
    expect(await panelHeading(page).textContent()).toBe('Boundary of Bonfim');
    assertClean();
  });

  test('lays out only the rows in sight', async () => {
    const { page, ready } = await open('?panel=boundary.areas/campanha', { map: 'none' });
    await ready();
    await expect.poll(() => figures(page)).toContain('804.26 ha');
    expect(await page.locator('ax-vertex-table tr[data-index]').count()).toBeLessThan(80);
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('507');
  });

  test('says where a limit is indicative, in Portuguese too', async () => {
    const { page, ready } = await open('?panel=boundary.areas/asprela', { map: 'none' });
    await ready();
    await expect.poll(() => page.locator('ax-boundary-authority dl').innerText()).toContain('no authority has published this limit');
    await page.goto(new URL('?panel=boundary.areas/asprela&lang=pt', page.url()).href);
    await ready();
    await expect.poll(() => panelHeading(page).textContent()).toMatch(/^Limite: /);
    expect(await page.locator('ax-boundary-panel .tag').first().innerText()).toBe('Limite indicativo');
    await expect.poll(() => figures(page)).toContain('Área geodésica');
  });

  test('holds a parish against the official hectares', async () => {
    const { page, ready } = await open('?panel=boundary.parishes/bonfim', { map: 'none' });
    await ready();
    await expect.poll(() => figures(page)).toMatch(/309\.63 ha · the same as measured here/);
  });
});

test('what is a point has no boundary, and is told so', async () => {
  const { page, ready, assertClean } = await open('?panel=boundary.vacant-sites/stop', { map: 'none' });
  await ready();
  await expect.poll(() => page.locator('ax-boundary-panel p').first().innerText()).toContain('there is no limit to inspect');
  await page.getByRole('link', { name: 'To its entry' }).click();
  await expect.poll(() => page.url()).toContain('select=vacant-sites/stop');
  expect(await page.getByRole('link', { name: 'Boundary', exact: true }).count()).toBe(0);
  assertClean();
});

test('the boundary fits a phone', async () => {
  const { page, ready, assertClean } = await open('?panel=boundary.areas/bonfim', PHONE);
  await ready();
  await expect.poll(() => figures(page)).toContain('309.63 ha');
  expect(await page.locator('.scroll').evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  expect(await page.locator('ax-vertex-table .region').evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  assertClean();
});

test('axe finds nothing in the boundary panel in either theme', async () => {
  const { page, ready } = await open('?panel=boundary.areas/asprela', { map: 'none', context: { bypassCSP: true } });
  await ready();
  await expect.poll(() => figures(page)).toContain('ha');
  await row(page, 1).focus();
  expect(await violationsInBothThemes(page)).toEqual([]);
});

async function figures(page: Page): Promise<string> {
  return (await page.locator('ax-boundary-figures dl').allInnerTexts()).join(' ').replaceAll(/\s+/g, ' ');
}

function row(page: Page, index: number) {
  return page.locator(`ax-vertex-table tr[data-index="${index}"]`);
}

/** The row whose vertex is pointed at: number, latitude, longitude, east, north. */
async function marked(page: Page): Promise<string> {
  const rows = page.locator('ax-vertex-table tr[aria-selected=true]');
  return (await rows.count()) ? (await rows.first().innerText()).replaceAll(/\s+/g, ' ') : '';
}

/** The middle of what the column, the buttons and the line of sources leave of the map. */
async function pressMiddle(page: Page): Promise<void> {
  const column = await page.locator('.column').boundingBox();
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  const left = (column?.x ?? 0) + (column?.width ?? 0);
  await page.mouse.click((left + width - 60) / 2, (height - 36) / 2);
}
