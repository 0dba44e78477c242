import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { open } from './support/page.ts';
import { countPixels, panelHeading } from './support/screen.ts';

/** One feature of each kind: where it is, what it is called, and what finds it. */
const FEATURES = [
  { layer: 'institutions', id: 'ipo-porto', lat: 41.182354, lon: -8.606314, heading: 'Portuguese Oncology Institute', words: 'ipo', list: 'Portuguese Oncology Institute' },
  { layer: 'vacant-sites', id: 'matadouro', lat: 41.1604, lon: -8.5808, heading: 'Slaughterhouse', words: 'matadoro', list: 'Slaughterhouse' },
  { layer: 'rd-centres', id: 'cister', lat: 41.17797, lon: -8.60603, heading: 'Real-Time', words: 'cister', list: 'Real-Time' },
  { layer: 'stations', id: 'metro-nasoni', lat: 41.17077, lon: -8.577317, heading: 'Nasoni', words: 'nasoni', list: 'Nasoni' },
  { layer: 'industrial-buildings', id: 'industrial-411455-085764', lat: 41.145453, lon: -8.576399, heading: 'Vinhos Paisinho', words: 'vinhos paisinho', list: 'Vinhos Paisinho' },
  { layer: 'zones', id: 'activities-411445-085752', lat: 41.1445, lon: -8.5752, heading: 'Rua da Faia', words: 'economic activity rua da faia', list: 'Rua da Faia' },
  { layer: 'parishes', id: 'ramalde', lat: 41.1735, lon: -8.6435, heading: 'Ramalde', words: 'parish ramalde', list: 'Ramalde' },
] as const;

describe.each(FEATURES)('$layer/$id opens the same panel', ({ layer, id, heading, lat, lon }) => {
  test('from the link', async () => {
    const { page, ready, assertClean } = await open(`?select=${layer}/${id}`, { map: 'none' });
    await ready();

    expect(await panelHeading(page).textContent()).toContain(heading);
    expect(await page.title()).toContain(heading);
    assertClean();
  });

  test('from the map', async () => {
    const { page, ready } = await open(`?layers=${layer}&view=18.5/${lat}/${lon}`, { map: 'undrawn' });
    await ready();
    const map = await page.locator('ax-map').boundingBox();
    await page.mouse.click((map?.x ?? 0) + (map?.width ?? 0) / 2, (map?.y ?? 0) + (map?.height ?? 0) / 2);

    await expect.poll(() => page.url()).toContain(`select=${layer}/${id}`);
    await expect.poll(() => panelHeading(page).textContent()).toContain(heading);
  });
});

/** Kept by hand, built, and a polygon. */
const KINDS = FEATURES.filter(({ layer }) => ['institutions', 'stations', 'zones'].includes(layer));

describe.each(KINDS)('$layer/$id opens the same panel', ({ layer, id, heading, words, list }) => {
  test('from the search, by keyboard', async () => {
    const { page, ready } = await open('', { map: 'none' });
    await ready();
    await page.getByRole('combobox').focus();
    await page.keyboard.type(words);
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');

    await expect.poll(() => page.url()).toContain(`select=${layer}/${id}`);
    await expect.poll(() => panelHeading(page).textContent()).toContain(heading);
    await expect.poll(() => focusedText(page)).toContain(heading);
  });

  test('from the list', async () => {
    const { page, ready } = await open(`?panel=list.${layer}`, { map: 'none' });
    await ready();
    await page.locator('ax-feature-row').filter({ hasText: list }).first().click();

    await expect.poll(() => page.url()).toContain(`select=${layer}/${id}`);
    await expect.poll(() => panelHeading(page).textContent()).toContain(heading);
    await page.getByRole('button', { name: 'Back' }).click();
    await expect.poll(() => page.url()).not.toContain('select=');
  });
});

test('a link to something of a layer that is not drawn is ready once that is there', async () => {
  let answer = (): void => undefined;
  const isAnswered = new Promise<void>((resolve) => (answer = resolve));
  const before = (target: Page): Promise<unknown> => target.route(/zones\.geojson/, async (route) => {
    await isAnswered;
    await route.continue();
  });
  const { page, ready } = await open('?layers=areas&select=zones/activities-411445-085752', { map: 'none', before });
  await page.locator('ax-feature-panel').waitFor();
  await expect.poll(() => page.getByText('WebGL is missing', { exact: false }).count()).toBe(1);
  expect(await page.locator('area-explorer[data-explorer="ready"]').count()).toBe(0);
  answer();
  await ready();
  expect(await panelHeading(page).textContent()).toContain('Rua da Faia');
});

test('several in one place show a number, which opens them as a list', async () => {
  const { page, ready } = await open('?layers=rd-centres&view=19/41.178291/-8.595784', { map: 'undrawn' });
  await ready();
  await page.mouse.click(640, 400);

  await expect.poll(() => page.locator('.shown ax-feature-row').count()).toBeGreaterThan(10);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('ax-home-panel').count()).toBe(1);
});

test('a press on empty map clears the selection', async () => {
  const { page, ready } = await open('?select=vacant-sites/matadouro&layers=vacant-sites&view=17/41.1604/-8.5808', { map: 'undrawn' });
  await ready();
  await page.mouse.click(900, 120);

  await expect.poll(() => page.url()).not.toContain('select=');
});

test('a press inside an area opens it, and inside a part of it, once it is open, the part', async () => {
  const { page, ready } = await open('?layers=areas&view=14/41.153/-8.598', { map: 'undrawn' });
  await ready();
  await page.mouse.click(640, 400);
  await expect.poll(() => page.url()).toContain('area=eastern-area');
  await expect.poll(() => panelHeading(page).textContent()).toContain('Eastern Area');
});

test('what has no position is in the list, said to be not on the map, and opens all the same', async () => {
  const { page, ready } = await open('?panel=list.rd-centres', { map: 'none' });
  await ready();
  await page.locator('ax-feature-row').filter({ hasText: 'EPIUnit' }).click();

  await expect.poll(() => panelHeading(page).textContent()).toContain('Epidemiology');
  expect(await page.locator('ax-feature-panel').textContent()).toBeDefined();
  await expect.poll(() => page.getByText('Not on the map', { exact: false }).count()).toBeGreaterThan(0);
});

async function focusedText(page: Awaited<ReturnType<typeof open>>['page']): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.textContent ?? '';
  });
}

test('a pointer over an area marks its outline', async () => {
  const accent = [0x1a, 0x4f, 0x9c] as const;
  const { page, ready } = await open('?layers=areas&view=13/41.155/-8.585');
  await ready();
  const before = await countPixels(page, accent, 3);
  await page.mouse.move(760, 400);
  await page.mouse.move(764, 402);

  await expect.poll(() => countPixels(page, accent, 3)).toBeGreaterThan(before + 300);
});

test('Escape steps back right after a link was opened', async () => {
  const { page, ready } = await open('?area=asprela', { map: 'none' });
  await ready();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.url()).not.toContain('area=');
});

test('a number whose features a closer look parts brings them closer, and the link keeps that view', async () => {
  const { page, ready } = await open('?layers=rd-centres&view=13/41.178291/-8.595784', { map: 'undrawn' });
  await ready();
  await page.mouse.click(640, 400);

  await expect.poll(() => Number(/view=([\d.]+)/.exec(page.url())?.[1])).toBeGreaterThan(13);
});

test.each([
  { what: 'a list', query: 'panel=list.institutions', row: 'ax-feature-row' },
  { what: 'an area', query: 'area=asprela', row: 'ax-area-inside a' },
])('$what that was left further down is where it was, on the way back', async ({ query, row }) => {
  const { page, ready } = await open(`?${query}`, { map: 'none' });
  await ready();
  const scroll = page.locator('ax-column .scroll');
  const top = (): Promise<number> => scroll.evaluate(({ scrollTop }) => scrollTop);
  const before = await panelHeading(page).textContent();
  const last = page.locator(row).last();
  await last.scrollIntoViewIfNeeded();
  const left = await top();
  expect(left).toBeGreaterThan(300);
  await last.click();
  await expect.poll(() => panelHeading(page).textContent()).not.toBe(before);
  expect(await top()).toBe(0);

  await page.goBack();
  await expect.poll(() => panelHeading(page).textContent()).toBe(before);
  await expect.poll(top).toBe(left);
});
