import type { Page, Route } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { open, type Visit, type VisitOptions } from './support/page.ts';
import { pixelsOf, type Color, type Pixels } from './support/pixels.ts';

type Spot = readonly [x: number, y: number];

/** Keeps back the files that match until they are let go. */
function holding(files: RegExp): { readonly before: (page: Page) => Promise<void>; readonly release: () => void } {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const before = async (page: Page): Promise<void> => {
    await page.route(files, async (route: Route) => {
      await held;
      await route.continue();
    });
  };
  return { before, release: () => release() };
}

const EXPLORER = /assets\/app-[0-9a-f]+\.js/;
const ENGINE = /assets\/maplibre-[0-9a-f]+\.js/;

/** Opens an address without waiting for all that its page asks for. */
async function enter(query: string, options: VisitOptions): Promise<Visit> {
  const visit = await open('icon.svg', options);
  await visit.page.goto(new URL(query, inject('siteUrl')).href, { waitUntil: 'commit' });
  return visit;
}

/** Spots along an area's outline in the picture, in CSS pixels of the page, where nothing lies over the map. */
function outlineSpots(page: Page, area: string): Promise<readonly Spot[]> {
  return page.evaluate((id) => {
    const path = document.querySelector<SVGPathElement>(`.first-picture [data-area="${id}"]`);
    const toScreen = path?.getScreenCTM();
    if (!path || !toScreen) return [];
    const length = path.getTotalLength();
    const spots = Array.from({ length: 150 }, (_, index) => path.getPointAtLength((length * index) / 150).matrixTransform(toScreen));
    const isFree = ({ x, y }: DOMPoint): boolean => x > 0 && y > 0 && x < innerWidth && y < innerHeight && document.elementsFromPoint(x, y)[0]?.localName === 'area-explorer'
      && (document.querySelector('area-explorer')?.shadowRoot?.querySelector('ax-explorer')?.shadowRoot?.elementFromPoint(x, y)?.localName === 'ax-map');
    return spots.filter(isFree).map(({ x, y }) => [x, y] as const);
  }, area);
}

/** Which share of the spots has a pixel of a blue outline within so many pixels. */
function shareOnOutline(drawn: Pixels, spots: readonly Spot[], reach: number): number {
  const around = Array.from({ length: 2 * reach + 1 }, (_, step) => step - reach);
  const isBlue = ([red, green, blue]: Color): boolean => red < 90 && green < 125 && blue > 130;
  const hits = spots.filter(([x, y]) => around.some((down) => around.some((right) => isBlue(drawn.at(Math.round(x) + right, Math.round(y) + down)))));
  return hits.length / spots.length;
}

describe('the map that takes the place of the picture is framed as it', () => {
  test.each([
    ['on a wide screen', '', 'bonfim', { width: 1100, height: 720 }],
    ['on a phone, with an area open', '?area=bonfim', 'bonfim', { width: 390, height: 844 }],
    ['where the address says', '?view=14.3/41.15/-8.6', 'bonfim', { width: 900, height: 600 }],
  ] as const)('%s', async (_where, query, area, viewport) => {
    const { before, release } = holding(ENGINE);
    const { page, ready } = await open(query, { viewport, before });
    await page.locator('ax-map').waitFor({ state: 'attached' });
    await expect.poll(async () => (await outlineSpots(page, area)).length).toBeGreaterThan(20);
    const spots = await outlineSpots(page, area);
    release();
    await ready();
    await page.locator('.first-picture').waitFor({ state: 'detached' });
    const drawn = pixelsOf(await page.screenshot());

    expect(shareOnOutline(drawn, spots, 2)).toBeGreaterThan(0.8);
    expect(shareOnOutline(drawn, spots.map(([x, y]) => [x + 12, y + 12] as const), 2)).toBeLessThan(0.6);
  });
});

describe('before any of the explorer is there', () => {
  test.each([
    ['en-GB', 'light', 'Porto area explorer', 'Eastern Area'],
    ['pt-PT', 'dark', 'Explorador de áreas do Porto', 'Zona Oriental'],
  ] as const)('areas, points and the title are seen: %s, %s', async (locale, colorScheme, title, name) => {
    const { before, release } = holding(EXPLORER);
    const { page, ready, assertClean } = await enter('', { map: 'none', fresh: true, locale, colorScheme, before });
    const picture = page.locator('.first-picture');
    await picture.waitFor({ state: 'visible' });

    await expect(picture.locator('.title').allTextContents()).resolves.toEqual([title]);
    expect((await picture.locator('.name').allTextContents()).join(' ')).toContain(name);
    await expect(picture.locator('path[data-area]').count()).resolves.toBe(5);
    const visible = (selector: string): Promise<number> => picture.locator(selector).evaluateAll((marks) => marks.filter((mark) => mark.getBoundingClientRect().width > 4).length);
    expect(await visible('use')).toBeGreaterThan(20);
    expect(await visible('.number')).toBeGreaterThan(5);
    await expect.poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)).toBe(1);

    release();
    await ready();
    await picture.waitFor({ state: 'detached' });
    assertClean();
  });

  test('nothing moves when the panels and the map come', async () => {
    const { page, ready } = await open('', {
      map: 'undrawn',
      before: (target) => target.addInitScript(`globalThis.shift = 0;
        new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (shift += value))).observe({ type: 'layout-shift', buffered: true });`),
    });
    await ready();

    expect(await page.evaluate('shift')).toBeLessThan(0.01);
  });

  test('without scripts there is what the page says, and no picture that would be wrong', async () => {
    const { page } = await open('', { fresh: true, javaScriptEnabled: false });

    await expect(page.locator('.first-picture').isVisible()).resolves.toBe(false);
    expect(await page.locator('noscript').textContent()).toContain('JavaScript');
  });
});

test.each(['?select=vacant-sites/matadouro', '?layers=none', '?f.vacant-sites.status=vacant', '?area=nowhere', '?view=18.5/41.15/-8.6', '?panel=list.stations'])(
  'what the picture does not show is not pretended: %s', async (query) => {
    const { before, release } = holding(EXPLORER);
    const { page } = await enter(query, { map: 'none', fresh: true, before });
    const isFramed = (): Promise<boolean> => page.evaluate(() => Boolean(document.querySelector('area-explorer')?.shadowRoot) && performance.getEntriesByName(new URL('assets/first-picture.js', location.href).href).length > 0);
    await expect.poll(isFramed).toBe(true);

    expect(await page.locator('.first-picture:not([hidden])').count()).toBe(0);
    release();
  },
);

test('whoever takes hold of the map before it is there has it as it is', async () => {
  const { before, release } = holding(ENGINE);
  const { page, ready } = await open('', { map: 'undrawn', before });
  await page.getByRole('heading', { name: 'Target areas' }).waitFor();
  await expect(page.locator('.first-picture').isVisible()).resolves.toBe(true);
  await page.getByRole('heading', { name: 'Target areas' }).click();
  await expect(page.locator('.first-picture').isVisible()).resolves.toBe(true);
  await page.mouse.click(900, 400);

  await page.locator('.first-picture').waitFor({ state: 'detached' });
  release();
  await ready();
});
